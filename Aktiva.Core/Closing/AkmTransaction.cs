using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Closing;

/// <summary>One asset's row in a run, as it is written.</summary>
public readonly record struct AkmTransaction
{
    public long AssetId { get; init; }

    public Money OpeningCost { get; init; }

    public Money CostChange { get; init; }

    public Money OpeningAccumulated { get; init; }

    public Money Depreciation { get; init; }

    public Money AccumulatedChange { get; init; }

    public MonthNotes Notes { get; init; }

    public int MonthsCaughtUp { get; init; }

    /// <summary>What the next month's computation needs; its accumulated amount is that of the row.</summary>
    public DepreciationState State { get; init; }

    /// <summary>Whether events have changed the asset, so that what they left is written beside the row.</summary>
    public bool LifeIsKept { get; init; }
}
