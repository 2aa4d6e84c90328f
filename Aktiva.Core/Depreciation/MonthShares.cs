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
    private readonly int _leadMonths;
    private readonly long _leadShare;
    private readonly int _life;
    private readonly DateOnly _inService;
    private readonly Convention _convention;
    private readonly DateOnly _out = DateOnly.MaxValue;
    private readonly int _end;
    private readonly long _endParts;

    private MonthShares(in DepreciationRules rules)
    {
        _inService = rules.InServiceDate;
        _convention = rules.Convention;
        _life = rules.LifeMonths;
        var (year, monthOfYear, day) = _inService;
        var month = (year * FiscalYear.Months) + monthOfYear - 1;
        First = rules.Method == DepreciationMethod.UnitsOfProduction ? month : FirstMonth(month, day);
        Denominator = 1;
        switch (_convention)
        {
            case Convention.HalfMonth:
                (_leadMonths, _leadShare, Denominator) = (1, 1, 2);
                break;
            case Convention.HalfYear:
                _leadMonths = FiscalYear.Months - FiscalYear.MonthsBefore(rules, month);
                (_leadShare, Denominator) = (6, _leadMonths);
                break;
            case Convention.MidQuarter:
                _leadMonths = 3 - (FiscalYear.MonthsBefore(rules, month) % 3);
                (_leadShare, Denominator) = (3, 2 * _leadMonths);
                break;
            case Convention.Daily365 or Convention.DailyActual when _life > 0:
                Denominator = DayCount.Between(_inService, _inService.AddMonths(_life), _convention);
                break;
        }

        Total = _life * Denominator;
        Last = _life == 0 ? int.MaxValue : LastMonth();
        (_end, _endParts) = (Last, Total);
    }

    private MonthShares(int first, long total, long denominator)
    {
        _convention = Convention.FullMonth;
        _life = total == 0 ? 0 : 1;
        (First, Total, Denominator) = (first, total, denominator);
        Last = total == 0 ? int.MaxValue : first + (int)CeilingDivide(total, denominator) - 1;
        (_end, _endParts) = (Last, Total);
    }

    private MonthShares(in MonthShares shares, DateOnly disposal, int end, long endParts)
    {
        this = shares;
        (_out, _end, _endParts) = (disposal, end, endParts);
    }

    /// <summary>The first month that has a share.</summary>
    public int First { get; }

    /// <summary>The month in which the life ends; <see cref="int.MaxValue"/> without a life.</summary>
    public int Last { get; }

    /// <summary>The common denominator of all shares of an asset with a life, and of those of the conventions that do not count days.</summary>
    public long Denominator { get; }

    /// <summary>The whole life, in parts of <see cref="Denominator"/>; 0 without a life.</summary>
    public long Total { get; }

    private bool IsDaily => _convention is Convention.Daily365 or Convention.DailyActual;

    public static MonthShares Of(in DepreciationRules rules) => new(rules);

    /// <summary>Whole months from one month on, for a life that need not be whole: those of a method that begins within an asset's life.</summary>
    /// <param name="first">The first month.</param>
    /// <param name="total">The life left, in parts of <paramref name="denominator"/>; 0 without a life.</param>
    /// <param name="denominator">The parts of a month.</param>
    internal static MonthShares From(int first, long total, long denominator) => new(first, total, denominator);

    /// <summary>
    /// The same shares up to a disposal, after which none follow: half of its month (half-month), or the days before it. The whole life stays what it is.
    /// </summary>
    /// <exception cref="InvalidOperationException">The convention does not part a month.</exception>
    internal MonthShares UpTo(DateOnly disposal)
    {
        var month = Period.Of(disposal).Ordinal;
        if (_convention == Convention.HalfMonth)
        {
            var parts = month == First ? 0 : Math.Min(Through(month), Through(month - 1) + (Denominator / 2));
            return new MonthShares(this, disposal, month, parts);
        }

        if (!IsDaily)
        {
            throw new InvalidOperationException($"{_convention} does not part a month.");
        }

        var days = disposal < _inService ? 0 : DayCount.Between(_inService, disposal, _convention);
        return _life == 0
            ? new MonthShares(this, disposal, int.MaxValue, 0)
            : new MonthShares(this, disposal, month, Math.Min(Total, _life * days));
    }

    /// <summary>The shares up to and including a month, in parts of <see cref="Denominator"/>, the last one cut to fit the life.</summary>
    /// <exception cref="InvalidOperationException">The convention counts days and there is no life: such shares have no common denominator.</exception>
    public long Through(int month)
    {
        if (month < First)
        {
            return 0;
        }

        return month >= _end ? _endParts : Uncut(month);
    }

    /// <summary>The share of one month by itself.</summary>
    public MonthShare Of(int month)
    {
        if (month < First || month > Last)
        {
            return new MonthShare(0, 1);
        }

        if (IsDaily && _life == 0)
        {
            return DailyWithoutLife(month);
        }

        return new MonthShare(Through(month) - Through(month - 1), Denominator);
    }

    private int FirstMonth(int month, int day) => _convention switch
    {
        Convention.NextMonth => month + 1,
        Convention.MidMonth15 => day <= 15 ? month : month + 1,
        _ => month,
    };

    private int LastMonth()
    {
        if (IsDaily)
        {
            return Period.Of(_inService.AddMonths(_life).AddDays(-1)).Ordinal;
        }

        var lead = _leadMonths * _leadShare;
        var months = Total <= lead
            ? CeilingDivide(Total, _leadShare)
            : _leadMonths + CeilingDivide(Total - lead, Denominator);
        return First + (int)months - 1;
    }

    private long Uncut(int month)
    {
        if (IsDaily)
        {
            return _life == 0
                ? throw new InvalidOperationException("Days without a life have no common denominator.")
                : _life * DayCount.Between(_inService, FirstDayAfter(month), _convention);
        }

        var months = month - First + 1;
        return months <= _leadMonths
            ? months * _leadShare
            : (_leadMonths * _leadShare) + ((months - _leadMonths) * Denominator);
    }

    private MonthShare DailyWithoutLife(int month)
    {
        var firstDay = Period.FromOrdinal(month).FirstDay;
        var from = firstDay < _inService ? _inService : firstDay;
        var end = FirstDayAfter(month);
        var to = end < _out ? end : _out;
        var days = to < from ? 0 : DayCount.Between(from, to, _convention);
        var daysOfYear = _convention == Convention.DailyActual && DateTime.IsLeapYear(firstDay.Year) ? 366 : 365;
        return new MonthShare(FiscalYear.Months * days, daysOfYear);
    }

    private static DateOnly FirstDayAfter(int month) => Period.FromOrdinal(month + 1).FirstDay;

    private static long CeilingDivide(long dividend, long divisor) => (dividend + divisor - 1) / divisor;
}
