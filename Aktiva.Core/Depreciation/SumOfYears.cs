namespace Aktiva.Core.Depreciation;

/// <summary>
/// Sum of the years' digits: asset years of twelve shares from the first month, each weighted with the life left at its start; within a year evenly.
/// </summary>
public static class SumOfYears
{
    /// <summary>The month before the limit acts: cumulative, as straight line, with the weighted fraction of the life.</summary>
    public static Apportionment Apportion(in DepreciationRules rules, in MonthShares shares, in DepreciationAnchor anchor, int month)
    {
        var isWhole = rules.LifeMonths * shares.Denominator == shares.Total;
        var (life, unit) = isWhole ? (rules.LifeMonths, FiscalYear.Months) : (shares.Total, FiscalYear.Months * shares.Denominator);
        var start = anchor.Through == default ? 0 : Weighted(shares, life, unit, shares.Through(anchor.Through.Ordinal));
        return new Apportionment(
            rules.Cost - rules.ResidualValue - anchor.Accumulated,
            Weighted(shares, life, unit, shares.Through(month - 1)) - start,
            Weighted(shares, life, unit, shares.Through(month)) - start,
            Weighted(shares, life, unit, shares.Total) - start);
    }

    /// <summary>
    /// The weights of the first shares, over a denominator that is the same for all months: the parts of a year. 30 months weigh 30, 18 and 6, over
    /// 12, 12 and 6 months; the last year weighs as much as it has months.
    /// </summary>
    /// <param name="shares">The shares.</param>
    /// <param name="life">The life in the unit of the weights: months, or parts where it is not whole.</param>
    /// <param name="year">A year in that unit.</param>
    /// <param name="through">The first shares, in parts.</param>
    private static long Weighted(in MonthShares shares, long life, long year, long through)
    {
        var yearParts = FiscalYear.Months * shares.Denominator;
        var years = through / yearParts;
        var insideYear = through - (yearParts * years);
        var wholeYears = (years * life) - (years * (years - 1) / 2 * year);
        var weight = Math.Max(life - (year * years), year);
        return (wholeYears * yearParts) + (weight * insideYear);
    }

    /// <summary>Where the end of a month stands among the asset's years; the end of a year belongs to it.</summary>
    internal static ExplanationStep.AssetYear YearAt(in MonthShares shares, int month)
    {
        var through = shares.Through(month);
        var yearShares = FiscalYear.Months * shares.Denominator;
        var year = (through - Math.Sign(through)) / yearShares;
        var years = (shares.Total + yearShares - 1) / yearShares;
        var weight = shares.Total - (yearShares * year);
        return new ExplanationStep.AssetYear(
            (int)year + 1,
            new ExactFraction(weight, shares.Denominator),
            new ExactFraction(WeightOf(shares, year), shares.Denominator),
            new ExactFraction(WeightOf(shares, years), shares.Denominator),
            new ExactFraction(through - (yearShares * year), shares.Denominator),
            new ExactFraction(Math.Min(weight, yearShares), shares.Denominator));
    }

    /// <summary>The weights of the first years, in parts of the denominator of the shares.</summary>
    private static long WeightOf(in MonthShares shares, long years) =>
        (years * shares.Total) - (FiscalYear.Months * shares.Denominator * years * (years - 1) / 2);
}
