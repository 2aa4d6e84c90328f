using Aktiva.Core.Assets;

namespace Aktiva.Core.Events;

/// <summary>The columns of the events file, for import and export, in their order. They change only by adding at the end.</summary>
public static class EventColumns
{
    public const string AssetCode = "asset_code";
    public const string Date = "date";
    public const string Type = "type";
    public const string Amount = "amount";
    public const string Quantity = "quantity";
    public const string Proceeds = "proceeds";
    public const string Account = "account";
    public const string LifeMonths = "life_months";
    public const string ResidualValue = "residual_value";
    public const string Method = "method";
    public const string RatePercent = "rate_percent";
    public const string Convention = "convention";
    public const string Category = "category";
    public const string Division = "division";
    public const string Department = "department";
    public const string Location = "location";
    public const string ExpenseAccounts = "expense_accounts";
    public const string NewCode = "new_code";
    public const string Notes = "notes";
    public const string FiscalGroup = "fiscal_group";
    public const string FiscalMethod = "fiscal_method";
    public const string Reverses = "reverses";

    /// <summary>The event's number: written by the export, of no meaning to an import, like the two that follow.</summary>
    public const string Event = "event";

    public const string EnteredBy = "entered_by";
    public const string EnteredAt = "entered_at";

    internal static IReadOnlyList<FileColumn> All { get; } =
    [
        new(AssetCode, IsRequired: true),
        new(Date, ColumnContent.Date, IsRequired: true),
        new(Type, IsRequired: true),
        new(Amount, ColumnContent.Number),
        new(Quantity, ColumnContent.Number),
        new(Proceeds, ColumnContent.Number),
        new(Account),
        new(LifeMonths, ColumnContent.Number),
        new(ResidualValue, ColumnContent.Number),
        new(Method),
        new(RatePercent, ColumnContent.Number),
        new(Convention),
        new(Category),
        new(Division),
        new(Department),
        new(Location),
        new(ExpenseAccounts, ColumnContent.ExpenseAccounts),
        new(NewCode),
        new(Notes),
        new(FiscalGroup),
        new(FiscalMethod),
        new(Reverses, ColumnContent.Number),
        new(Event),
        new(EnteredBy),
        new(EnteredAt),
    ];

    /// <summary>The column in which a field stands.</summary>
    public static string Of(AssetEventField field) => field switch
    {
        AssetEventField.Amount => Amount,
        AssetEventField.Quantity => Quantity,
        AssetEventField.Proceeds => Proceeds,
        AssetEventField.Account => Account,
        AssetEventField.LifeMonths => LifeMonths,
        AssetEventField.ResidualValue => ResidualValue,
        AssetEventField.Method => Method,
        AssetEventField.RatePerYear => RatePercent,
        AssetEventField.Convention => Convention,
        AssetEventField.FiscalGroup => FiscalGroup,
        AssetEventField.FiscalMethod => FiscalMethod,
        AssetEventField.Category => Category,
        AssetEventField.Division => Division,
        AssetEventField.Department => Department,
        AssetEventField.Location => Location,
        AssetEventField.ExpenseAccounts => ExpenseAccounts,
        AssetEventField.NewCode => NewCode,
        AssetEventField.Reverses => Reverses,
        AssetEventField.Notes => Notes,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "There is no such field."),
    };

    /// <summary>The column that a refusal is about; empty when it is about the event as a whole.</summary>
    public static string Of(AssetEventRefusal refusal) => refusal switch
    {
        { Field: { } field } => Of(field),
        AssetEventRefusal.AssetUnknown => AssetCode,
        AssetEventRefusal.PeriodClosed or AssetEventRefusal.PeriodLocked or AssetEventRefusal.NothingToReverse or AssetEventRefusal.DateOutOfRange => Date,
        _ => "",
    };
}
