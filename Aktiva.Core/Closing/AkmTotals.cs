using Aktiva.Core.Data;

namespace Aktiva.Core.Closing;

/// <summary>The sums of AKM transactions.</summary>
public sealed record AkmTotals
{
    /// <summary>The number of AKM transactions.</summary>
    public long Lines { get; init; }

    public Money ClosingCost { get; init; }

    public Money OpeningAccumulated { get; init; }

    public Money Depreciation { get; init; }

    public Money ClosingAccumulated { get; init; }

    public Money NetBookValue => ClosingCost - ClosingAccumulated;

    /// <summary>What of the depreciation went to the filter's account; all of it without one.</summary>
    public Money Share { get; init; }
}
