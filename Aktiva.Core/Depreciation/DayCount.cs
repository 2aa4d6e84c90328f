namespace Aktiva.Core.Depreciation;

/// <summary>Days as the daily conventions count them.</summary>
public static class DayCount
{
    /// <summary>Days from <paramref name="from"/> (included) to <paramref name="to"/> (excluded); daily-365 leaves out every 29 February.</summary>
    public static long Between(DateOnly from, DateOnly to, Convention convention)
    {
        var days = to.DayNumber - from.DayNumber;
        return convention == Convention.Daily365 ? days - (LeapDaysBefore(to) - LeapDaysBefore(from)) : days;
    }

    private static int LeapDaysBefore(DateOnly date)
    {
        var lastYear = date.Month > 2 ? date.Year : date.Year - 1;
        return (lastYear / 4) - (lastYear / 100) + (lastYear / 400);
    }
}
