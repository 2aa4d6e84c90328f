using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Events;

/// <summary>In which months events can be recorded.</summary>
internal static class EventDates
{
    /// <summary>The first month that is closed in no book and not locked.</summary>
    /// <param name="calendar">What is closed and locked.</param>
    /// <param name="otherwise">The month where nothing is.</param>
    public static Period FirstOpen(CompanyCalendar calendar, Period otherwise)
    {
        var taken = Enum.GetValues<Book>().Select(calendar.LastClosed)
            .Concat(calendar.Locked.Select(locked => (Period?)locked.Period))
            .Max();
        return taken?.Next ?? otherwise;
    }

    /// <summary>Today where its month is open, else the nearest day of the first open month.</summary>
    public static DateOnly Suggest(CompanyCalendar calendar, DateOnly today)
    {
        var open = FirstOpen(calendar, Period.Of(today));
        return today < open.FirstDay ? open.FirstDay : today > open.LastDay ? open.LastDay : today;
    }
}
