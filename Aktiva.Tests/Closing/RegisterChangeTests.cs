using Aktiva.Core.Closing;
using Aktiva.Core.Data;

namespace Aktiva.Tests.Closing;

/// <summary>What a run was computed from changes while it is on.</summary>
public class RegisterChangeTests
{
    [Fact]
    public async Task Close_WhenAnAssetIsEditedOnce_StartsOverAndPostsTheNewAmounts()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        await EditDuringAsync(books, "NEW.restarts = 0", "UPDATE asset_book SET life_months = 60, cost = {m:6000000} WHERE asset_id = 3");

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal((RunStatus.Posted, 1), (run.Status, run.Restarts));
        Assert.Equal(new Money(100_000), Assert.Single(await books.AkmAsync(run), row => row.AssetCode == "A0000003").Depreciation);
        var line = Assert.Single(
            await books.Service.ReadLogAsync(ClosingBooks.Operator, run.RunId, 0, ClosingBooks.Cancellation), line => line.Event == RunEvent.StartedOver);
        Assert.Equal("Register", line.Detail);
        await AssertAsIfNothingHadHappenedAsync(books, run);
    }

    [Theory]
    [InlineData("DELETE FROM asset_book WHERE asset_id IN (3, 8500)", 8_998)]
    [InlineData("DELETE FROM asset_book WHERE asset_id = 8500; DELETE FROM asset WHERE asset_id = 8500", 8_999)]
    [InlineData("UPDATE asset SET acquisition_date = {d:2026-02-01} WHERE asset_id IN (3, 8500)", 8_998)]
    [InlineData("UPDATE expense_split_line SET account_id = 5 WHERE expense_split_id = 1", 9_000)]
    public async Task Close_WhenTheRegisterChangesOnce_PostsWhatTheRegisterHasNow(string edit, int rows)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        await EditDuringAsync(books, "NEW.restarts = 0", edit);

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal((RunStatus.Posted, 1, rows), (run.Status, run.Restarts, run.RowCount));
        await AssertAsIfNothingHadHappenedAsync(books, run);
    }

    [Fact]
    public async Task Close_WhenAnAssetGetsANewSplitWhileItIsOn_StartsOver()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        books.Once(runId, progress => progress.Stage == ClosingStage.Assets, () => books.Test.ExecuteAsync(
            """
            INSERT INTO expense_split (company_id, split_key) VALUES (1, '6103:100');
            INSERT INTO expense_split_line (expense_split_id, line, account_id, share) SELECT expense_split_id, 1, 5, {r:1000000} FROM expense_split WHERE split_key = '6103:100';
            UPDATE asset SET expense_split_id = (SELECT expense_split_id FROM expense_split WHERE split_key = '6103:100') WHERE asset_id = 8500;
            """));

        await books.ExecuteQueuedAsync();

        var run = await books.FindAsync(runId);
        Assert.Equal((RunStatus.Posted, 1), (run.Status, run.Restarts));
        await AssertAsIfNothingHadHappenedAsync(books, run);
    }

    [Fact]
    public async Task Close_WhenAnAssetIsEditedOnEveryAttempt_FailsAfterThreeRestartsNamingWhatChanged()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 500);
        await books.CloseAsync(ClosingBooks.Month(1));
        var before = await books.ImageAsync();
        await EditDuringAsync(books, "1 = 1", "UPDATE asset_book SET cost = cost + {m:100} WHERE asset_id = 3");

        var run = await books.CloseAsync(ClosingBooks.Month(2));

        Assert.Equal((RunStatus.Failed, 3), (run.Status, run.Restarts));
        Assert.Equal("Register", Assert.Single(await books.FindingsAsync(run)).Subject);
        var log = await books.Service.ReadLogAsync(ClosingBooks.Operator, run.RunId, 0, ClosingBooks.Cancellation);
        Assert.Equal(3, log.Count(line => line.Event == RunEvent.StartedOver));
        Assert.Equal(before, await books.ImageAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Close_WhenTheMonthIsLockedWhileItIsOn_IsRefused(int restartsBefore)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 500);
        await books.CloseAsync(ClosingBooks.Month(1));
        var before = await BooksImage.OfAmountsAsync(books.Test);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        books.Once(
            runId,
            progress => progress.Attempt == restartsBefore && progress.Stage == ClosingStage.Finalise,
            async () => Assert.Empty(await books.LockAsync(ClosingBooks.Month(1))));
        await EditDuringAsync(books, $"NEW.restarts < {restartsBefore - 1}", "UPDATE asset_book SET life_months = 50 WHERE asset_id = 3");

        await books.ExecuteQueuedAsync();

        var run = await books.FindAsync(runId);
        Assert.Equal(RunStatus.Refused, run.Status);
        Assert.Equal(nameof(ClosingRefusal.PeriodLocked), Assert.Single(await books.FindingsAsync(run)).Finding);
        await books.Test.ExecuteAsync("DELETE FROM period_lock");
        Assert.Equal(before, await BooksImage.OfAmountsAsync(books.Test));
    }

    [Fact]
    public async Task Close_WhenAnotherMonthIsLockedAndUnlockedWhileItIsOn_StartsOverAndPosts()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 500);
        await books.CloseAsync(ClosingBooks.Month(1));
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(2)));
        books.Once(runId, progress => progress.Stage == ClosingStage.Finalise, () => books.LockAsync(ClosingBooks.Month(1)));

        await books.ExecuteQueuedAsync();

        var run = await books.FindAsync(runId);
        Assert.Equal((RunStatus.Posted, 1), (run.Status, run.Restarts));
    }

    [Fact]
    public async Task Close_ThatIsNoLongerTheActiveRun_FailsWithoutPosting()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 500);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        books.Once(runId, progress => progress.Stage == ClosingStage.Finalise, () => books.Test.ExecuteAsync("DELETE FROM active_run"));

        await books.ExecuteQueuedAsync();

        Assert.Equal(RunStatus.Failed, (await books.FindAsync(runId)).Status);
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM journal_entry"));
    }

    [Fact]
    public async Task Close_WhenRowsAreAddedToTheRunByHand_PostsOnlyWhatItComputed()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 500);
        await books.Test.WhenAsync(
            "AFTER UPDATE OF stage ON closing_run WHEN NEW.stage = 'Finalise' AND NEW.status = 'running'",
            "UPDATE closing_run SET row_count = row_count + 1 WHERE run_id = NEW.run_id");

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM journal_entry"));
    }

    /// <summary>The edit is committed with the run's own next step, once its assets are computed.</summary>
    private static Task EditDuringAsync(ClosingBooks books, string when, string edit) =>
        books.Test.WhenAsync($"AFTER UPDATE OF stage ON closing_run WHEN NEW.stage = 'Finalise' AND NEW.status = 'running' AND {when}", edit);

    /// <summary>A verification finds nothing, and closing again in peace gives the same.</summary>
    private static async Task AssertAsIfNothingHadHappenedAsync(ClosingBooks books, ClosingRun run)
    {
        var posted = await BooksImage.OfAmountsAsync(books.Test);
        Assert.Equal(run.RowCount, await books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM akm_transaction"));
        await BooksSetup.EnterOpeningsAsync(books.Test);
        Assert.Empty(await books.FindingsAsync(await books.CloseAsync(run.Period, ClosingProcess.VerifyAssets)));
        await books.CloseAsync(run.Period);
        Assert.Equal(posted, await BooksImage.OfAmountsAsync(books.Test));
    }
}
