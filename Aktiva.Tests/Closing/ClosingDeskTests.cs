using Aktiva.Core.Closing;
using Aktiva.Web.Closing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aktiva.Tests.Closing;

public sealed class ClosingDeskTests
{
    private static readonly ClosingSelection All = new(null, ClosingBooks.Month(1));

    [Fact]
    public async Task Refresh_NothingChanged_ShowsNothingAnew()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        var shown = 0;
        var desk = await OpenAsync(books, () => shown++);
        var state = desk.State;

        Assert.True(await desk.TryRefreshAsync(ClosingBooks.Cancellation));

        Assert.Same(state, desk.State);
        Assert.Equal(0, shown);
    }

    [Fact]
    public async Task Refresh_FiscalBookClosedElsewhere_ReadsBothBooksAndTheirRuns()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CopyToFiscalBookAsync();
        var shown = 0;
        var desk = await OpenAsync(books, () => shown++);
        Assert.Null(Assert.Single(desk.FollowingStates).PostedRun);

        var run = await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing);
        Assert.True(await desk.TryRefreshAsync(ClosingBooks.Cancellation));

        Assert.Equal(run.RunId, Assert.Single(desk.FollowingStates).PostedRun?.RunId);
        Assert.Null(desk.State.PostedRun);
        Assert.Equal(1, shown);
    }

    [Theory]
    [InlineData("UPDATE asset_book SET life_months = 50 WHERE asset_id = 3")]
    [InlineData("UPDATE company SET settings_version = settings_version + 1")]
    [InlineData("INSERT INTO period_lock (company_id, period, locked_by, locked_at) VALUES (1, 202601, 'sari', '2026-02-01T00:00:00.000Z')")]
    public async Task Refresh_ChangedElsewhere_ShowsItOnce(string change)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        var shown = 0;
        var desk = await OpenAsync(books, () => shown++);

        await books.Test.ExecuteAsync(change);
        await desk.TryRefreshAsync(ClosingBooks.Cancellation);
        await desk.TryRefreshAsync(ClosingBooks.Cancellation);

        Assert.Equal(1, shown);
    }

    [Fact]
    public async Task Refresh_RunFailedElsewhere_ShowsHowItEnded()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id = 3");
        var desk = await OpenAsync(books, () => { });

        await books.CloseAsync(ClosingBooks.Month(1));
        await desk.TryRefreshAsync(ClosingBooks.Cancellation);

        Assert.Equal(RunStatus.Refused, Assert.Single(desk.Finished).Status);
    }

    [Fact]
    public async Task Refresh_DatabaseFails_SaysSoAndComesBack()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        var desk = await OpenAsync(books, () => { });
        await books.Test.ExecuteAsync("ALTER TABLE active_run RENAME TO active_run_away");

        Assert.False(await desk.TryRefreshAsync(ClosingBooks.Cancellation));
        Assert.True(desk.HasLostProgress);
        await books.Test.ExecuteAsync("ALTER TABLE active_run_away RENAME TO active_run");

        Assert.True(await desk.TryRefreshAsync(ClosingBooks.Cancellation));
        Assert.False(desk.HasLostProgress);
    }

    private static async Task<ClosingDesk> OpenAsync(ClosingBooks books, Action shown)
    {
        var desk = new ClosingDesk(
            books.Service,
            TimeProvider.System,
            NullLogger.Instance,
            ClosingBooks.Supervisor,
            books.Company.CompanyId,
            () =>
            {
                shown();
                return Task.CompletedTask;
            });
        await desk.OpenAsync(All, ClosingBooks.Cancellation);
        return desk;
    }
}
