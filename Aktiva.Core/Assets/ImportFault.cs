namespace Aktiva.Core.Assets;

/// <summary>What can be wrong with a file to be imported. A closed set: texts for it belong to the user interface.</summary>
public enum ImportFault
{
    /// <summary>The file has no header row.</summary>
    FileEmpty,

    /// <summary>The file has a header row and nothing else.</summary>
    NoRows,

    /// <summary>The row holds bytes that are not UTF-8.</summary>
    NotUtf8,

    /// <summary>The workbook is damaged, protected by a password, or of a program of before 2007.</summary>
    WorkbookUnreadable,

    /// <summary>The file's name is that of a workbook and its content is not.</summary>
    NotAWorkbook,

    /// <summary>A quote is not closed, or stands where none may.</summary>
    QuoteMalformed,

    /// <summary>The row is longer than any register row: usually a quote that is never closed.</summary>
    RowTooLong,

    /// <summary>The row has more or fewer values than the header has columns.</summary>
    ValueCountDiffers,

    ColumnMissing,
    ColumnRepeated,
    ColumnUnknown,

    /// <summary>A value that must be given is not.</summary>
    ValueMissing,

    ValueTooLong,

    /// <summary>A code holds a line break or another control character, or a text one that is not a line break or tab.</summary>
    ControlCharacter,

    /// <summary>The value holds the sign that programs put in place of a letter they could not read: the file was saved in another encoding once.</summary>
    CharacterLost,

    /// <summary>The legacy code has no point before which its category stands.</summary>
    CategoryNotInCode,

    /// <summary>None of the words that the column knows.</summary>
    WordUnknown,

    NumberMalformed,

    /// <summary>A number, but not as numbers are written in the rest of the file, or with more decimals than the column has.</summary>
    NumberNotInFileStyle,

    /// <summary>1.234 may be one thousand or one point two, and nothing in the file says which.</summary>
    NumberAmbiguous,

    NumberOutOfRange,
    DateMalformed,

    /// <summary>A date, but not as dates are written in the rest of the file.</summary>
    DateNotInFileStyle,

    DateOutOfRange,
    PeriodMalformed,

    /// <summary>Not of the form account:percent;account:percent.</summary>
    ExpenseAccountsMalformed,

    ExpenseAccountRepeated,

    /// <summary>The percents do not add up to exactly 100.</summary>
    ExpenseSharesNotWhole,

    /// <summary>An earlier row has the same code.</summary>
    CodeRepeated,

    /// <summary>The company has an asset with this code.</summary>
    CodeExists,

    CategoryUnknown,

    /// <summary>A category can only be made from a row that gives asset, accumulated and expense accounts.</summary>
    CategoryNeedsAccounts,

    AccountUnknown,
    DivisionUnknown,
    DepartmentUnknown,

    /// <summary>An opening period is given and opening_accumulated is not; 0 must be stated.</summary>
    OpeningAccumulatedMissing,

    /// <summary>The fiscal book begins with a balance and no opening period says when it stood.</summary>
    FiscalOpeningWithoutPeriod,

    /// <summary>A fiscal method or fiscal balance of an asset that is not in the fiscal book.</summary>
    FiscalGroupMissing,

    /// <summary>Land (method none) is not depreciated for tax (UU PPh Pasal 11(1)).</summary>
    FiscalGroupOfLand,

    /// <summary>The asset's first month lies in a locked period.</summary>
    PeriodLocked,

    /// <summary>The asset could never be computed; <see cref="ImportProblem.Rule"/> says why.</summary>
    NotComputable,

    /// <summary>The company has no asset with this code.</summary>
    AssetUnknown,

    /// <summary>The asset is not depreciated by units of production.</summary>
    AssetNotByUnits,

    /// <summary>A posted closing counts the asset's month already.</summary>
    MonthComputed,

    /// <summary>An earlier row is of the same asset and month.</summary>
    MonthRepeated,

    /// <summary>Neither the company nor the file has an asset with the parent's code.</summary>
    ParentUnknown,

    /// <summary>The asset is named as its own parent.</summary>
    ParentIsItself,

    /// <summary>From parent to parent one comes back to the asset.</summary>
    ParentCircular,

    /// <summary>The asset lies deeper below others than <see cref="ComponentLevels.Most"/> levels.</summary>
    ParentTooDeep,

    /// <summary>The event cannot be recorded; <see cref="ImportProblem.Event"/> says why.</summary>
    EventRefused,

    /// <summary>The company's register changed again and again while the file was being checked.</summary>
    RegisterKeepsChanging,
}
