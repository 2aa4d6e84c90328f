using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>From an asset as read to its AKM transaction. Pure; the same for closing, preview and verification.</summary>
internal static class AssetComputer
{
    internal static readonly RuleProblem[] MonthsMissed = [RuleProblem.MonthsMissed];

    /// <summary>Why the asset cannot be computed; empty, without an allocation, when it can.</summary>
    public static IReadOnlyList<RuleProblem> Check(in AssetRow row, AssetScope scope) => Check(row, scope, scope.Period);

    /// <summary>Why the asset cannot be computed; empty, without an allocation, when it can.</summary>
    /// <param name="row">The asset.</param>
    /// <param name="scope">The month.</param>
    /// <param name="computedFrom">The first month computed by itself; those missed before it would be caught up in it.</param>
    public static IReadOnlyList<RuleProblem> Check(in AssetRow row, AssetScope scope, Period computedFrom)
    {
        if (row.Life is { } life)
        {
            return LifeComputer.Check(row, life, scope, computedFrom);
        }

        var problems = RuleCheck.CheckForClosing(row.Rules, scope.FirstPeriod, scope.Period, row.HasUsage);
        if (problems.Count == 0 && scope.Book == Book.Fiscal)
        {
            problems = RuleCheck.CheckFiscalBook(row.Rules);
        }

        return problems.Count == 0 && IsRefusedForMissedMonths(row, scope.Policy, computedFrom) ? MonthsMissed : problems;
    }

    /// <summary>Whether the company refuses the asset because months before would be caught up. The rules must have no problem.</summary>
    public static bool IsRefusedForMissedMonths(in AssetRow row, ClosingPolicy policy, Period computedFrom)
    {
        if (policy.MissedMonths != MissedMonths.Refuse)
        {
            return false;
        }

        if (row.Life is { } life)
        {
            return LifeComputer.MissesMonths(row, life, computedFrom);
        }

        var before = StateBefore(row);
        return DepreciationEngine.FirstMissing(row.Rules, before) < computedFrom && !DepreciationEngine.IsFinished(row.Rules, before);
    }

    /// <summary>The asset's row of the month. Checking it must have found nothing.</summary>
    public static AkmTransaction Compute(in AssetRow row, AssetScope scope)
    {
        if (row.Life is { } life)
        {
            return LifeComputer.Compute(row, life, scope);
        }

        var before = StateBefore(row);
        var charge = DepreciationEngine.ComputeThrough(row.Rules, before, scope.Period, row.Units.Span);
        return Open(row, before) with
        {
            Depreciation = charge.Depreciation,
            Notes = charge.Notes,
            MonthsCaughtUp = charge.MonthsCaughtUp,
            State = charge.After,
        };
    }

    /// <summary>Units of production: those of the months that are computed from a state on, up to a month not after the scope's.</summary>
    public static ReadOnlySpan<long> UnitsFor(in AssetRow row, AssetScope scope, in DepreciationState before, Period month)
    {
        var units = row.Units.Span;
        var later = scope.Period.MonthsSince(month);
        var months = month.MonthsSince(DepreciationEngine.FirstMissing(row.Rules, before)) + 1;
        return months > 0 && later + months <= units.Length ? units.Slice(units.Length - later - months, months) : default;
    }

    /// <summary>The row of an asset that a user leaves out: nothing is depreciated, and its state stays where it was.</summary>
    public static AkmTransaction Exclude(in AssetRow row) => row.Life is { } life
        ? LifeComputer.Exclude(row, life)
        : Open(row, StateBefore(row)) with
        {
            Notes = MonthNotes.Excluded,
            State = row.HasBase ? row.BaseState : default,
        };

    /// <summary>
    /// What the run before left behind. Where it computed nothing yet (the asset was excluded, because its rules were wrong, or not in
    /// service), the opening balance is the one that the register has now.
    /// </summary>
    public static DepreciationState StateBefore(in AssetRow row) =>
        row.HasBase && row.BaseState.Through != default ? row.BaseState : DepreciationEngine.Start(row.Rules);

    /// <summary>The same with what events left.</summary>
    public static LifecycleState LifeBefore(in AssetRow row) =>
        row.Life is { } life ? LifeComputer.StateBefore(row, life) : new LifecycleState { Depreciation = StateBefore(row) };

    /// <summary>The row before anything is depreciated: it opens with what the run before closed with; what differs now is a change.</summary>
    internal static AkmTransaction Open(in AssetRow row, in DepreciationState before)
    {
        var openingCost = row.HasBase ? row.BaseCost : row.Rules.HasOpening ? row.Rules.Cost : Money.Zero;
        var openingAccumulated = row.HasBase ? row.BaseState.Accumulated : before.Accumulated;
        return new AkmTransaction
        {
            AssetId = row.AssetId,
            OpeningCost = openingCost,
            CostChange = row.Rules.Cost - openingCost,
            OpeningAccumulated = openingAccumulated,
            AccumulatedChange = before.Accumulated - openingAccumulated,
        };
    }
}
