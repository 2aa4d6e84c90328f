namespace Aktiva.Core.Depreciation;

/// <summary>
/// Sum of the years' digits: asset years of twelve shares from the first month, each weighted with the life left at its start; within a year evenly.
/// </summary>
public static class SumOfYears
{
    /// <summary>The month before the limit acts: cumulative, as straight line, with the weighted fraction of the life.</summary>
    public static Apportionment Apportion(in DepreciationRules rules, in MonthShares shares, in DepreciationAnchor anchor, int month)
    {
        var start = anchor.Through == default ? 0 : Weighted(shares, rules.LifeMonths, anchor.Through.Ordinal);
        return new Apportionment(
            rules.Cost - rules.ResidualValue - anchor.Accumulated,
            Weighted(shares, rules.LifeMonths, month - 1) - start,
            Weighted(shares, rules.LifeMonths, month) - start,
            Weighted(shares, rules.LifeMonths, shares.Last) - start);
    }

    /// <summary>
    /// The weights of the shares up to a month, over a denominator that is the same for all months: that of the shares times the
    /// months of a whole and of the last year. 30 months weigh 30, 18 and 6, over 12, 12 and 6 months.
    /// </summary>
    private static long Weighted(in MonthShares shares, int life, int month)
    {
        var through = shares.Through(month);
        var year = through / (FiscalYear.Months * shares.Denominator);
        var lastYear = (life - 1) / FiscalYear.Months;
        var lastYearMonths = life - (FiscalYear.Months * lastYear);
        var wholeYears = (year * life) - (FiscalYear.Months / 2 * year * (year - 1));
        var insideYear = through - (FiscalYear.Months * year * shares.Denominator);
        var weight = life - (FiscalYear.Months * year);
        var perShare = year < lastYear ? lastYearMonths : FiscalYear.Months;
        return (wholeYears * FiscalYear.Months * lastYearMonths * shares.Denominator) + (weight * insideYear * perShare);
    }

    /// <summary>Where the end of a month stands among the asset's years; the end of a year belongs to it.</summary>
    internal static ExplanationStep.AssetYear YearAt(in MonthShares shares, int life, int month)
    {
        var through = shares.Through(month);
        var year = (int)((through - Math.Sign(through)) / (FiscalYear.Months * shares.Denominator));
        var lastYear = (life - 1) / FiscalYear.Months;
        return new ExplanationStep.AssetYear(
            year + 1,
            life - (FiscalYear.Months * year),
            WeightOfYears(life, year),
            WeightOfYears(life, lastYear + 1),
            new ExactFraction(through, shares.Denominator) - new ExactFraction(FiscalYear.Months * year, 1),
            year < lastYear ? FiscalYear.Months : life - (FiscalYear.Months * lastYear));
    }

    private static int WeightOfYears(int life, int years) => (years * life) - (FiscalYear.Months / 2 * years * (years - 1));
}
