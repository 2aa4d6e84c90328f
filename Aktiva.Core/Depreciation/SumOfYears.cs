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
