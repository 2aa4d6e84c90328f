using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation;

/// <summary>The months to come of an asset, one by one to the end of its depreciation.</summary>
public static class Schedule
{
    /// <summary>Months after which a schedule ends when its method has no end of its own.</summary>
    public const int DefaultMonthLimit = RuleCheck.LongestLifeMonths;

    /// <summary>The whole schedule, from the first month or the one after the opening balance.</summary>
    /// <inheritdoc cref="From"/>
    public static IEnumerable<ScheduleRow> Of(DepreciationRules rules, int monthLimit = DefaultMonthLimit, long unitsPerMonth = 0) =>
        From(rules, DepreciationEngine.Start(rules), monthLimit, unitsPerMonth);

    /// <summary>The schedule from a state on. It ends when nothing more can come, without rows for the months after.</summary>
    /// <remarks>
    /// That is the last month of the life, or the month that reaches the limit; without a life also a whole year in which
    /// nothing was left to round up to an amount.
    /// </remarks>
    /// <param name="rules">Rules in which <see cref="RuleCheck"/> finds no problem.</param>
    /// <param name="state">What the last computed month left behind.</param>
    /// <param name="monthLimit">The most rows, for methods that come to no end of their own.</param>
    /// <param name="unitsPerMonth">Units-of-production only: the units assumed for every month.</param>
    /// <param name="firstMonth">The first row's month, in which all months missed before it are caught up; by default the first missing one.</param>
    public static IEnumerable<ScheduleRow> From(
        DepreciationRules rules,
        DepreciationState state,
        int monthLimit = DefaultMonthLimit,
        long unitsPerMonth = 0,
        Period firstMonth = default)
    {
        var idleMonths = 0;
        var month = DepreciationEngine.FirstMissing(rules, state);
        var missed = Math.Max(0, firstMonth.MonthsSince(month));
        month = month.AddMonths(missed);
        for (var row = 0; row < monthLimit && idleMonths < FiscalYear.Months && !DepreciationEngine.IsFinished(rules, state); row++)
        {
            var charge = row == 0 && missed > 0
                ? DepreciationEngine.ComputeThrough(rules, state, month, UnitsOf(rules, missed + 1, unitsPerMonth))
                : DepreciationEngine.ComputeMonth(rules, state, month, unitsPerMonth);
            yield return new ScheduleRow(
                month, state.Accumulated, charge.Depreciation, charge.After.Accumulated, rules.Cost - charge.After.Accumulated, charge.Notes)
            {
                MonthsCaughtUp = charge.MonthsCaughtUp,
            };
            idleMonths = rules.LifeMonths == 0 && charge.Depreciation.IsZero ? idleMonths + 1 : 0;
            state = charge.After;
            month = month.Next;
        }
    }

    private static long[] UnitsOf(in DepreciationRules rules, int months, long unitsPerMonth)
    {
        if (rules.Method != DepreciationMethod.UnitsOfProduction)
        {
            return [];
        }

        var units = new long[months];
        Array.Fill(units, unitsPerMonth);
        return units;
    }
}
