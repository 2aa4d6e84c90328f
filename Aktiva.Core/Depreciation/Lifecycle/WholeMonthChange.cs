using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>
/// Changes that count from their month, whole, whatever the day and the convention: additions, partial disposals, new estimates, splits and
/// merges, putting in service. They act on the amounts at the start of the month.
/// </summary>
internal static class WholeMonthChange
{
    public static ChangeEffect Apply(ref AssetInLife asset, in AssetChange change, in LifecyclePolicy policy)
    {
        if (change.Type == AssetChangeType.MergeOut)
        {
            return MergeOut(ref asset, change, policy);
        }

        var month = change.Month.Ordinal;
        var before = asset;
        asset.ChangeRules(change, policy);
        var effect = Move(ref asset, before, change);
        if (change.Type == AssetChangeType.PutInService)
        {
            asset.Depreciation = Begin(asset.Depreciation, month);
            asset.Unimpaired = asset.IsImpaired ? Begin(asset.Unimpaired, month) : default;
            return effect;
        }

        if (change.Type == AssetChangeType.SplitIn)
        {
            asset.Depreciation = asset.Depreciation with { UnitsToDate = asset.Depreciation.UnitsToDate + change.Units };
        }

        var isNewMethod = change.Type != AssetChangeType.SplitIn && asset.InForce.Rules.Method != before.InForce.Rules.Method;
        asset.Depreciation = Changed(asset, before, before.Depreciation, asset.Depreciation, change, effect.Accumulated, isNewMethod);
        if (asset.IsImpaired)
        {
            var unimpaired = AccumulatedChange(before.InForce.Rules, before.Unimpaired, change, isGiven: false);
            asset.Unimpaired = Changed(asset, before, before.Unimpaired, asset.Unimpaired, change, unimpaired, isNewMethod);
        }

        return effect;
    }

    private static ChangeEffect MergeOut(ref AssetInLife asset, in AssetChange change, in LifecyclePolicy policy)
    {
        var effect = new ChangeEffect(-asset.InForce.Rules.Cost, -asset.Depreciation.Accumulated, Money.Zero, Money.Zero, Money.Zero);
        asset.ChangeRules(change, policy);
        asset.Leave();
        return effect;
    }

    /// <summary>Surplus and what may still be reversed go along in proportion; what leaves with a disposal is realised (IAS 16.41).</summary>
    private static ChangeEffect Move(ref AssetInLife asset, in AssetInLife before, in AssetChange change)
    {
        var cost = asset.InForce.Rules.Cost - before.InForce.Rules.Cost;
        var accumulated = AccumulatedChange(before.InForce.Rules, before.Depreciation, change, isGiven: true);
        var realised = Money.Zero;
        if (change.Type is AssetChangeType.PartialDisposal or AssetChangeType.SplitOut)
        {
            var rules = before.InForce.Rules;
            var surplus = change.Type == AssetChangeType.SplitOut ? change.RevaluationSurplus : PartOf(before.Surplus, rules, change.Amount);
            realised = change.Type == AssetChangeType.SplitOut ? Money.Zero : surplus;
            asset.Surplus -= surplus;
            asset.Decrease -= PartOf(before.Decrease, rules, change.Amount);
            asset.ImpairmentLoss -= PartOf(before.ImpairmentLoss, rules, change.Amount);
            asset.ImpairmentOfSurplus -= PartOf(before.ImpairmentOfSurplus, rules, change.Amount);
            if (!asset.IsImpaired)
            {
                asset.Unimpaired = default;
            }
        }
        else if (change.Type is AssetChangeType.SplitIn or AssetChangeType.MergeIn)
        {
            asset.Surplus += change.RevaluationSurplus;
        }

        return new ChangeEffect(cost, accumulated, Money.Zero, Money.Zero, realised);
    }

    /// <summary>What a partial disposal takes of an amount: round(amount · cost that leaves / cost), and no more than there is.</summary>
    public static Money PartOf(Money amount, in DepreciationRules rules, Money leaving)
    {
        var part = ExactRounding.Scale(amount, leaving.Minor, Math.Max(1, rules.Cost.Minor), rules.Places);
        return amount.IsNegative ? part : Money.Min(part, amount);
    }

    /// <param name="rules">The rules before the change.</param>
    /// <param name="state">The state before it.</param>
    /// <param name="change">The change.</param>
    /// <param name="isGiven">Whether what a split takes out is the amount given; else, without impairments, it is in proportion.</param>
    private static Money AccumulatedChange(in DepreciationRules rules, in DepreciationState state, in AssetChange change, bool isGiven)
    {
        switch (change.Type)
        {
            case AssetChangeType.SplitOut when isGiven:
                return -change.Accumulated;
            case AssetChangeType.PartialDisposal or AssetChangeType.SplitOut:
                var falls = PartOf(state.Accumulated, rules, change.Amount);
                var least = Money.Max(Money.Zero, state.Accumulated - (rules.Cost - change.Amount));
                return -Money.Max(least, Money.Min(falls, state.Accumulated));
            case AssetChangeType.SplitIn or AssetChangeType.MergeIn:
                return change.Accumulated;
            default:
                return Money.Zero;
        }
    }

    private static DepreciationState Changed(
        in AssetInLife asset,
        in AssetInLife before,
        in DepreciationState old,
        in DepreciationState state,
        in AssetChange change,
        Money accumulated,
        bool isNewMethod)
    {
        var month = change.Month.Ordinal;
        var yearBase = StateChange.YearBaseOf(before, old, month);
        yearBase += change.Type switch
        {
            AssetChangeType.Addition => change.Amount,
            AssetChangeType.SplitOut when change.YearBase is { } moved => -moved,
            AssetChangeType.PartialDisposal or AssetChangeType.SplitOut => -PartOf(yearBase, before.InForce.Rules, change.Amount),
            AssetChangeType.SplitIn or AssetChangeType.MergeIn => change.YearBase ?? change.Amount - change.Accumulated,
            _ => Money.Zero,
        };
        return StateChange.After(asset, state, month, month - 1, state.Accumulated + accumulated, yearBase, isNewMethod);
    }

    /// <summary>Depreciation has not begun before; only an impairment may have left something accumulated.</summary>
    private static DepreciationState Begin(in DepreciationState state, int month) => state.Accumulated.IsZero
        ? default
        : new DepreciationState
        {
            Accumulated = state.Accumulated,
            Anchor = new DepreciationAnchor { Through = Periods.Period.FromOrdinal(month - 1), Accumulated = state.Accumulated },
        };
}
