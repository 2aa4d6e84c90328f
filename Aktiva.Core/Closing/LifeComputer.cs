using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>The month of an asset that events change. Pure, like <see cref="AssetComputer"/>, which leaves such assets to it.</summary>
internal static class LifeComputer
{
    private static readonly RuleProblem[] UsageMissing = [RuleProblem.UsageMissing];
    private static readonly RuleProblem[] EventNotApplicable = [RuleProblem.EventNotApplicable];
    private static readonly RuleProblem[] EventAccountMissing = [RuleProblem.EventAccountMissing];

    /// <summary>Why the asset cannot be computed; it is computed along, since only that shows whether its events can be applied.</summary>
    public static IReadOnlyList<RuleProblem> Check(in AssetRow row, AssetLife life, AssetScope scope, Period computedFrom)
    {
        var first = life.BeginsWithin(row.Rules.Method) ? default : scope.FirstPeriod;
        var problems = RuleCheck.CheckForClosing(row.Rules, first, scope.Period);
        if (problems.Count == 0 && scope.Book == Book.Fiscal)
        {
            problems = CheckFiscalBook(row, life, scope);
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        if (!row.HasUsage && NeedsUsage(row, life, scope))
        {
            return UsageMissing;
        }

        life.Month = Through(row, life, scope, StateBefore(row, life), scope.Period);
        return life.Month.Finding.Problem != LifecycleProblem.None ? EventNotApplicable
            : LacksAccount(life, scope) ? EventAccountMissing
            : AssetComputer.IsRefusedForMissedMonths(row, scope.Policy, computedFrom) ? AssetComputer.MonthsMissed
            : [];
    }

    /// <summary>The asset's row of the month, which <see cref="Check"/> has computed.</summary>
    public static AkmTransaction Compute(in AssetRow row, AssetLife life, AssetScope scope)
    {
        ref readonly var month = ref life.Month;
        var opened = AssetComputer.Open(row, StateBefore(row, life).Depreciation);
        return opened with
        {
            CostChange = month.ClosingCost - opened.OpeningCost,
            Depreciation = month.Depreciation,
            AccumulatedChange = month.After.Depreciation.Accumulated - month.Depreciation - opened.OpeningAccumulated,
            Notes = month.Notes,
            MonthsCaughtUp = month.MonthsCaughtUp,
            State = month.After.Depreciation,
            LifeIsKept = life.HasBegun(scope.Period),
        };
    }

    /// <summary>The row of an asset that a user leaves out: it stays as it was, its events come with the next month.</summary>
    public static AkmTransaction Exclude(in AssetRow row, AssetLife life)
    {
        life.Month = new LifecycleMonth { After = life.Stored ?? default };
        var opened = AssetComputer.Open(row, StateBefore(row, life).Depreciation);
        return opened with
        {
            CostChange = row.HasBase ? Data.Money.Zero : opened.CostChange,
            Notes = MonthNotes.Excluded,
            State = row.HasBase ? row.BaseState : default,
            LifeIsKept = life.Stored is not null,
        };
    }

    /// <summary>Whether a change of the months to be computed moves amounts to or from another asset.</summary>
    public static bool MovesBetweenAssets(AssetLife life, AssetScope scope)
    {
        foreach (ref readonly var change in life.Changes)
        {
            if (change.Type is AssetChangeType.SplitIn or AssetChangeType.SplitOut or AssetChangeType.MergeIn or AssetChangeType.MergeOut
                && change.Month > scope.BasePeriod && change.Month <= scope.Period)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the run before left behind: see <see cref="AssetComputer.StateBefore"/>.</summary>
    public static LifecycleState StateBefore(in AssetRow row, AssetLife life) =>
        life.Stored is { } stored && stored.Through != default ? stored : new LifecycleState { Depreciation = AssetComputer.StateBefore(row) };

    /// <summary>Computes the months from a state on, up to one that is not after the scope's.</summary>
    public static LifecycleMonth Through(in AssetRow row, AssetLife life, AssetScope scope, in LifecycleState before, Period month)
    {
        life.Effects.Clear();
        return LifecycleEngine.ComputeThrough(
            row.Rules, life.Changes, before, month, UnitsFor(row, scope, month), scope.PolicyOf(row.Rules, life.Changes), life.Effects);
    }

    /// <summary>The units of the months up to one that is not after the scope's.</summary>
    public static ReadOnlySpan<long> UnitsFor(in AssetRow row, AssetScope scope, Period month)
    {
        var later = scope.Period.MonthsSince(month);
        return later < row.Units.Length ? row.Units.Span[..^later] : default;
    }

    /// <summary>The terms given when the asset began or was put in service; a life that additions extended is not one of a group.</summary>
    private static IReadOnlyList<RuleProblem> CheckFiscalBook(in AssetRow row, AssetLife life, AssetScope scope)
    {
        if (!life.GivesTerms)
        {
            return row.Rules.Method == DepreciationMethod.None ? [] : RuleCheck.CheckFiscalBook(row.Rules);
        }

        var rules = LifecycleEngine.RulesAt(row.Rules, life.Changes, scope.Period, scope.PolicyOf(row.Rules, life.Changes));
        return rules.Method == DepreciationMethod.None
            ? []
            : RuleCheck.CheckFiscalBook(rules with { LifeMonths = row.Rules.LifeMonths != 0 ? row.Rules.LifeMonths : rules.LifeMonths });
    }

    private static bool NeedsUsage(in AssetRow row, AssetLife life, AssetScope scope)
    {
        if (row.Rules.Method == DepreciationMethod.UnitsOfProduction)
        {
            return true;
        }

        foreach (ref readonly var change in life.Changes)
        {
            if (change.Method == DepreciationMethod.UnitsOfProduction && change.Month <= scope.Period)
            {
                return true;
            }
        }

        return false;
    }

    private static bool LacksAccount(AssetLife life, AssetScope scope)
    {
        for (var index = 0; scope.Book == Book.Commercial && index < life.Changes.Length; index++)
        {
            if (life.Changes[index].Month > scope.BasePeriod
                && life.Changes[index].Month <= scope.Period
                && EventAccounts.FindMissing(life.Changes[index].Type, life.Bookings[index], scope.Accounts) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether months before one would be caught up in it.</summary>
    public static bool MissesMonths(in AssetRow row, AssetLife life, Period computedFrom)
    {
        var before = StateBefore(row, life);
        var policy = new LifecyclePolicy { IsFiscal = life.IsFiscal };
        return LifecycleEngine.FirstMonth(row.Rules, life.Changes, before, computedFrom, policy) < computedFrom
            && !LifecycleEngine.IsFinished(row.Rules, life.Changes, before, policy);
    }
}
