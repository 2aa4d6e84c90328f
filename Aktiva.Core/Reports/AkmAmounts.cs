using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>What a run posted of an asset; all zero, and not there, when it has no row of it.</summary>
internal struct AkmAmounts
{
    public bool IsThere;

    public Money OpeningCost;

    public Money CostChange;

    public Money OpeningAccumulated;

    public Money Depreciation;

    public Money AccumulatedChange;

    public readonly Money ClosingCost => OpeningCost + CostChange;

    public readonly Money ClosingAccumulated => OpeningAccumulated + Depreciation + AccumulatedChange;
}
