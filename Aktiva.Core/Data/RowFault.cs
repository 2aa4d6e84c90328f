namespace Aktiva.Core.Data;

/// <summary>What can be wrong with a row of a file, or with the file as one of rows.</summary>
internal enum RowFault
{
    None,

    /// <summary>A quote is not closed, or stands where none may.</summary>
    QuoteMalformed,

    /// <summary>The row holds bytes that are not UTF-8.</summary>
    NotUtf8,

    /// <summary>The row has more or fewer values than the header has columns.</summary>
    ValueCountDiffers,

    /// <summary>The row is longer than any may be.</summary>
    RowTooLong,

    /// <summary>The workbook is damaged, protected by a password, or of a program of before 2007.</summary>
    WorkbookUnreadable,
}
