using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>What the fiscal year through the month did to one asset in both books.</summary>
internal record struct FiscalYearSum
{
    public Money CommercialDepreciation { get; set; }

    public Money CommercialCostChange { get; set; }

    public Money FiscalDepreciation { get; set; }

    public Money FiscalCostChange { get; set; }

    public Money FiscalAccumulatedChange { get; set; }
}
