using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>The fiscal year (half-year) or fiscal quarter (mid-quarter) of which a convention counts half. Months are period ordinals.</summary>
internal static class ConventionPeriod
{
    private const int QuarterMonths = 3;

    /// <summary>Whether the convention halves a year or a quarter, and not a month.</summary>
    public static bool IsUsedBy(Convention convention) => convention is Convention.HalfYear or Convention.MidQuarter;

    public static int MonthsOf(Convention convention) => convention == Convention.HalfYear ? FiscalYear.Months : QuarterMonths;

    /// <summary>The first month of the year or quarter in which a month lies.</summary>
    public static int StartOf(in DepreciationRules rules, int month) =>
        month - (FiscalYear.MonthsBefore(rules, month) % MonthsOf(rules.Convention));

    /// <summary>
    /// Depreciation of the year or quarter that an opening balance inside it contains: all of it in the first one; later the months before the
    /// opening at what the months after it bring for their shares.
    /// </summary>
    public static Money BroughtForward(in DepreciationRules rules)
    {
        var shares = MonthShares.Of(rules);
        var opening = rules.OpeningPeriod.Ordinal;
        var start = StartOf(rules, opening);
        if (start <= shares.First)
        {
            return rules.OpeningAccumulated;
        }

        var end = start + MonthsOf(rules.Convention) - 1;
        var (before, after) = (shares.Through(opening) - shares.Through(start - 1), shares.Through(end) - shares.Through(opening));
        if (after == 0)
        {
            return Money.Zero;
        }

        var rest = Depreciation(rules, shares, DepreciationEngine.Start(rules), opening + 1, end);
        return ExactRounding.Scale(rest, before, after, rules.Places);
    }

    /// <summary>What the months bring when nothing changes in them.</summary>
    public static Money Depreciation(in DepreciationRules rules, in MonthShares shares, in DepreciationState before, int from, int to)
    {
        var (state, sum) = (before, Money.Zero);
        for (var month = from; month <= to; month++)
        {
            var charge = DepreciationEngine.Month(rules, shares, state, Periods.Period.FromOrdinal(month), 0);
            (state, sum) = (charge.After, sum + charge.Depreciation);
        }

        return sum;
    }
}
