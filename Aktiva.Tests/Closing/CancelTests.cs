using Aktiva.Core.Closing;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Closing;

public class CancelTests
{
    /// <summary>Cancelling always keeps its word: when it is not refused, the run does not succeed.</summary>
    [Theory]
    [InlineData(ClosingProcess.CommercialClosing, true)]
    [InlineData(ClosingProcess.CommercialClosing, false)]
    [InlineData(ClosingProcess.VerifyAssets, true)]
    [InlineData(ClosingProcess.VerifyAssets, false)]
    [InlineData(ClosingProcess.RebuildBalances, true)]
    [InlineData(ClosingProcess.RebuildBalances, false)]
    public async Task Cancel_OfAQueuedRun_EndsItBeforeItDoesAnything(ClosingProcess process, bool fromAnotherServer)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.Test.ExecuteAsync("UPDATE account_balance SET debit = debit + 5 WHERE account_id = 3");
        var before = await BooksImage.OfAmountsAsync(books.Test);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1), process));

        var refusal = await CancelAsync(books, runId, fromAnotherServer);
        await books.ExecuteQueuedAsync();

        Assert.Null(refusal);
        Assert.Equal(RunStatus.Cancelled, (await books.FindAsync(runId)).Status);
        Assert.Equal(before, await BooksImage.OfAmountsAsync(books.Test));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM active_run"));
    }

    [Theory]
    [InlineData(ClosingStage.Initialise, true)]
    [InlineData(ClosingStage.Initialise, false)]
    [InlineData(ClosingStage.DatabaseSetup, true)]
    [InlineData(ClosingStage.DatabaseSetup, false)]
    [InlineData(ClosingStage.Assets, true)]
    [InlineData(ClosingStage.Assets, false)]
    [InlineData(ClosingStage.Finalise, true)]
    [InlineData(ClosingStage.Finalise, false)]
    public async Task Cancel_OfARunAtAnyStage_EndsItAndRemovesItsRows(ClosingStage stage, bool fromAnotherServer)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        await books.CloseAsync(ClosingBooks.Month(1));
        var before = await books.ImageAsync();
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(2)));
        books.Once(runId, progress => progress.Stage == stage, async () => Assert.Null(await CancelAsync(books, runId, fromAnotherServer)));

        await books.ExecuteQueuedAsync();

        Assert.Equal(RunStatus.Cancelled, (await books.FindAsync(runId)).Status);
        Assert.Equal(before, await books.ImageAsync());
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM akm_transaction WHERE run_id = @runId", new { runId }));
    }

    [Theory]
    [InlineData(ClosingProcess.VerifyAssets, ClosingStage.Assets)]
    [InlineData(ClosingProcess.VerifyAssets, ClosingStage.Finalise)]
    [InlineData(ClosingProcess.RebuildBalances, ClosingStage.DatabaseSetup)]
    public async Task Cancel_OfARecalculationFromAnotherServer_EndsIt(ClosingProcess process, ClosingStage stage)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        await books.CloseAsync(ClosingBooks.Month(1));
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1), process));
        books.Once(runId, progress => progress.Stage == stage, async () => Assert.Null(await CancelAsync(books, runId, true)));

        await books.ExecuteQueuedAsync();

        Assert.Equal(RunStatus.Cancelled, (await books.FindAsync(runId)).Status);
    }

    [Fact]
    public async Task Cancel_InTheMiddleOfABatchFromAnotherProcess_EndsTheRunWithThatBatch()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        await books.Test.WhenAsync(
            "AFTER INSERT ON akm_transaction WHEN NEW.asset_id = 10", "UPDATE closing_run SET cancel_requested = 1 WHERE run_id = NEW.run_id");

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal((RunStatus.Cancelled, TestDatabase.BatchSize), (run.Status, run.Processed));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM akm_transaction"));
    }

    [Fact]
    public async Task Cancel_WhileAssetsThatCannotBeComputedAreCollected_EndsTheRun()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0");
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        books.Once(runId, progress => progress.Stage == ClosingStage.Assets, () => CancelAsync(books, runId, true));

        await books.ExecuteQueuedAsync();

        Assert.Equal(RunStatus.Cancelled, (await books.FindAsync(runId)).Status);
    }

    [Fact]
    public async Task Cancel_OfARunThatIsOver_IsRefused()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 5);
        var run = await books.CloseAsync(ClosingBooks.Month(1));
        var before = await BooksImage.OfDatabaseAsync(books.Test);

        Assert.Equal(new ClosingRefusal.RunNotActive(run.RunId), await CancelAsync(books, run.RunId, false));
        Assert.Equal(new ClosingRefusal.RunNotActive(7), await CancelAsync(books, 7, false));
        Assert.Equal(before, await BooksImage.OfDatabaseAsync(books.Test));
    }

    [Fact]
    public async Task Cancel_OfTheFirstOfSeveralProcesses_StartsNoOther()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 5);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1), ClosingRequest.AllProcesses));
        await CancelAsync(books, runId, false);

        await books.ExecuteQueuedAsync();

        Assert.Equal(["cancelled"], await books.Test.QueryAsync<string>("SELECT status FROM closing_run"));
    }

    private static Task<ClosingRefusal?> CancelAsync(ClosingBooks books, long runId, bool fromAnotherServer) =>
        (fromAnotherServer ? books.OtherServer() : books.Service).CancelAsync(ClosingBooks.Supervisor, runId, ClosingBooks.Cancellation);
}
