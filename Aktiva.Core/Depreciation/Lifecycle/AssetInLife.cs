using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>An asset on its way through its life: rules, shares and state as they stand, changed in place.</summary>
internal struct AssetInLife
{
    public RulesInForce InForce;
    public MonthShares Shares;
    public DepreciationState Depreciation;
    public DepreciationState Unimpaired;
    public Money Surplus;
    public Money Decrease;
    public Money ImpairmentLoss;
    public Money ImpairmentOfSurplus;

    public AssetInLife(in DepreciationRules first, in LifecycleState state)
    {
        InForce = new RulesInForce(first);
        Shares = MonthShares.Of(first);
        Depreciation = state.Depreciation;
        Unimpaired = state.Unimpaired;
        Surplus = state.RevaluationSurplus;
        Decrease = state.RevaluationDecrease;
        ImpairmentLoss = state.ImpairmentLoss;
        ImpairmentOfSurplus = state.ImpairmentOfSurplus;
    }

    public readonly bool IsImpaired => !ImpairmentLoss.IsZero || !ImpairmentOfSurplus.IsZero;

    public readonly Money CarryingAmount => InForce.Rules.Cost - Depreciation.Accumulated;

    /// <summary>Whether nothing is left to depreciate.</summary>
    public readonly bool IsFinished => InForce.HasLeft || DepreciationEngine.IsFinished(InForce.Rules, Shares, Depreciation);

    /// <summary>Whether months count although nothing is left: units, and what the asset would be without its impairments.</summary>
    public readonly bool CountsAlong => !InForce.HasLeft
        && (InForce.Rules.Method == DepreciationMethod.UnitsOfProduction
            || (IsImpaired && !DepreciationEngine.IsFinished(InForce.Rules, Shares, Unimpaired)));

    /// <summary>What an impairment's reversal may give back at most (IAS 36.117).</summary>
    public readonly Money Reversible =>
        IsImpaired ? Money.Max(Money.Zero, Depreciation.Accumulated - Unimpaired.Accumulated) : Money.Zero;

    /// <summary>Takes a change into the rules; shares follow them.</summary>
    public void ChangeRules(in AssetChange change, in LifecyclePolicy policy)
    {
        InForce.Apply(change, policy);
        if (change.Type is AssetChangeType.PutInService or AssetChangeType.EstimateChange
            || change.LifeMonths is not null || change.Convention is not null || change.Method is not null)
        {
            Shares = InForce.Shares();
        }
    }

    /// <summary>One month of depreciation, the month of a disposal excepted. The asset without its impairments goes along.</summary>
    public MonthlyCharge Depreciate(Period month, long units)
    {
        var charge = DepreciationEngine.Month(InForce.Rules, Shares, Depreciation, month, units);
        Depreciation = charge.After;
        if (IsImpaired)
        {
            Unimpaired = DepreciationEngine.Month(InForce.Rules, Shares, Unimpaired, month, units).After;
        }

        return charge;
    }

    /// <summary>The state as it is stored.</summary>
    public readonly LifecycleState At(Period through) => new()
    {
        Depreciation = Depreciation,
        Through = through,
        RevaluationSurplus = Surplus,
        RevaluationDecrease = Decrease,
        ImpairmentLoss = ImpairmentLoss,
        ImpairmentOfSurplus = ImpairmentOfSurplus,
        Unimpaired = Unimpaired,
    };

    /// <summary>A part of the asset at the start of a month, in proportion to cost.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is not above 0 or more than the asset's.</exception>
    public readonly AssetShare ShareOf(Money cost, int month)
    {
        var rules = InForce.Rules;
        if (cost <= Money.Zero || cost > rules.Cost)
        {
            throw new ArgumentOutOfRangeException(nameof(cost), cost, $"The asset has a cost of {rules.Cost}.");
        }

        var accumulated = WholeMonthChange.PartOf(Depreciation.Accumulated, rules, cost);
        var yearBase = StateChange.YearBaseOf(this, Depreciation, month);
        return new AssetShare(
            cost,
            Money.Max(Depreciation.Accumulated - (rules.Cost - cost), Money.Min(cost, accumulated)),
            WholeMonthChange.PartOf(rules.ResidualValue, rules, cost),
            rules.Method == DepreciationMethod.DecliningAnnual && !yearBase.IsZero ? WholeMonthChange.PartOf(yearBase, rules, cost) : null,
            WholeMonthChange.PartOf(Surplus, rules, cost),
            Depreciation.UnitsToDate);
    }

    /// <summary>Everything leaves: cost, accumulated depreciation, surplus and what might have been reversed.</summary>
    public void Leave()
    {
        Depreciation = new DepreciationState { Through = Depreciation.Through };
        Unimpaired = default;
        (Surplus, Decrease, ImpairmentLoss, ImpairmentOfSurplus) = (Money.Zero, Money.Zero, Money.Zero, Money.Zero);
    }

    public void ForgetImpairments()
    {
        Unimpaired = default;
        (ImpairmentLoss, ImpairmentOfSurplus) = (Money.Zero, Money.Zero);
    }
}
