using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>The assets behind an amount of the roll-forward: a page of them, and the sums of all.</summary>
public sealed record RollForwardAssets
{
    public IReadOnlyList<RollForwardAsset> Assets { get; init; } = [];

    public long Count { get; init; }

    public Money Cost { get; init; }

    public Money Accumulated { get; init; }

    public Money NetBookValue => Cost - Accumulated;
}
