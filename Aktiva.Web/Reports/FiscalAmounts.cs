using Aktiva.Core.Data;
using Aktiva.Core.Reports;

namespace Aktiva.Web.Reports;

/// <summary>The amounts that the fiscal list shows on screen, each with the key of its heading.</summary>
internal static class FiscalAmounts
{
    public static readonly (string Key, Func<FiscalListLine, Money> Of)[] OfAsset =
    [
        ("cost", line => line.Cost),
        ("fiscal_value_at_year_start", line => line.FiscalValueAtYearStart),
        ("fiscal_change_year", line => line.FiscalChange),
        ("fiscal_depreciation_year", line => line.FiscalYear),
        ("commercial_depreciation_year", line => line.CommercialYear),
        ("depreciation_difference_year", line => line.YearDifference),
        ("fiscal_net_book_value", line => line.FiscalCarryingAmount),
    ];

    public static readonly (string Key, Func<FiscalListLine, Money> Of)[] OfGroup =
    [
        .. OfAsset,
        ("commercial_net_book_value", line => line.CommercialCarryingAmount),
        ("temporary_difference", line => line.TemporaryDifference),
    ];
}
