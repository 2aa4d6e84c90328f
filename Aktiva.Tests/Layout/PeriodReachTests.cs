using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Aktiva.Web.Layout;

namespace Aktiva.Tests.Layout;

public sealed class PeriodReachTests
{
    private static readonly Period Today = new(2026, 11);

    [Fact]
    public void Of_NothingClosed_BeginsWithTheFirstAssetAndEndsFiveYearsAhead()
    {
        var reach = PeriodReach.Of(Calendar(new DateOnly(2019, 5, 7)), Today);

        Assert.Equal(new PeriodReach(new Period(2019, 5), new Period(2031, 11)), reach);
        Assert.False(reach.Contains(new Period(2019, 4)));
        Assert.True(reach.Contains(new Period(2031, 11)));
    }

    [Fact]
    public void Of_NoAssets_IsAYearBack() =>
        Assert.Equal(new Period(2025, 11), PeriodReach.Of(Calendar(null), Today).First);

    [Fact]
    public void Of_ClosedAheadOfToday_EndsFiveYearsAfterIt()
    {
        var closed = new ClosedMonth { Period = new Period(2028, 2), Book = Book.Commercial };

        Assert.Equal(new Period(2033, 2), PeriodReach.Of(Calendar(new DateOnly(2026, 1, 1), closed), Today).Last);
    }

    [Fact]
    public void Of_MonthsAtTheEndsOfTheCalendar_LeaveRoomToCount()
    {
        var reach = PeriodReach.Of(Calendar(new DateOnly(1900, 1, 1)), new Period(9999, 1).AddMonths(-PeriodReach.MonthsAhead));

        Assert.Equal(new PeriodReach(new Period(1905, 1), new Period(9950, 12)), reach);
    }

    private static CompanyCalendar Calendar(DateOnly? firstAcquired, params IReadOnlyList<ClosedMonth> closed) =>
        new() { Closed = closed, Locked = [], FirstAcquired = firstAcquired, RunningPeriod = null, RunningBook = null };
}
