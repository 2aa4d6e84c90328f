namespace Aktiva.Web.Reports;

/// <summary>The amounts that the fiscal list shows on screen.</summary>
internal static class FiscalAmounts
{
    public static readonly FiscalAmount[] OfAsset =
    [
        new("cost", line => line.Cost),
        new("fiscal_value_at_year_start", line => line.FiscalValueAtYearStart),
        new("fiscal_change_year", line => line.FiscalChange),
        new("depreciation_year", line => line.CommercialYear, line => line.FiscalYear),
        new("depreciation_difference_year", line => line.YearDifference),
        new("fiscal_net_book_value", line => line.FiscalCarryingAmount),
    ];

    public static readonly FiscalAmount[] OfGroup =
    [
        .. OfAsset[..^1],
        new("net_book_value", line => line.CommercialCarryingAmount, line => line.FiscalCarryingAmount),
        new("temporary_difference", line => line.TemporaryDifference),
    ];
}
