using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>
/// A multiple of the straight-line rate on the carrying amount at the start of the year, with a switch to straight line over the
/// life left as soon as that is larger (IRS Publication 946, 200 % and 150 % declining balance).
/// </summary>
public static class DoubleDeclining
{
    /// <summary>
    /// Whether straight line counts from here on: asked at each year start and at an opening balance inside the year. Both amounts are
    /// of the same span of shares, so that comparing them for one share is enough; of equal ones declining stays.
    /// </summary>
    /// <param name="rules">The asset's rules.</param>
    /// <param name="shares">The shares of its months.</param>
    /// <param name="carryingAmount">The carrying amount at the start of the span.</param>
    /// <param name="throughMonth">The month before the span.</param>
    public static bool ChoosesStraightLine(in DepreciationRules rules, in MonthShares shares, Money carryingAmount, int throughMonth)
    {
        var (rate, whole) = RatePerPart(rules, shares);
        var left = shares.Total - shares.Through(throughMonth);
        return (Int128)(carryingAmount - rules.ResidualValue).Minor * whole > (Int128)carryingAmount.Minor * rate * left;
    }

    /// <summary>The month before the limit acts, spread by share and rounded cumulatively over the year.</summary>
    /// <param name="rules">The asset's rules.</param>
    /// <param name="shares">The shares of its months.</param>
    /// <param name="before">The state before the month.</param>
    /// <param name="year">The month's year.</param>
    /// <param name="month">The month's ordinal.</param>
    public static Apportionment Apportion(
        in DepreciationRules rules, in MonthShares shares, in DepreciationState before, in YearOpening year, int month)
    {
        var anchor = DepreciationAnchor.Of(rules, before);
        var anchorMonth = anchor.Through == default ? int.MinValue : anchor.Through.Ordinal;
        var start = shares.Through(Math.Max(FiscalYear.StartOf(rules, month) - 1, anchorMonth));
        var (from, to) = (shares.Through(month - 1) - start, shares.Through(month) - start);
        if ((year.Choices & MethodChoices.StraightLine) != 0)
        {
            return new Apportionment(year.CarryingAmount - rules.ResidualValue, from, to, shares.Total - start);
        }

        var (rate, whole) = RatePerPart(rules, shares);
        return new Apportionment(year.CarryingAmount, rate * from, rate * to, whole);
    }

    /// <summary>min(factor · 12 / L, 1) / 12 for one part of a share, as a fraction.</summary>
    internal static (long Rate, long Whole) RatePerPart(in DepreciationRules rules, in MonthShares shares)
    {
        var factor = rules.Factor.TenThousandths;
        var whole = Rate.Whole * shares.Total;
        return IsWholeYear(rules, shares) ? (1, FiscalYear.Months * shares.Denominator) : (factor, whole);
    }

    /// <summary>Whether the rate is limited to 100 % a year.</summary>
    internal static bool IsWholeYear(in DepreciationRules rules, in MonthShares shares) =>
        rules.Factor.TenThousandths * FiscalYear.Months * shares.Denominator >= Rate.Whole * shares.Total;
}
