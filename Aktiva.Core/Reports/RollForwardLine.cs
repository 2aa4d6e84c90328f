using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>
/// From the balances at the start of a month to those at its end (IAS 16.73(d)–(e)), for a category or for all of them. Everything that moved is a
/// column, so that opening + movements = closing.
/// </summary>
internal sealed record RollForwardLine
{
    public long CategoryId { get; init; }

    /// <summary>The category's code; null for the sum of all.</summary>
    public string? Category { get; init; }

    public string? CategoryName { get; init; }

    /// <summary>Assets in the books at the end of the month.</summary>
    public long AssetCount { get; init; }

    /// <summary>Closing cost of the month before; of the first closed month the balances brought forward.</summary>
    public Money OpeningCost { get; init; }

    /// <summary>Cost of assets registered later with an opening balance.</summary>
    public Money BroughtForwardCost { get; init; }

    /// <summary>Cost of assets new in the books.</summary>
    public Money AcquiredCost { get; init; }

    /// <summary>Corrections of cost in the register.</summary>
    public Money AdjustedCost { get; init; }

    /// <summary>Cost of assets of the month before that the register has no longer in the book; what left is negative.</summary>
    public Money RemovedCost { get; init; }

    public Money OpeningAccumulated { get; init; }

    public Money BroughtForwardAccumulated { get; init; }

    public Money Depreciation { get; init; }

    public Money AdjustedAccumulated { get; init; }

    public Money RemovedAccumulated { get; init; }

    public Money ClosingCost => OpeningCost + BroughtForwardCost + AcquiredCost + AdjustedCost + RemovedCost;

    public Money ClosingAccumulated =>
        OpeningAccumulated + BroughtForwardAccumulated + Depreciation + AdjustedAccumulated + RemovedAccumulated;

    public Money NetBookValue => ClosingCost - ClosingAccumulated;

    /// <summary>Both together, as the sum of all categories.</summary>
    public RollForwardLine Plus(RollForwardLine other) => new()
    {
        AssetCount = AssetCount + other.AssetCount,
        OpeningCost = OpeningCost + other.OpeningCost,
        BroughtForwardCost = BroughtForwardCost + other.BroughtForwardCost,
        AcquiredCost = AcquiredCost + other.AcquiredCost,
        AdjustedCost = AdjustedCost + other.AdjustedCost,
        RemovedCost = RemovedCost + other.RemovedCost,
        OpeningAccumulated = OpeningAccumulated + other.OpeningAccumulated,
        BroughtForwardAccumulated = BroughtForwardAccumulated + other.BroughtForwardAccumulated,
        Depreciation = Depreciation + other.Depreciation,
        AdjustedAccumulated = AdjustedAccumulated + other.AdjustedAccumulated,
        RemovedAccumulated = RemovedAccumulated + other.RemovedAccumulated,
    };
}
