using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation;

/// <summary>
/// The convention's arithmetic: the share of each month, their sum so far, the first month and the one in which the life ends. Months are
/// period ordinals, shares exact fractions over one <see cref="Denominator"/>.
/// </summary>
/// <remarks>
/// Half-year and mid-quarter follow IRS Publication 946 (half a year, half a quarter for the period of placing in service);
/// full-month is the Indonesian fiscal rule (UU PPh Pasal 11(3)).
/// </remarks>
public readonly struct MonthShares
{
    private readonly int leadMonths;
    private readonly long leadShare;
    private readonly int life;
    private readonly DateOnly inService;
    private readonly Convention convention;

    private MonthShares(in DepreciationRules rules)
    {
        inService = rules.InServiceDate;
        convention = rules.Convention;
        life = rules.LifeMonths;
        var month = Period.Of(inService).Ordinal;
        First = rules.Method == DepreciationMethod.UnitsOfProduction ? month : FirstMonth(month);
        Denominator = 1;
        switch (convention)
        {
            case Convention.HalfMonth:
                (leadMonths, leadShare, Denominator) = (1, 1, 2);
                break;
            case Convention.HalfYear:
                leadMonths = FiscalYear.Months - FiscalYear.MonthsBefore(rules, month);
                (leadShare, Denominator) = (6, leadMonths);
                break;
            case Convention.MidQuarter:
                leadMonths = 3 - (FiscalYear.MonthsBefore(rules, month) % 3);
                (leadShare, Denominator) = (3, 2 * leadMonths);
                break;
            case Convention.Daily365 or Convention.DailyActual when life > 0:
                Denominator = DayCount.Between(inService, inService.AddMonths(life), convention);
                break;
        }

        Total = life * Denominator;
        Last = life == 0 ? int.MaxValue : LastMonth();
    }

    /// <summary>The first month that has a share.</summary>
    public int First { get; }

    /// <summary>The month in which the life ends; <see cref="int.MaxValue"/> without a life.</summary>
    public int Last { get; }

    /// <summary>The common denominator of all shares of an asset with a life, and of those of the conventions that do not count days.</summary>
    public long Denominator { get; }

    /// <summary>The whole life, in parts of <see cref="Denominator"/>; 0 without a life.</summary>
    public long Total { get; }

    private bool IsDaily => convention is Convention.Daily365 or Convention.DailyActual;

    public static MonthShares Of(in DepreciationRules rules) => new(rules);

    /// <summary>The shares up to and including a month, in parts of <see cref="Denominator"/>, the last one cut to fit the life.</summary>
    /// <exception cref="InvalidOperationException">The convention counts days and there is no life: such shares have no common denominator.</exception>
    public long Through(int month)
    {
        if (month < First)
        {
            return 0;
        }

        return month >= Last ? Total : Uncut(month);
    }

    /// <summary>The share of one month by itself.</summary>
    public MonthShare Of(int month)
    {
        if (month < First || month > Last)
        {
            return new MonthShare(0, 1);
        }

        if (IsDaily && life == 0)
        {
            return DailyWithoutLife(month);
        }

        return new MonthShare(Through(month) - Through(month - 1), Denominator);
    }

    private int FirstMonth(int month) => convention switch
    {
        Convention.NextMonth => month + 1,
        Convention.MidMonth15 => inService.Day <= 15 ? month : month + 1,
        _ => month,
    };

    private int LastMonth()
    {
        if (IsDaily)
        {
            return Period.Of(inService.AddMonths(life).AddDays(-1)).Ordinal;
        }

        var lead = leadMonths * leadShare;
        var months = Total <= lead
            ? CeilingDivide(Total, leadShare)
            : leadMonths + CeilingDivide(Total - lead, Denominator);
        return First + (int)months - 1;
    }

    private long Uncut(int month)
    {
        if (IsDaily)
        {
            return life == 0
                ? throw new InvalidOperationException("Days without a life have no common denominator.")
                : life * DayCount.Between(inService, FirstDayAfter(month), convention);
        }

        var months = month - First + 1;
        return months <= leadMonths
            ? months * leadShare
            : (leadMonths * leadShare) + ((months - leadMonths) * Denominator);
    }

    private MonthShare DailyWithoutLife(int month)
    {
        var firstDay = Period.FromOrdinal(month).FirstDay;
        var from = firstDay < inService ? inService : firstDay;
        var days = DayCount.Between(from, FirstDayAfter(month), convention);
        var daysOfYear = convention == Convention.DailyActual && DateTime.IsLeapYear(firstDay.Year) ? 366 : 365;
        return new MonthShare(FiscalYear.Months * days, daysOfYear);
    }

    private static DateOnly FirstDayAfter(int month) => Period.FromOrdinal(month + 1).FirstDay;

    private static long CeilingDivide(long dividend, long divisor) => (dividend + divisor - 1) / divisor;
}
