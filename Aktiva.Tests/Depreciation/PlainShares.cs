using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Depreciation;

/// <summary>The conventions once more, month by month and day by day, without a formula for sums.</summary>
internal sealed class PlainShares
{
    private readonly DepreciationRules rules;
    private readonly Dictionary<Period, Fraction> uncut = [];
    private readonly Lazy<int> daysOfLife;

    public PlainShares(DepreciationRules rules)
    {
        this.rules = rules;
        daysOfLife = new Lazy<int>(CountDaysOfLife);
        var inService = Period.Of(rules.InServiceDate);
        First = rules.Method == DepreciationMethod.UnitsOfProduction
            ? inService
            : rules.Convention switch
            {
                Convention.NextMonth => inService.Next,
                Convention.MidMonth15 when rules.InServiceDate.Day > 15 => inService.Next,
                _ => inService,
            };
    }

    public Period First { get; }

    public int YearStartMonth => rules.IsLegacy ? 1 : rules.FiscalYearStartMonth;

    /// <summary>The share of a month: uncut by convention, then cut where the life ends.</summary>
    public Fraction Of(Period month)
    {
        if (month < First)
        {
            return Fraction.Zero;
        }

        if (rules.LifeMonths == 0)
        {
            return Uncut(month);
        }

        var before = Fraction.Zero;
        for (var earlier = First; earlier < month && before < rules.LifeMonths; earlier = earlier.Next)
        {
            before += Uncut(earlier);
        }

        return Fraction.Max(Fraction.Zero, Fraction.Min(Uncut(month), rules.LifeMonths - before));
    }

    /// <summary>Daily conventions: the share of a month that lies before a day in it.</summary>
    public Fraction Before(DateOnly date) => Daily(Period.Of(date), date);

    public Period YearStart(Period month)
    {
        while (month.Month != YearStartMonth)
        {
            month = month.Previous;
        }

        return month;
    }

    private Fraction Uncut(Period month)
    {
        if (!uncut.TryGetValue(month, out var share))
        {
            uncut[month] = share = ByConvention(month);
        }

        return share;
    }

    private Fraction ByConvention(Period month) => rules.Convention switch
    {
        Convention.HalfMonth when month == First => new Fraction(1, 2),
        Convention.HalfYear when YearStart(month) == YearStart(First) => new Fraction(6, 12 - First.MonthsSince(YearStart(First))),
        Convention.MidQuarter when QuarterOf(month) == QuarterOf(First) => new Fraction(3, 2 * (3 - (First.MonthsSince(YearStart(First)) % 3))),
        Convention.Daily365 or Convention.DailyActual => Daily(month, month.Next.FirstDay),
        _ => Fraction.One,
    };

    private (Period Year, int Quarter) QuarterOf(Period month) => (YearStart(month), month.MonthsSince(YearStart(month)) / 3);

    private Fraction Daily(Period month, DateOnly before)
    {
        var days = Days(month).Count(day => day < before && Counts(day));
        if (rules.LifeMonths == 0)
        {
            return new Fraction(12 * days, rules.Convention == Convention.DailyActual && DateTime.IsLeapYear(month.Year) ? 366 : 365);
        }

        return new Fraction((long)rules.LifeMonths * days, daysOfLife.Value);
    }

    private int CountDaysOfLife()
    {
        var all = 0;
        for (var day = rules.InServiceDate; day < End; day = day.AddDays(1))
        {
            all += Counts(day) ? 1 : 0;
        }

        return all;
    }

    private DateOnly End => rules.InServiceDate.AddMonths(rules.LifeMonths);

    private bool Counts(DateOnly day) =>
        day >= rules.InServiceDate
        && (rules.LifeMonths == 0 || day < End)
        && (rules.Convention == Convention.DailyActual || (day.Month, day.Day) != (2, 29));

    private static IEnumerable<DateOnly> Days(Period month)
    {
        for (var day = month.FirstDay; day <= month.LastDay; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
