using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>
/// What changes did to cost and accumulated depreciation, by kind: the lines of a roll-forward (IAS 16.73(e)). Depreciation itself is not part of it.
/// Amounts are positive unless they are called changes.
/// </summary>
public readonly record struct LifecycleMovements
{
    public Money CostAdded { get; init; }

    /// <summary>Cost that left the books with disposals, partial ones included.</summary>
    public Money CostDisposed { get; init; }

    /// <summary>Accumulated depreciation that left the books with disposals.</summary>
    public Money AccumulatedDisposed { get; init; }

    /// <summary>Cost that came from other assets by split or merge.</summary>
    public Money CostReceived { get; init; }

    public Money AccumulatedReceived { get; init; }

    /// <summary>Cost that went to other assets by split or merge.</summary>
    public Money CostGiven { get; init; }

    public Money AccumulatedGiven { get; init; }

    /// <summary>Change of cost by revaluations.</summary>
    public Money RevaluationCostChange { get; init; }

    /// <summary>Change of accumulated depreciation by revaluations: it is eliminated.</summary>
    public Money RevaluationAccumulatedChange { get; init; }

    /// <summary>Impairment losses, whether profit or loss or equity bears them: added to accumulated depreciation.</summary>
    public Money Impairment { get; init; }

    /// <summary>Impairment losses taken back.</summary>
    public Money ImpairmentReversed { get; init; }

    /// <summary>Change of the revaluation surplus in equity by revaluations, impairments and their reversals.</summary>
    public Money SurplusChange { get; init; }

    /// <summary>Revaluation surplus that went to retained earnings with disposals (IAS 16.41).</summary>
    public Money SurplusRealised { get; init; }

    /// <summary>Gains less losses of revaluations in profit or loss.</summary>
    public Money RevaluationProfitOrLoss { get; init; }

    /// <summary>Reversals less impairment losses in profit or loss.</summary>
    public Money ImpairmentProfitOrLoss { get; init; }

    /// <summary>The sum of all changes of cost.</summary>
    public Money CostChange => CostAdded - CostDisposed + CostReceived - CostGiven + RevaluationCostChange;

    /// <summary>The sum of all changes of accumulated depreciation but depreciation.</summary>
    public Money AccumulatedChange =>
        AccumulatedReceived - AccumulatedDisposed - AccumulatedGiven + RevaluationAccumulatedChange + Impairment - ImpairmentReversed;

    /// <summary>The carrying amount that left the books with disposals: proceeds less this are the gain or loss (IAS 16.71).</summary>
    public Money CarryingAmountDerecognised => CostDisposed - AccumulatedDisposed;

    /// <summary>The movements with one more change.</summary>
    internal LifecycleMovements With(AssetChangeType type, in ChangeEffect effect) => type switch
    {
        AssetChangeType.Addition => this with { CostAdded = CostAdded + effect.Cost },
        AssetChangeType.Disposal or AssetChangeType.PartialDisposal => this with
        {
            CostDisposed = CostDisposed - effect.Cost,
            AccumulatedDisposed = AccumulatedDisposed - effect.Accumulated,
            SurplusRealised = SurplusRealised + effect.SurplusRealised,
        },
        AssetChangeType.SplitIn or AssetChangeType.MergeIn => this with
        {
            CostReceived = CostReceived + effect.Cost,
            AccumulatedReceived = AccumulatedReceived + effect.Accumulated,
        },
        AssetChangeType.SplitOut or AssetChangeType.MergeOut => this with
        {
            CostGiven = CostGiven - effect.Cost,
            AccumulatedGiven = AccumulatedGiven - effect.Accumulated,
        },
        AssetChangeType.Revaluation => this with
        {
            RevaluationCostChange = RevaluationCostChange + effect.Cost,
            RevaluationAccumulatedChange = RevaluationAccumulatedChange + effect.Accumulated,
            SurplusChange = SurplusChange + effect.Surplus,
            RevaluationProfitOrLoss = RevaluationProfitOrLoss + effect.ProfitOrLoss,
        },
        AssetChangeType.Impairment => this with
        {
            Impairment = Impairment + effect.Accumulated,
            SurplusChange = SurplusChange + effect.Surplus,
            ImpairmentProfitOrLoss = ImpairmentProfitOrLoss + effect.ProfitOrLoss,
        },
        AssetChangeType.ImpairmentReversal => this with
        {
            ImpairmentReversed = ImpairmentReversed - effect.Accumulated,
            SurplusChange = SurplusChange + effect.Surplus,
            ImpairmentProfitOrLoss = ImpairmentProfitOrLoss + effect.ProfitOrLoss,
        },
        _ => this,
    };
}
