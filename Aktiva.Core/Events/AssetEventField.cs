namespace Aktiva.Core.Events;

/// <summary>What can be given of an event besides asset, date and type.</summary>
public enum AssetEventField
{
    Amount,
    Quantity,
    Proceeds,
    Account,
    LifeMonths,
    ResidualValue,
    Method,
    RatePerYear,
    Convention,
    FiscalGroup,
    FiscalMethod,
    Category,
    Division,
    Department,
    Location,
    ExpenseAccounts,
    NewCode,
    Reverses,
    Notes,
}
