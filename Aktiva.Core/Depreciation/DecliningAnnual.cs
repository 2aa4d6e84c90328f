using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>
/// Carrying amount at the start of the year × yearly rate / 12. Without a life it is type P of the older system; with one it is the
/// Indonesian fiscal declining-balance method (UU PPh Pasal 11(2)), which writes off what remains in the last year.
/// </summary>
public static class DecliningAnnual
{
    /// <summary>The month before the limit acts.</summary>
    /// <param name="rules">The asset's rules.</param>
    /// <param name="shares">The shares of its months.</param>
    /// <param name="before">The state before the month.</param>
    /// <param name="year">The month's year.</param>
    /// <param name="month">The month's ordinal.</param>
    public static Apportionment Apportion(
        in DepreciationRules rules, in MonthShares shares, in DepreciationState before, in YearOpening year, int month)
    {
        if (rules.LifeMonths == 0)
        {
            return RateOfMonth.Apportion(rules, year.CarryingAmount, shares.Of(month));
        }

        var yearStart = FiscalYear.StartOf(rules, month);
        var anchor = DepreciationAnchor.Of(rules, before);
        var anchorMonth = anchor.Through == default ? int.MinValue : anchor.Through.Ordinal;
        var start = shares.Through(Math.Max(yearStart - 1, anchorMonth));
        var (from, to) = (shares.Through(month - 1) - start, shares.Through(month) - start);
        if (WritesOffIn(shares, yearStart))
        {
            var carrying = anchorMonth >= yearStart ? rules.Cost - anchor.Accumulated : year.CarryingAmount;
            return new Apportionment(carrying - rules.ResidualValue, from, to, shares.Total - start);
        }

        var rate = rules.RatePerYear.TenThousandths;
        var (amount, whole) = HasOpeningInside(before, anchorMonth, yearStart)
            ? OpeningYear(rules, shares, yearStart, anchorMonth)
            : (year.CarryingAmount, RateOfMonth.YearlyToMonthly * shares.Denominator);
        return new Apportionment(amount, rate * from, rate * to, whole);
    }

    /// <summary>The amount from which the year of a month is depreciated, that of an opening balance inside the year rounded to the cent.</summary>
    internal static Money YearBase(in DepreciationRules rules, in MonthShares shares, in DepreciationState before, int month)
    {
        var yearStart = FiscalYear.StartOf(rules, month);
        var anchor = DepreciationAnchor.Of(rules, before).Through;
        if (rules.Method != DepreciationMethod.DecliningAnnual || rules.LifeMonths == 0 || anchor == default
            || !HasOpeningInside(before, anchor.Ordinal, yearStart))
        {
            return before.YearOpeningCarryingAmount;
        }

        var (amount, whole) = OpeningYear(rules, shares, yearStart, anchor.Ordinal);
        return ExactRounding.Scale(amount, RateOfMonth.YearlyToMonthly * shares.Denominator, whole, places: 2);
    }

    /// <summary>Whether the life ends in the year, so that what remains is spread over the months left.</summary>
    internal static bool WritesOffIn(in MonthShares shares, int yearStart) => shares.Last < yearStart + FiscalYear.Months;

    /// <summary>Whether the year is computed from an opening balance inside it, and not from a later change.</summary>
    internal static bool HasOpeningInside(in DepreciationState before, int anchorMonth, int yearStart) =>
        anchorMonth >= yearStart && before.Anchor.Through == default;

    /// <summary>
    /// An opening balance inside the year: the year's base is the cost in the first year, later what must have stood at its start for the
    /// carrying amount to be what it is, (C − A) / (1 − r · n / 12), kept as a fraction.
    /// </summary>
    private static (Money Amount, long Whole) OpeningYear(in DepreciationRules rules, in MonthShares shares, int yearStart, int openingMonth)
    {
        var whole = RateOfMonth.YearlyToMonthly * shares.Denominator;
        if (yearStart <= shares.First)
        {
            return (rules.Cost, whole);
        }

        var elapsed = shares.Through(openingMonth) - shares.Through(yearStart - 1);
        return (rules.Cost - rules.OpeningAccumulated, whole - (rules.RatePerYear.TenThousandths * elapsed));
    }
}
