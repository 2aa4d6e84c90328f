using Aktiva.Core.Closing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aktiva.Tests.Closing;

/// <summary>The program ends before its run does, and starts again.</summary>
public class InterruptionTests
{
    [Theory]
    [InlineData(0, ClosingStage.Prepare)]
    [InlineData(4_001, ClosingStage.Assets)]
    [InlineData(9_000, ClosingStage.Finalise)]
    public async Task Stop_WhileARunIsOn_InterruptsItAndTheNextStartRemovesItsRows(int processed, ClosingStage stage)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        await books.CloseAsync(ClosingBooks.Month(1));
        var before = await books.ImageAsync();
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(2)));
        using var stopping = new CancellationTokenSource();
        books.Once(runId, progress => progress.Processed >= processed && progress.Stage == stage, stopping.CancelAsync);

        await books.ExecuteQueuedUntilAsync(stopping.Token);

        Assert.Equal(RunStatus.Interrupted, (await books.FindAsync(runId)).Status);
        Assert.Equal(before, await books.ImageAsync());
        await books.Runner.RecoverAsync(ClosingBooks.Cancellation);
        await books.Runner.CleanAsync(books.Company.CompanyId, ClosingBooks.Cancellation);
        Assert.Equal(9_000, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM akm_transaction"));
        Assert.Equal(RunStatus.Posted, (await books.CloseAsync(ClosingBooks.Month(2))).Status);
    }

    [Fact]
    public async Task Stop_DuringAVerification_InterruptsIt()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        await books.CloseAsync(ClosingBooks.Month(1));
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1), ClosingProcess.VerifyAssets, ClosingProcess.RebuildBalances));
        using var stopping = new CancellationTokenSource();
        books.Once(runId, progress => progress.Processed > 0, stopping.CancelAsync);

        await books.ExecuteQueuedUntilAsync(stopping.Token);

        var run = await books.FindAsync(runId);
        Assert.Equal((RunStatus.Interrupted, null), (run.Status, run.NextRunId));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM active_run"));
    }

    [Fact]
    public async Task Start_AfterAKilledProgram_MarksItsRunInterruptedAndSaysSo()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        var killed = await books.OtherServer().StartAsync(ClosingBooks.Operator, books.Request(ClosingBooks.Month(1)), ClosingBooks.Cancellation);
        var runId = Assert.IsType<StartOutcome.Started>(killed).RunId;

        await books.Runner.RecoverAsync(ClosingBooks.Cancellation);

        var run = await books.FindAsync(runId);
        var log = await books.Service.ReadLogAsync(ClosingBooks.Operator, runId, 0, ClosingBooks.Cancellation);
        Assert.Equal((RunStatus.Interrupted, RunEvent.Interrupted), (run.Status, log[^1].Event));
        Assert.NotNull(run.FinishedAt);
        Assert.Equal(RunStatus.Posted, (await books.CloseAsync(ClosingBooks.Month(1))).Status);
    }

    [Fact]
    public async Task Recover_WhileARunOfThisProcessWaits_LeavesItAlone()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));

        await books.Runner.RecoverAsync(ClosingBooks.Cancellation);
        await books.ExecuteQueuedAsync();

        Assert.Equal(RunStatus.Posted, (await books.FindAsync(runId)).Status);
    }

    [Fact]
    public async Task Recover_BetweenTwoProcessesOfARequest_LeavesTheNextAlone()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1), ClosingProcess.CommercialClosing, ClosingProcess.VerifyAssets));
        await books.Runner.RunAsync(await books.Queue.DequeueAsync(ClosingBooks.Cancellation), CancellationToken.None);

        await books.Runner.RecoverAsync(ClosingBooks.Cancellation);
        await books.ExecuteQueuedAsync();

        var next = await books.FindAsync((await books.FindAsync(runId)).NextRunId!.Value);
        Assert.Equal(RunStatus.Completed, next.Status);
    }

    [Fact]
    public async Task Run_ThatIsNotQueuedAnyMore_IsNotExecutedAndItsWatchersAreTold()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        var watching = books.Service.WatchAsync(ClosingBooks.Operator, runId, new ProgressLog(), ClosingBooks.Cancellation);
        var anotherProcess = new ClosingRunner(
            books.Test.Database, books.Lease, new RunBoard(), new ClosingQueue(), TimeProvider.System, NullLogger<ClosingRunner>.Instance);
        await anotherProcess.RecoverAsync(ClosingBooks.Cancellation);

        await books.ExecuteQueuedAsync();

        Assert.Equal(RunStatus.Interrupted, (await watching).Status);
        Assert.Null(books.Board.Find(runId));
    }

    [Fact]
    public async Task Run_WhoseEndCannotBeWritten_IsInterruptedByTheNextRecovery()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        await books.Test.BreakAsync("BEFORE INSERT ON journal_line");
        await books.Test.BreakAsync("BEFORE INSERT ON closing_run_log WHEN NEW.event = 'Failed'", "fault_at_end");
        var watching = books.Service.WatchAsync(ClosingBooks.Operator, runId, new ProgressLog(), ClosingBooks.Cancellation);

        await Assert.ThrowsAnyAsync<Exception>(books.ExecuteQueuedAsync);
        await books.Test.MendAsync();
        await books.Test.MendAsync("fault_at_end");
        await books.Runner.RecoverAsync(ClosingBooks.Cancellation);

        Assert.Equal(RunStatus.Interrupted, (await watching).Status);
        Assert.Equal(RunStatus.Posted, (await books.CloseAsync(ClosingBooks.Month(1))).Status);
        Assert.Equal(10, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM akm_transaction"));
    }
}
