using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Closing;

public class StartRefusalTests
{
    [Fact]
    public async Task Start_WithoutAnyAsset_SaysSo()
    {
        await using var books = await ClosingBooks.CreateAsync();

        Assert.Equal([new ClosingRefusal.NoAssets(Book.Commercial)], await RefusalsAsync(books, books.Request(ClosingBooks.Month(1))));
    }

    [Theory]
    [InlineData(2026, 1)]
    [InlineData(2026, 5)]
    [InlineData(2025, 12)]
    [InlineData(2027, 3)]
    public async Task Start_OfAMonthThatIsNeitherLastNorNext_SaysWhichIsLast(int year, int month)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        for (var closed = 1; closed <= 3; closed++)
        {
            await books.CloseAsync(ClosingBooks.Month(closed));
        }

        var period = new Period(year, month);

        Assert.Equal(
            [new ClosingRefusal.PeriodOutOfOrder(period, Book.Commercial, ClosingBooks.Month(3))],
            await RefusalsAsync(books, books.Request(period)));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(6)]
    public async Task Start_OfAFirstMonthNotAfterTheLatestOpening_SaysWhichItIs(int month)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 2);
        await books.Test.ExecuteAsync("UPDATE asset_book SET opening_period = 202512 WHERE asset_id = 2");
        var period = ClosingBooks.Month(month, 2025);

        Assert.Equal(
            [new ClosingRefusal.PeriodNotAfterOpening(period, Book.Commercial, ClosingBooks.Month(12, 2025))],
            await RefusalsAsync(books, books.Request(period)));
    }

    [Fact]
    public async Task Start_OfALockedMonthOutOfOrderWithUnknownExclusions_GivesEveryReason()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));
        await books.LockAsync(ClosingBooks.Month(1));

        var refusals = await RefusalsAsync(books, books.Request(ClosingBooks.Month(1)) with { ExcludedAssets = ["X", "A0000001", "Y"] });

        Assert.Equal(
            [
                new ClosingRefusal.PeriodLocked(ClosingBooks.Month(1)),
                new ClosingRefusal.PeriodOutOfOrder(ClosingBooks.Month(1), Book.Commercial, ClosingBooks.Month(2)),
                new ClosingRefusal.UnknownAsset("X"),
                new ClosingRefusal.UnknownAsset("Y"),
            ],
            refusals);
    }

    [Fact]
    public async Task Start_OfTheFiscalBookInALockedMonth_IsRefusedAsALockCoversAllBooks()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.LockAsync(ClosingBooks.Month(1));

        Assert.Equal(
            [new ClosingRefusal.PeriodLocked(ClosingBooks.Month(1))],
            await RefusalsAsync(books, books.Request(ClosingBooks.Month(1), ClosingProcess.FiscalClosing)));
    }

    [Theory]
    [InlineData(ClosingProcess.CommercialClosing)]
    [InlineData(ClosingProcess.FiscalClosing)]
    [InlineData(ClosingProcess.VerifyAssets)]
    [InlineData(ClosingProcess.RebuildBalances)]
    public async Task Start_WhileAnyRunIsActive_NamesIt(ClosingProcess process)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));

        var refusal = Assert.IsType<ClosingRefusal.RunAlreadyActive>(
            Assert.Single(await RefusalsAsync(books, books.Request(ClosingBooks.Month(2), process))));

        Assert.Equal(runId, refusal.ActiveRun.RunId);
    }

    [Fact]
    public async Task Start_OfAVerificationOfAnOpenMonth_IsRefused()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);

        Assert.Equal(
            [new ClosingRefusal.PeriodNotClosed(ClosingBooks.Month(1), Book.Commercial)],
            await RefusalsAsync(books, books.Request(ClosingBooks.Month(1), ClosingProcess.VerifyAssets)));
    }

    [Fact]
    public async Task Start_ThatIsRefused_LeavesNothingBehind()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(ClosingBooks.Month(1));
        var before = await BooksImage.OfDatabaseAsync(books.Test);

        await RefusalsAsync(books, books.Request(ClosingBooks.Month(7)) with { ExcludedAssets = ["A0000001", "X"], ExclusionReason = "x" });

        Assert.Equal(before, await BooksImage.OfDatabaseAsync(books.Test));
        Assert.False(books.Queue.HasWaiting);
    }

    [Fact]
    public async Task GetPeriodState_OfAMonth_GivesTheReasonsThatStartingWouldGive()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(ClosingBooks.Month(1));
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(2)));
        books.Lease.Dispose();

        var state = await books.Service.GetPeriodStateAsync(
            ClosingBooks.Operator, books.Company.CompanyId, ClosingProcess.CommercialClosing, ClosingBooks.Month(5), ClosingBooks.Cancellation);

        Assert.Equal(
            ["AnotherProcessRuns", "RunAlreadyActive", "PeriodOutOfOrder"], state.Refusals.Select(refusal => refusal.GetType().Name));
        Assert.Equal((PeriodStatus.Open, runId, ClosingBooks.Month(2)), (state.Status, state.ActiveRun!.RunId, state.Suggested));
    }

    private static async Task<IReadOnlyList<ClosingRefusal>> RefusalsAsync(ClosingBooks books, ClosingRequest request) =>
        Assert.IsType<StartOutcome.Refused>(await books.StartAsync(request)).Reasons;
}
