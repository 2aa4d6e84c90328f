namespace Aktiva.Core.Depreciation;

/// <summary>
/// Sum of the years' digits: asset years of twelve shares from the first month, each weighted with the life left at its start; within a year evenly.
/// </summary>
public static class SumOfYears
{
    /// <summary>The month before the limit acts: cumulative, as straight line, with the weighted fraction of the life.</summary>
    public static Apportionment Apportion(in DepreciationRules rules, in MonthShares shares, in DepreciationAnchor anchor, int month)
    {
        var start = anchor.Through == default ? 0 : Weighted(shares, shares.Through(anchor.Through.Ordinal));
        return new Apportionment(
            rules.Cost - rules.ResidualValue - anchor.Accumulated,
            Weighted(shares, shares.Through(month - 1)) - start,
            Weighted(shares, shares.Through(month)) - start,
            Weighted(shares, shares.Total) - start);
    }

    /// <summary>
    /// The weights of the first shares, over a denominator that is the same for all months: the parts of a year. 30 months weigh
    /// 30, 18 and 6, over 12, 12 and 6 months; the last year weighs as much as it has months.
    /// </summary>
    private static long Weighted(in MonthShares shares, long through)
    {
        var (total, yearParts) = (shares.Total, FiscalYear.Months * shares.Denominator);
        var unit = total % shares.Denominator == 0 ? shares.Denominator : 1;
        var year = through / yearParts;
        var insideYear = through - (yearParts * year);
        var wholeYears = ((year * total) - (year * (year - 1) / 2 * yearParts)) / unit;
        var weight = total - (yearParts * year);
        var ofYear = weight > yearParts ? weight / unit * insideYear : yearParts / unit * insideYear;
        return (wholeYears * yearParts) + ofYear;
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
