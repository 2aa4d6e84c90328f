using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Layout;

/// <summary>The months that pages can be about.</summary>
/// <param name="First">The earliest.</param>
/// <param name="Last">The latest.</param>
public sealed record PeriodReach(Period First, Period Last)
{
    /// <summary>How far ahead of the last closed month, or of today, pages go.</summary>
    public const int MonthsAhead = 60;

    /// <summary>What is never left, so that pages can count a few years back and ahead of every month.</summary>
    private static readonly PeriodReach Widest = new(new Period(1905, 1), new Period(9950, 12));

    /// <summary>From the first asset, or the first closed month, and at least from a year ago.</summary>
    public static PeriodReach Of(CompanyCalendar calendar, Period thisMonth)
    {
        Period?[] starts = [thisMonth.AddMonths(-12), calendar.FirstClosed(Book.Commercial), calendar.FirstAcquired is { } date ? Period.Of(date) : null];
        Period?[] ends = [thisMonth, calendar.LastClosed(Book.Commercial)];
        return new PeriodReach(Widest.Nearest(starts.Min()!.Value), Widest.Nearest(ends.Max()!.Value.AddMonths(MonthsAhead)));
    }

    public bool Contains(Period period) => period >= First && period <= Last;

    private Period Nearest(Period period) => period < First ? First : period > Last ? Last : period;
}
