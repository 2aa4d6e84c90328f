using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Periods;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Periods;

public class PeriodServiceTests
{
    private static readonly Period January = ClosingBooks.Month(1);
    private static readonly Period February = ClosingBooks.Month(2);
    private static readonly Period March = ClosingBooks.Month(3);

    [Fact]
    public async Task Lock_OfClosedMonthsInOrder_LocksThemAndRecordsWho()
    {
        await using var books = await CloseThreeAsync();

        Assert.Empty(await books.LockAsync(January));
        Assert.Empty(await books.LockAsync(February));

        Assert.Equal([202601, 202602], await books.Test.QueryAsync<int>("SELECT period FROM period_lock ORDER BY period"));
        Assert.Equal(
            [("lock", 202601, "sari"), ("lock", 202602, "sari")],
            await books.Test.QueryAsync<(string, int, string)>("SELECT event, period, done_by FROM period_event ORDER BY period_event_id"));
    }

    [Fact]
    public async Task Lock_BeforeAnEarlierMonth_SaysWhichComesFirst()
    {
        await using var books = await CloseThreeAsync();
        await books.LockAsync(January);

        Assert.Equal([new ClosingRefusal.EarlierMonthNotLocked(March, February)], await books.LockAsync(March));
    }

    [Fact]
    public async Task Lock_OfAnOpenMonthAfterUnlockedOnes_GivesBothReasons()
    {
        await using var books = await CloseThreeAsync();

        Assert.Equal(
            [
                new ClosingRefusal.PeriodNotClosed(ClosingBooks.Month(4), Book.Commercial),
                new ClosingRefusal.EarlierMonthNotLocked(ClosingBooks.Month(4), January),
            ],
            await books.LockAsync(ClosingBooks.Month(4)));
    }

    [Fact]
    public async Task Lock_OfAMonthClosedInTheFiscalBookOnly_IsRefused()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(January, ClosingProcess.FiscalClosing);

        Assert.Equal([new ClosingRefusal.PeriodNotClosed(January, Book.Commercial)], await books.LockAsync(January));
    }

    [Fact]
    public async Task Lock_OfALockedMonth_IsRefused()
    {
        await using var books = await CloseThreeAsync();
        await books.LockAsync(January);

        Assert.Equal([new ClosingRefusal.PeriodLocked(January)], await books.LockAsync(January));
    }

    [Fact]
    public async Task Unlock_LatestFirstWithAReason_UnlocksAndRecordsWhy()
    {
        await using var books = await CloseThreeAsync();
        await books.LockAsync(January);
        await books.LockAsync(February);

        Assert.Empty(await UnlockAsync(books, February, "salah tarif"));

        Assert.Equal([202601], await books.Test.QueryAsync<int>("SELECT period FROM period_lock"));
        Assert.Equal(
            [("unlock", 202602, "salah tarif")],
            await books.Test.QueryAsync<(string, int, string)>("SELECT event, period, reason FROM period_event WHERE event = 'unlock'"));
        Assert.Equal(RunStatus.Posted, (await books.CloseAsync(March)).Status);
    }

    [Fact]
    public async Task Unlock_WithAReasonThatNoColumnHolds_IsRefused()
    {
        await using var books = await CloseThreeAsync();
        await books.LockAsync(January);

        Assert.Equal([new ClosingRefusal.ReasonTooLong(1_000)], await UnlockAsync(books, January, new string('x', 1_001)));
        Assert.Empty(await UnlockAsync(books, January, new string('x', 1_000)));
    }

    [Fact]
    public async Task Unlock_BeforeALaterMonthWithoutReason_GivesBothReasons()
    {
        await using var books = await CloseThreeAsync();
        await books.LockAsync(January);
        await books.LockAsync(February);

        Assert.Equal(
            [new ClosingRefusal.ReasonMissing(), new ClosingRefusal.LaterMonthLocked(January, February)], await UnlockAsync(books, January, " "));
    }

    [Fact]
    public async Task Unlock_OfAnUnlockedMonth_IsRefused()
    {
        await using var books = await CloseThreeAsync();

        Assert.Equal([new ClosingRefusal.PeriodNotLocked(January)], await UnlockAsync(books, January, "salah"));
    }

    [Fact]
    public async Task GetPeriodState_OfEveryMonth_SaysWhereItStands()
    {
        await using var books = await CloseThreeAsync();
        await books.LockAsync(January);
        await books.QueueAsync(books.Request(ClosingBooks.Month(4)));

        List<PeriodStatus> statuses = [];
        for (var month = January; month <= ClosingBooks.Month(5); month = month.Next)
        {
            statuses.Add((await books.Service.GetPeriodStateAsync(
                ClosingBooks.Operator, books.Company.CompanyId, ClosingProcess.CommercialClosing, month, ClosingBooks.Cancellation)).Status);
        }

        Assert.Equal([PeriodStatus.Locked, PeriodStatus.Closed, PeriodStatus.Closed, PeriodStatus.Running, PeriodStatus.Open], statuses);
    }

    private static async Task<ClosingBooks> CloseThreeAsync()
    {
        var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(January);
        await books.CloseAsync(February);
        await books.CloseAsync(March);
        return books;
    }

    private static Task<IReadOnlyList<ClosingRefusal>> UnlockAsync(ClosingBooks books, Period period, string reason) =>
        books.Periods.UnlockAsync(ClosingBooks.Supervisor, books.Company.CompanyId, period, reason, ClosingBooks.Cancellation);
}
