using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Periods;

public class CalendarServiceTests
{
    private static readonly Actor Viewer = new("dewi", Role.Viewer);

    [Fact]
    public async Task Read_NothingClosed_IsEmpty()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);

        var calendar = await ReadAsync(books);

        Assert.Empty(calendar.Closed);
        Assert.Null(calendar.LastClosed(Book.Commercial));
        Assert.Equal(PeriodStatus.Open, calendar.StatusOf(ClosingBooks.Month(1), Book.Commercial));
    }

    [Fact]
    public async Task Read_ClosedAndLocked_SaysWhichAndByWhom()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));
        await books.LockAsync(ClosingBooks.Month(1));

        var calendar = await ReadAsync(books);

        Assert.Equal((ClosingBooks.Month(1), ClosingBooks.Month(2)), (calendar.FirstClosed(Book.Commercial), calendar.LastClosed(Book.Commercial)));
        Assert.Equal(
            [PeriodStatus.Locked, PeriodStatus.Closed, PeriodStatus.Open],
            Enumerable.Range(1, 3).Select(month => calendar.StatusOf(ClosingBooks.Month(month), Book.Commercial)));
        Assert.Equal(3, calendar.Find(ClosingBooks.Month(2), Book.Commercial)!.AssetCount);
        Assert.Equal(ClosingBooks.Supervisor.Name, calendar.FindLock(ClosingBooks.Month(1))!.LockedBy);
        Assert.Null(calendar.LastClosed(Book.Fiscal));
    }

    [Fact]
    public async Task Read_RunWaiting_ShowsItsMonthAsRunning()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.QueueAsync(books.Request(ClosingBooks.Month(1)));

        var calendar = await ReadAsync(books);

        Assert.Equal(PeriodStatus.Running, calendar.StatusOf(ClosingBooks.Month(1), Book.Commercial));
        Assert.Equal(PeriodStatus.Open, calendar.StatusOf(ClosingBooks.Month(1), Book.Fiscal));
    }

    [Fact]
    public async Task ListEvents_LockUnlockReopen_LatestFirstWithReason()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.LockAsync(ClosingBooks.Month(1));
        await books.Periods.UnlockAsync(ClosingBooks.Supervisor, books.Company.CompanyId, ClosingBooks.Month(1), "salah kunci", ClosingBooks.Cancellation);
        await books.ReopenAsync(ClosingBooks.Month(1));

        var events = await new CalendarService(books.Test.Database).ListEventsAsync(Viewer, books.Company.CompanyId, 2, ClosingBooks.Cancellation);

        Assert.Equal([("reopen", "koreksi"), ("unlock", "salah kunci")], events.Select(one => (one.Event, one.Reason)));
        Assert.Equal(Book.Commercial, events[0].Book);
    }

    private static Task<CompanyCalendar> ReadAsync(ClosingBooks books) =>
        new CalendarService(books.Test.Database).ReadAsync(Viewer, books.Company.CompanyId, ClosingBooks.Cancellation);
}
