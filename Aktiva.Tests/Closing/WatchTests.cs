using Aktiva.Core.Closing;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Closing;

public class WatchTests
{
    [Fact]
    public async Task Watch_OfAClosing_RisesThroughEveryStageToExactly100WhenPosted()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        var log = new ProgressLog();
        var watching = books.Service.WatchAsync(ClosingBooks.Operator, runId, log, ClosingBooks.Cancellation);

        await books.ExecuteQueuedAsync();
        var run = await watching;

        log.AssertRising();
        Assert.Equal((RunStatus.Posted, RunStatus.Queued), (run.Status, log.Reports[0].Status));
        Assert.Equal((RunStatus.Posted, 100, 9_000, 9_000), Summary(log.Reports[^1]));
        Assert.All(log.Reports, report => Assert.Equal(report.Percent >= 100, report.Status == RunStatus.Posted));
        Assert.Equal(log.Reports.Count, log.Reports.Select(report => report with { At = default, StartedAt = default }).Distinct().Count());
    }

    [Fact]
    public async Task Watch_OpenedInTheMiddle_GetsTheCurrentStateAtOnce()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        var late = new ProgressLog();
        Task<ClosingRun>? watching = null;
        books.Once(runId, progress => progress.Processed >= 4_000, () =>
        {
            watching = books.Service.WatchAsync(ClosingBooks.Operator, runId, late, ClosingBooks.Cancellation);
            Assert.InRange(late.Reports[0].Processed, 4_000, 9_000);
            return Task.CompletedTask;
        });

        await books.ExecuteQueuedAsync();

        Assert.Equal(RunStatus.Posted, (await watching!).Status);
        late.AssertRising();
        Assert.Equal((RunStatus.Posted, 100, 9_000, 9_000), Summary(late.Reports[^1]));
    }

    [Fact]
    public async Task Watch_ByManyAtOnce_TellsEachTheSameEnd()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 2_000);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        var logs = Enumerable.Range(0, 50).Select(_ => new ProgressLog()).ToArray();
        var watching = logs.Select(log => books.Service.WatchAsync(ClosingBooks.Operator, runId, log, ClosingBooks.Cancellation)).ToArray();

        await books.ExecuteQueuedAsync();
        var runs = await Task.WhenAll(watching);

        Assert.All(runs, run => Assert.Equal(RunStatus.Posted, run.Status));
        Assert.All(logs, log => Assert.Equal((RunStatus.Posted, 100, 2_000, 2_000), Summary(log.Reports[^1])));
    }

    [Fact]
    public async Task Watch_BySlowWatcher_GetsTheLatestStateAndNoBacklog()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        var feed = books.Board.Find(runId)!;
        var isFirst = true;
        var log = new ProgressLog
        {
            Reported = current =>
            {
                for (var done = 1; isFirst && done <= 500; done++)
                {
                    feed.Report(current with { Status = RunStatus.Running, Processed = done, Total = 500 });
                }

                isFirst = false;
            },
        };
        using var enough = new CancellationTokenSource();

        var watching = books.Service.WatchAsync(ClosingBooks.Operator, runId, log, enough.Token);

        Assert.Equal([0, 500], log.Reports.Select(report => report.Processed));
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }

    [Fact]
    public async Task Watch_OfAFinishedRun_ReportsItsEndOnce()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        var run = await books.CloseAsync(ClosingBooks.Month(1));
        var log = new ProgressLog();

        Assert.Equal(run, await books.Service.WatchAsync(ClosingBooks.Operator, run.RunId, log, ClosingBooks.Cancellation));
        Assert.Equal((RunStatus.Posted, 100, 10, 10), Summary(Assert.Single(log.Reports)));
    }

    [Fact]
    public async Task Watch_OfAnUnknownRun_Throws()
    {
        await using var books = await ClosingBooks.CreateAsync();

        await Assert.ThrowsAsync<KeyNotFoundException>(
            () => books.Service.WatchAsync(ClosingBooks.Operator, 7, new ProgressLog(), ClosingBooks.Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Watch_ThatIsCancelled_EndsAndLeavesTheRunAlone(bool ofAnotherProcess)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        using var cancel = new CancellationTokenSource();
        var service = ofAnotherProcess ? books.OtherServer() : books.Service;
        var told = new TaskCompletionSource();
        var watching = service.WatchAsync(ClosingBooks.Operator, runId, new ProgressLog { Reported = _ => told.TrySetResult() }, cancel.Token);
        await told.Task;

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
        await books.ExecuteQueuedAsync();
        Assert.Equal(RunStatus.Posted, (await books.FindAsync(runId)).Status);
    }

    [Fact]
    public async Task Watch_FromAnotherProcess_FollowsTheRow()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        var seen = new SemaphoreSlim(0);
        var log = new ProgressLog { Reported = _ => seen.Release() };
        var watching = books.OtherServer().WatchAsync(ClosingBooks.Operator, runId, log, ClosingBooks.Cancellation);
        await seen.WaitAsync(ClosingBooks.Cancellation);
        books.Once(runId, progress => progress.Processed >= 8_000, async () =>
        {
            while (!log.Reports.Any(report => report.Processed >= TestDatabase.BatchSize))
            {
                await seen.WaitAsync(ClosingBooks.Cancellation);
            }
        });

        await books.ExecuteQueuedAsync();
        var run = await watching;

        log.AssertRising();
        Assert.Equal(RunStatus.Queued, log.Reports[0].Status);
        Assert.Contains(log.Reports, report => report is { Status: RunStatus.Running, Processed: >= TestDatabase.BatchSize, Percent: > 35 and < 91 });
        Assert.Equal((RunStatus.Posted, 100, 9_000, 9_000), Summary(log.Reports[^1]));
        Assert.Equal(RunStatus.Posted, run.Status);
    }

    [Fact]
    public async Task Watch_FromAnotherProcessWhenARunStartsOver_NeverFallsWithinAnAttempt()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 500);
        await books.Test.ExecuteAsync(
            """
            CREATE TABLE seen (attempt INTEGER, percent INTEGER);
            CREATE TRIGGER seen AFTER UPDATE ON closing_run BEGIN INSERT INTO seen VALUES (NEW.restarts + 1, NEW.percent); END;
            CREATE TRIGGER edit AFTER UPDATE OF stage ON closing_run WHEN NEW.stage = 'Finalise' AND NEW.restarts < 2
            BEGIN UPDATE asset_book SET life_months = 60 + NEW.restarts WHERE asset_id = 9; END;
            """);

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        var seen = (await books.Test.QueryAsync<(int Attempt, int Percent)>("SELECT attempt, percent FROM seen ORDER BY rowid")).ToArray();
        Assert.Equal((RunStatus.Posted, 2), (run.Status, run.Restarts));
        Assert.All(seen.Zip(seen.Skip(1)), pair => Assert.True(
            pair.Second.Attempt > pair.First.Attempt || pair.Second.Percent >= pair.First.Percent, $"{pair.Second} after {pair.First}"));
    }

    private static (RunStatus, double, long, long) Summary(ClosingProgress progress) =>
        (progress.Status, progress.Percent, progress.Processed, progress.Total);
}
