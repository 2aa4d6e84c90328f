namespace Aktiva.Core.Assets;

/// <summary>The columns of the asset register, for import and export, in their order. They change only by adding at the end.</summary>
public static class RegisterColumns
{
    public const string Code = "code";
    public const string Name = "name";
    public const string Category = "category";
    public const string AcquisitionDate = "acquisition_date";
    public const string InServiceDate = "in_service_date";
    public const string Cost = "cost";
    public const string ResidualValue = "residual_value";
    public const string Method = "method";
    public const string LifeMonths = "life_months";
    public const string RatePercent = "rate_percent";
    public const string Convention = "convention";
    public const string Floor = "floor";
    public const string OpeningPeriod = "opening_period";
    public const string OpeningAccumulated = "opening_accumulated";
    public const string Division = "division";
    public const string Department = "department";
    public const string Location = "location";
    public const string ExpenseAccounts = "expense_accounts";
    public const string AccumulatedAccount = "accumulated_account";
    public const string AssetAccount = "asset_account";
    public const string FiscalGroup = "fiscal_group";
    public const string FiscalMethod = "fiscal_method";
    public const string TotalUnits = "total_units";
    public const string Quantity = "quantity";
    public const string SerialNumber = "serial_number";
    public const string Notes = "notes";
    public const string FiscalOpeningAccumulated = "fiscal_opening_accumulated";
    public const string Parent = "parent";

    internal static IReadOnlyList<FileColumn> All { get; } =
    [
        new(Code, IsRequired: true),
        new(Name, IsRequired: true),
        new(Category, IsRequired: true),
        new(AcquisitionDate, ColumnContent.Date, IsRequired: true),
        new(InServiceDate, ColumnContent.Date),
        new(Cost, ColumnContent.Number, IsRequired: true),
        new(ResidualValue, ColumnContent.Number),
        new(Method, IsRequired: true),
        new(LifeMonths, ColumnContent.Number),
        new(RatePercent, ColumnContent.Number),
        new(Convention),
        new(Floor, ColumnContent.Number),
        new(OpeningPeriod),
        new(OpeningAccumulated, ColumnContent.Number),
        new(Division),
        new(Department),
        new(Location),
        new(ExpenseAccounts, ColumnContent.ExpenseAccounts),
        new(AccumulatedAccount),
        new(AssetAccount),
        new(FiscalGroup),
        new(FiscalMethod),
        new(TotalUnits, ColumnContent.Number),
        new(Quantity),
        new(SerialNumber),
        new(Notes),
        new(FiscalOpeningAccumulated, ColumnContent.Number),
        new(Parent),
    ];
}
