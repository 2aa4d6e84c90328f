using Aktiva.Core.Closing;
using Aktiva.Tests.Data;
using Aktiva.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Aktiva.Tests.Closing;

/// <summary>The web app executes runs outside of any circuit, and puts in order what an ended program left behind.</summary>
public sealed class ClosingWorkerTests
{
    [Fact]
    public async Task Start_OfTheApp_InterruptsAbandonedRunsAndExecutesNewOnes()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        var abandoned = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        books.Lease.Dispose();
        await using var server = await TestServer.StartAsync(books.Test);
        var service = server.Services.CreateScope().ServiceProvider.GetRequiredService<ClosingService>();

        Assert.Equal(RunStatus.Interrupted, (await WatchAsync(service, abandoned)).Status);
        var runId = await StartAsync(service, books);

        Assert.Equal(RunStatus.Posted, (await WatchAsync(service, runId)).Status);
    }

    [Fact]
    public async Task Start_WhileAnotherProcessRuns_WaitsForItsEndAndTakesOver()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        await using var server = await TestServer.StartAsync(books.Test);
        var service = server.Services.CreateScope().ServiceProvider.GetRequiredService<ClosingService>();

        var outcome = await service.StartAsync(ClosingBooks.Operator, books.Request(ClosingBooks.Month(1)), TestDatabase.Cancellation);
        Assert.Equal([new ClosingRefusal.AnotherProcessRuns()], Assert.IsType<StartOutcome.Refused>(outcome).Reasons);
        Assert.Equal(RunStatus.Queued, (await service.FindRunAsync(ClosingBooks.Operator, runId, TestDatabase.Cancellation))!.Status);
        books.Lease.Dispose();

        Assert.Equal(RunStatus.Interrupted, (await WatchAsync(service, runId)).Status);
        Assert.Equal(RunStatus.Posted, (await WatchAsync(service, await StartAsync(service, books))).Status);
    }

    [Fact]
    public async Task Run_WhoseEndCannotBeWritten_DoesNotLockTheCompanyForGood()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        books.Lease.Dispose();
        await using var server = await TestServer.StartAsync(books.Test);
        var service = server.Services.CreateScope().ServiceProvider.GetRequiredService<ClosingService>();
        await WaitAsync(() => server.Services.GetRequiredService<RunnerLease>().IsHeld);
        await books.Test.ExecuteAsync(
            """
            CREATE TRIGGER fault BEFORE INSERT ON journal_line BEGIN SELECT RAISE(ABORT, 'fault'); END;
            CREATE TRIGGER fault_at_end BEFORE DELETE ON active_run BEGIN SELECT RAISE(ABORT, 'fault'); END;
            """);
        var runId = await StartAsync(service, books);
        await WaitAsync(() => server.Services.GetRequiredService<RunBoard>().Find(runId) is null);
        await books.Test.ExecuteAsync("DROP TRIGGER fault; DROP TRIGGER fault_at_end");

        Assert.Equal(RunStatus.Interrupted, (await WatchAsync(service, runId)).Status);
        Assert.Equal(RunStatus.Posted, (await WatchAsync(service, await StartAsync(service, books))).Status);
    }

    [Fact]
    public async Task Stop_OfTheApp_InterruptsTheRunThatIsOn()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 30_000);
        await books.CloseAsync(ClosingBooks.Month(1));
        books.Lease.Dispose();
        await using var server = await TestServer.StartAsync(books.Test);
        var service = server.Services.CreateScope().ServiceProvider.GetRequiredService<ClosingService>();
        await WaitAsync(() => server.Services.GetRequiredService<RunnerLease>().IsHeld);
        await books.Test.ExecuteAsync(
            """
            CREATE TRIGGER slow AFTER INSERT ON akm_transaction WHEN NEW.asset_id % 1000 = 0
            BEGIN SELECT COUNT(*) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) SELECT i FROM n); END;
            """);
        var runId = await StartAsync(service, books);
        var board = server.Services.GetRequiredService<RunBoard>();
        await WaitAsync(() => board.Find(runId)?.Latest.Processed > 0);

        await server.StopAsync();

        var run = await books.FindAsync(runId);
        Assert.Equal(RunStatus.Interrupted, run.Status);
        Assert.InRange(run.Processed, 1, 20_000);
    }

    private static async Task<long> StartAsync(ClosingService service, ClosingBooks books)
    {
        var outcome = await service.StartAsync(ClosingBooks.Operator, books.Request(ClosingBooks.Month(1)), TestDatabase.Cancellation);
        return Assert.IsType<StartOutcome.Started>(outcome).RunId;
    }

    private static Task<ClosingRun> WatchAsync(ClosingService service, long runId) =>
        service.WatchAsync(ClosingBooks.Operator, runId, new ProgressLog(), TestDatabase.Cancellation);

    private static async Task WaitAsync(Func<bool> reached)
    {
        while (!reached())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestDatabase.Cancellation);
        }
    }
}
