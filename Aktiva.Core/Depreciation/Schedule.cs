using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation;

/// <summary>The months to come of an asset, one by one to the end of its depreciation.</summary>
public static class Schedule
{
    /// <summary>Months after which a schedule ends when its method has no end of its own.</summary>
    public const int DefaultMonthLimit = RuleCheck.LongestLifeMonths;

    private static readonly Period Farthest = new(9999, 1);

    /// <summary>The whole schedule of an asset without changes, from the first month or the one after the opening balance.</summary>
    /// <inheritdoc cref="From(DepreciationRules, AssetChange[], LifecycleState, int, long, Period, LifecyclePolicy)"/>
    public static IEnumerable<ScheduleRow> Of(DepreciationRules first, int monthLimit = DefaultMonthLimit, long unitsPerMonth = 0) =>
        From(first, DepreciationEngine.Start(first), monthLimit, unitsPerMonth);

    /// <summary>The schedule of an asset without changes, from a state on.</summary>
    /// <inheritdoc cref="From(DepreciationRules, AssetChange[], LifecycleState, int, long, Period, LifecyclePolicy)"/>
    public static IEnumerable<ScheduleRow> From(
        DepreciationRules first,
        DepreciationState state,
        int monthLimit = DefaultMonthLimit,
        long unitsPerMonth = 0,
        Period firstMonth = default) =>
        From(first, [], new LifecycleState { Depreciation = state }, monthLimit, unitsPerMonth, firstMonth);

    /// <summary>The schedule from a state on. It ends when nothing more can come, without rows for the months after.</summary>
    /// <remarks>
    /// That is the month in which the asset leaves, the last month of the life, or the month that reaches the limit, each after the last change;
    /// without a life also a whole year in which nothing was left to round up to an amount.
    /// </remarks>
    /// <param name="first">The rules with which the asset began; in them <see cref="RuleCheck"/> finds no problem.</param>
    /// <param name="changes">All changes of its life, in order; <see cref="LifecycleCheck"/> finds no problem in them.</param>
    /// <param name="state">What the last computed month left behind.</param>
    /// <param name="monthLimit">The most rows, for methods that come to no end of their own.</param>
    /// <param name="unitsPerMonth">Units-of-production only: the units assumed for every month.</param>
    /// <param name="firstMonth">The first row's month, in which all months missed before it are caught up; by default the first missing one.</param>
    /// <param name="policy">Settings of the company and rules of the book.</param>
    public static IEnumerable<ScheduleRow> From(
        DepreciationRules first,
        AssetChange[] changes,
        LifecycleState state,
        int monthLimit = DefaultMonthLimit,
        long unitsPerMonth = 0,
        Period firstMonth = default,
        LifecyclePolicy policy = default)
    {
        var idleMonths = 0;
        var (month, units) = Begin(first, changes, state, unitsPerMonth, firstMonth, policy);
        for (var row = 0; row < monthLimit && idleMonths < FiscalYear.Months && !LifecycleEngine.IsFinished(first, changes, state, policy); row++)
        {
            var result = LifecycleEngine.ComputeThrough(first, changes, state, month, units, policy);
            var closing = result.After.Depreciation.Accumulated;
            yield return new ScheduleRow(
                month, state.Depreciation.Accumulated, result.Depreciation, closing, result.ClosingCost - closing, result.Notes)
            {
                MonthsCaughtUp = result.MonthsCaughtUp,
                Movements = result.Movements,
            };
            idleMonths = result.Depreciation.IsZero && IsEndless(first, changes, month, policy) ? idleMonths + 1 : 0;
            state = result.After;
            month = month.Next;
        }
    }

    /// <summary>Explains a month exactly as <see cref="From(DepreciationRules, AssetChange[], LifecycleState, int, long, Period, LifecyclePolicy)"/> computes it.</summary>
    /// <param name="first">The rules with which the asset began.</param>
    /// <param name="changes">All changes of its life, in order.</param>
    /// <param name="state">What the last computed month left behind.</param>
    /// <param name="month">The month.</param>
    /// <param name="unitsPerMonth">Units-of-production only: the units assumed for every month.</param>
    /// <param name="firstMonth">The schedule's first month, by default the first missing one.</param>
    /// <param name="policy">Settings of the company and rules of the book.</param>
    /// <returns>Null when the schedule has no such month.</returns>
    public static Explanation? Explain(
        DepreciationRules first,
        AssetChange[] changes,
        LifecycleState state,
        Period month,
        long unitsPerMonth = 0,
        Period firstMonth = default,
        LifecyclePolicy policy = default)
    {
        var (at, units) = Begin(first, changes, state, unitsPerMonth, firstMonth, policy);
        for (; at < month && !LifecycleEngine.IsFinished(first, changes, state, policy); at = at.Next)
        {
            state = LifecycleEngine.ComputeThrough(first, changes, state, at, units, policy).After;
        }

        return at == month && !LifecycleEngine.IsFinished(first, changes, state, policy)
            ? Explanation.Of(first, Array.FindAll(changes, change => change.Month <= month), state, month, units, policy)
            : null;
    }

    private static (Period Month, long[] Units) Begin(
        in DepreciationRules first, AssetChange[] changes, in LifecycleState state, long unitsPerMonth, Period firstMonth, in LifecyclePolicy policy)
    {
        var month = LifecycleEngine.FirstMonth(first, changes, state, Farthest, policy);
        var missed = Math.Max(0, firstMonth.MonthsSince(month));
        var units = new long[missed + 1];
        Array.Fill(units, unitsPerMonth);
        return (month.AddMonths(missed), units);
    }

    /// <summary>Whether there is neither a life that ends nor a change to come.</summary>
    private static bool IsEndless(in DepreciationRules first, AssetChange[] changes, Period month, in LifecyclePolicy policy) =>
        (changes.Length == 0 || changes[^1].Month <= month) && LifecycleEngine.RulesAt(first, changes, month, policy).LifeMonths == 0;
}
