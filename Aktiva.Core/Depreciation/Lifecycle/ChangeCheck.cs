using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>Whether an asset as it stands can take a change. Where it can nothing is allocated.</summary>
internal static class ChangeCheck
{
    /// <summary>Whether a change stands where it can be applied.</summary>
    /// <param name="first">The rules with which the asset began.</param>
    /// <param name="changes">All its changes.</param>
    /// <param name="index">The change.</param>
    /// <param name="firstOfMonth">The first change of the month.</param>
    /// <param name="month">The month that is computed.</param>
    public static LifecycleProblem FindDate(
        in DepreciationRules first, ReadOnlySpan<AssetChange> changes, int index, int firstOfMonth, int month)
    {
        ref readonly var change = ref changes[index];
        return index > 0 && change.Date < changes[index - 1].Date ? LifecycleProblem.NotInOrder
            : first.HasOpening && change.Month <= first.OpeningPeriod ? LifecycleProblem.BeforeOpening
            : change.Month.Ordinal < month ? LifecycleProblem.MonthAlreadyComputed
            : EndsTheAsset(changes[Math.Min(firstOfMonth, index)..index]) ? LifecycleProblem.AfterDisposal
            : LifecycleProblem.None;
    }

    /// <summary>Whether one of the month's changes ends the asset, although it acts only after the month's depreciation.</summary>
    private static bool EndsTheAsset(ReadOnlySpan<AssetChange> changes)
    {
        foreach (ref readonly var change in changes)
        {
            if (change.EndsTheAsset)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first reason against the change.</summary>
    public static (LifecycleProblem Problem, RuleProblem? Rule) Find(in AssetInLife asset, in AssetChange change, in LifecyclePolicy policy)
    {
        if (asset.InForce.HasLeft)
        {
            return (LifecycleProblem.AfterDisposal, null);
        }

        if (NeedsAmount(change.Type) && change.Amount <= Money.Zero)
        {
            return (LifecycleProblem.AmountNotPositive, null);
        }

        var problem = change.Type switch
        {
            AssetChangeType.PartialDisposal => When(change.Amount >= asset.InForce.Rules.Cost, LifecycleProblem.AmountNotBelowCost),
            AssetChangeType.SplitOut => FindSplitOut(asset, change),
            AssetChangeType.SplitIn or AssetChangeType.MergeIn => FindReceived(change),
            AssetChangeType.MergeOut => FindMergeOut(asset, change),
            AssetChangeType.Impairment => When(change.Amount > asset.CarryingAmount, LifecycleProblem.ImpairmentAboveCarryingAmount),
            AssetChangeType.ImpairmentReversal => When(
                change.Amount > Money.Min(asset.Reversible, asset.ImpairmentLoss + asset.ImpairmentOfSurplus), LifecycleProblem.ReversalAboveImpairment),
            AssetChangeType.PutInService => When(
                asset.InForce.WasPutInService || asset.InForce.Rules.Method != DepreciationMethod.None, LifecycleProblem.NotUnderConstruction),
            AssetChangeType.EstimateChange => When(!GivesAnything(change), LifecycleProblem.NothingGiven),
            AssetChangeType.Addition or AssetChangeType.Revaluation or AssetChangeType.Disposal => LifecycleProblem.None,
            _ => LifecycleProblem.TypeUnknown,
        };
        return problem == LifecycleProblem.None && ChangesRules(change) ? FindRules(asset, change, policy) : (problem, null);
    }

    private static bool NeedsAmount(AssetChangeType type) => type
        is AssetChangeType.Addition
        or AssetChangeType.PartialDisposal
        or AssetChangeType.Revaluation
        or AssetChangeType.Impairment
        or AssetChangeType.ImpairmentReversal
        or AssetChangeType.SplitOut
        or AssetChangeType.SplitIn
        or AssetChangeType.MergeIn;

    private static LifecycleProblem FindSplitOut(in AssetInLife asset, in AssetChange change)
    {
        var stays = asset.InForce.Rules.Cost - change.Amount;
        if (stays <= Money.Zero)
        {
            return LifecycleProblem.AmountNotBelowCost;
        }

        var accumulatedStays = asset.Depreciation.Accumulated - change.Accumulated;
        return When(
            FindReceived(change) != LifecycleProblem.None
                || accumulatedStays.IsNegative
                || accumulatedStays > stays
                || change.RevaluationSurplus > asset.Surplus,
            LifecycleProblem.ShareOutOfRange);
    }

    private static LifecycleProblem FindReceived(in AssetChange change) => When(
        change.Accumulated.IsNegative
            || change.Accumulated > change.Amount
            || change.RevaluationSurplus.IsNegative
            || change.YearBase is { IsNegative: true }
            || change.Units < 0,
        LifecycleProblem.ShareOutOfRange);

    private static LifecycleProblem FindMergeOut(in AssetInLife asset, in AssetChange change) => When(
        change.Amount != asset.InForce.Rules.Cost
            || change.Accumulated != asset.Depreciation.Accumulated
            || change.RevaluationSurplus != asset.Surplus,
        LifecycleProblem.MergeIncomplete);

    private static bool GivesAnything(in AssetChange change) =>
        change.LifeMonths is not null || change.ResidualValue is not null || change.Method is not null || change.RatePerYear is not null
        || change.Factor is not null || change.Convention is not null || change.TotalUnits is not null;

    private static bool ChangesRules(in AssetChange change) => change.Type
        is AssetChangeType.PutInService or AssetChangeType.EstimateChange or AssetChangeType.Addition or AssetChangeType.SplitIn or AssetChangeType.MergeIn
        && (change.Type == AssetChangeType.PutInService || GivesAnything(change));

    private static (LifecycleProblem Problem, RuleProblem? Rule) FindRules(
        in AssetInLife asset, in AssetChange change, in LifecyclePolicy policy)
    {
        var after = asset.InForce;
        after.Apply(change, policy);
        var rules = after.Rules with { OpeningPeriod = default, OpeningAccumulated = Money.Zero, OpeningUnits = 0 };
        foreach (var problem in RuleCheck.Check(rules))
        {
            if (problem != RuleProblem.ResidualValueAboveCost || change.ResidualValue is not null)
            {
                return (LifecycleProblem.RulesNotComputable, problem);
            }
        }

        var month = change.Month.Ordinal;
        var shares = after.Shares();
        if (IsConventionTooLate(asset, after, change, Math.Min(asset.Shares.First, shares.First)))
        {
            return (LifecycleProblem.ConventionAfterFirstMonth, null);
        }

        if (rules.Method == DepreciationMethod.UnitsOfProduction)
        {
            return (When(rules.TotalUnits <= asset.Depreciation.UnitsToDate, LifecycleProblem.TotalUnitsNotAboveProduced), null);
        }

        var isLifeOver = shares.Last < month || (after.HasNewMethod && shares.Total == 0);
        var looksAtLife = rules.LifeMonths != 0 && rules.Method is not (DepreciationMethod.None or DepreciationMethod.Expensed);
        return (When(looksAtLife && isLifeOver && IsLifeGiven(asset, after, change), LifecycleProblem.LifeNotAboveElapsed), null);
    }

    private static bool IsConventionTooLate(in AssetInLife asset, in RulesInForce after, in AssetChange change, int first) =>
        change.Type == AssetChangeType.EstimateChange
        && change.Convention is { } convention
        && convention != asset.InForce.Rules.Convention
        && (after.HasNewMethod || change.Month.Ordinal > first || !asset.Depreciation.Accumulated.IsZero);

    /// <summary>Whether the change decides about the life. A part has the one of its source, which may be over.</summary>
    private static bool IsLifeGiven(in AssetInLife asset, in RulesInForce after, in AssetChange change) =>
        change.Type != AssetChangeType.SplitIn && (change.LifeMonths is not null || after.Rules.Method != asset.InForce.Rules.Method);

    private static LifecycleProblem When(bool holds, LifecycleProblem problem) => holds ? problem : LifecycleProblem.None;
}
