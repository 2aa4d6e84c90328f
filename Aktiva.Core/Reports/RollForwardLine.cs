using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>
/// From the balances at the start of a month to those at its end (IAS 16.73(d)–(e)), for a category or for all of them. Everything that moved is a
/// column, so that opening + movements = closing.
/// </summary>
public sealed record RollForwardLine
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

    /// <summary>Change of cost of assets new in the books, all of it.</summary>
    public Money NewCost { get; init; }

    /// <summary>What of <see cref="NewCost"/> events explain.</summary>
    public Money NewCostByEvents { get; init; }

    /// <summary>Change of cost of assets that were in the books, all of it.</summary>
    public Money ChangedCost { get; init; }

    /// <summary>Cost of assets new in the books, but for what events gave them.</summary>
    public Money AcquiredCost => NewCost - NewCostByEvents;

    /// <summary>Corrections of cost in the register: what no event explains.</summary>
    public Money AdjustedCost => NewCost + ChangedCost - CostByEvents - AcquiredCost;

    /// <summary>Additions to cost.</summary>
    public Money AddedCost { get; init; }

    /// <summary>Cost that left with disposals, partial ones included: negative.</summary>
    public Money DisposedCost { get; init; }

    /// <summary>Cost that came from other assets by split or merge.</summary>
    public Money ReceivedCost { get; init; }

    /// <summary>Cost that went to other assets by split or merge: negative.</summary>
    public Money GivenCost { get; init; }

    /// <summary>Change of cost by revaluations.</summary>
    public Money RevaluedCost { get; init; }

    /// <summary>Opening cost of assets that came from other categories, less that of assets that went to others.</summary>
    public Money TransferredCost { get; init; }

    /// <summary>Cost of assets of the month before that the register has no longer in the book; what left is negative.</summary>
    public Money RemovedCost { get; init; }

    public Money OpeningAccumulated { get; init; }

    public Money BroughtForwardAccumulated { get; init; }

    public Money Depreciation { get; init; }

    /// <summary>Change of accumulated depreciation but depreciation, all of it.</summary>
    public Money ChangedAccumulated { get; init; }

    /// <summary>Corrections of accumulated depreciation: what no event explains.</summary>
    public Money AdjustedAccumulated => ChangedAccumulated - AccumulatedByEvents;

    /// <summary>Accumulated depreciation that left with disposals: negative.</summary>
    public Money DisposedAccumulated { get; init; }

    public Money ReceivedAccumulated { get; init; }

    /// <summary>Negative, like <see cref="GivenCost"/>.</summary>
    public Money GivenAccumulated { get; init; }

    /// <summary>Change of accumulated depreciation by revaluations: what they eliminate is negative.</summary>
    public Money RevaluedAccumulated { get; init; }

    /// <summary>Impairment losses: added to accumulated depreciation.</summary>
    public Money Impairment { get; init; }

    /// <summary>Impairment losses taken back: negative.</summary>
    public Money ImpairmentReversed { get; init; }

    public Money TransferredAccumulated { get; init; }

    public Money RemovedAccumulated { get; init; }

    public Money ClosingCost =>
        OpeningCost + BroughtForwardCost + AcquiredCost + CostByEvents + AdjustedCost + TransferredCost + RemovedCost;

    public Money ClosingAccumulated =>
        OpeningAccumulated + BroughtForwardAccumulated + Depreciation + AccumulatedByEvents + AdjustedAccumulated
        + TransferredAccumulated + RemovedAccumulated;

    public Money NetBookValue => ClosingCost - ClosingAccumulated;

    private Money CostByEvents => AddedCost + DisposedCost + ReceivedCost + GivenCost + RevaluedCost;

    private Money AccumulatedByEvents =>
        DisposedAccumulated + ReceivedAccumulated + GivenAccumulated + RevaluedAccumulated + Impairment + ImpairmentReversed;

    /// <summary>What a movement did to cost; 0 for those of accumulated depreciation alone.</summary>
    public Money CostOf(RollForwardMovement movement) => movement switch
    {
        RollForwardMovement.Opening => OpeningCost,
        RollForwardMovement.BroughtForward => BroughtForwardCost,
        RollForwardMovement.Acquired => AcquiredCost,
        RollForwardMovement.Added => AddedCost,
        RollForwardMovement.Disposed => DisposedCost,
        RollForwardMovement.Received => ReceivedCost,
        RollForwardMovement.Given => GivenCost,
        RollForwardMovement.Transferred => TransferredCost,
        RollForwardMovement.Revalued => RevaluedCost,
        RollForwardMovement.Adjusted => AdjustedCost,
        RollForwardMovement.Removed => RemovedCost,
        RollForwardMovement.Closing => ClosingCost,
        _ => Money.Zero,
    };

    /// <summary>What a movement did to accumulated depreciation; 0 for those of cost alone.</summary>
    public Money AccumulatedOf(RollForwardMovement movement) => movement switch
    {
        RollForwardMovement.Opening => OpeningAccumulated,
        RollForwardMovement.BroughtForward => BroughtForwardAccumulated,
        RollForwardMovement.Depreciation => Depreciation,
        RollForwardMovement.Disposed => DisposedAccumulated,
        RollForwardMovement.Received => ReceivedAccumulated,
        RollForwardMovement.Given => GivenAccumulated,
        RollForwardMovement.Transferred => TransferredAccumulated,
        RollForwardMovement.Revalued => RevaluedAccumulated,
        RollForwardMovement.Impairment => Impairment,
        RollForwardMovement.ImpairmentReversed => ImpairmentReversed,
        RollForwardMovement.Adjusted => AdjustedAccumulated,
        RollForwardMovement.Removed => RemovedAccumulated,
        RollForwardMovement.Closing => ClosingAccumulated,
        _ => Money.Zero,
    };

    /// <summary>A section's amount of a movement; what adds to accumulated depreciation takes from the carrying amount.</summary>
    public Money Of(RollForwardSection section, RollForwardMovement movement) => section switch
    {
        RollForwardSection.Cost => CostOf(movement),
        RollForwardSection.Accumulated => AccumulatedOf(movement),
        _ => CostOf(movement) - AccumulatedOf(movement),
    };

    /// <summary>The months after this one added to it: movements together, opening of the first, number of assets of the last.</summary>
    internal RollForwardLine Then(RollForwardLine later) => Plus(later) with
    {
        AssetCount = later.AssetCount,
        OpeningCost = OpeningCost,
        OpeningAccumulated = OpeningAccumulated,
    };

    /// <summary>Both together, as the sum of all categories.</summary>
    internal RollForwardLine Plus(RollForwardLine other) => new()
    {
        AssetCount = AssetCount + other.AssetCount,
        OpeningCost = OpeningCost + other.OpeningCost,
        BroughtForwardCost = BroughtForwardCost + other.BroughtForwardCost,
        NewCost = NewCost + other.NewCost,
        NewCostByEvents = NewCostByEvents + other.NewCostByEvents,
        ChangedCost = ChangedCost + other.ChangedCost,
        AddedCost = AddedCost + other.AddedCost,
        DisposedCost = DisposedCost + other.DisposedCost,
        ReceivedCost = ReceivedCost + other.ReceivedCost,
        GivenCost = GivenCost + other.GivenCost,
        RevaluedCost = RevaluedCost + other.RevaluedCost,
        TransferredCost = TransferredCost + other.TransferredCost,
        RemovedCost = RemovedCost + other.RemovedCost,
        OpeningAccumulated = OpeningAccumulated + other.OpeningAccumulated,
        BroughtForwardAccumulated = BroughtForwardAccumulated + other.BroughtForwardAccumulated,
        Depreciation = Depreciation + other.Depreciation,
        ChangedAccumulated = ChangedAccumulated + other.ChangedAccumulated,
        DisposedAccumulated = DisposedAccumulated + other.DisposedAccumulated,
        ReceivedAccumulated = ReceivedAccumulated + other.ReceivedAccumulated,
        GivenAccumulated = GivenAccumulated + other.GivenAccumulated,
        RevaluedAccumulated = RevaluedAccumulated + other.RevaluedAccumulated,
        Impairment = Impairment + other.Impairment,
        ImpairmentReversed = ImpairmentReversed + other.ImpairmentReversed,
        TransferredAccumulated = TransferredAccumulated + other.TransferredAccumulated,
        RemovedAccumulated = RemovedAccumulated + other.RemovedAccumulated,
    };
}
