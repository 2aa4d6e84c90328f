using Aktiva.Core.Closing;
using Aktiva.Tests.Data;
using Aktiva.Tests.SqlServer;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aktiva.Tests.Closing;

/// <summary>On SQL Server several processes execute runs. None ends the run of another that lives; one that has died blocks nobody for long.</summary>
public class SeveralServersTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Recover_WhileTheOtherServerShowsItself_LeavesItsRunAlone()
    {
        await using var books = await CreateAsync();
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        var other = OtherRunner(books);

        for (var minute = 0; minute < 5; minute++)
        {
            await other.RecoverAsync(ClosingBooks.Cancellation);
            await BeatAsync(books);
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        await books.ExecuteQueuedAsync();
        Assert.Equal(RunStatus.Posted, (await books.FindAsync(runId)).Status);
    }

    [Fact]
    public async Task Recover_WhenTheOtherServerIsSilentForAMinute_EndsItsRun()
    {
        await using var books = await CreateAsync();
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        var other = OtherRunner(books);
        await other.RecoverAsync(ClosingBooks.Cancellation);
        _time.Advance(TimeSpan.FromSeconds(59));
        await other.RecoverAsync(ClosingBooks.Cancellation);
        Assert.Equal(RunStatus.Queued, (await books.FindAsync(runId)).Status);

        _time.Advance(TimeSpan.FromSeconds(1));
        await other.RecoverAsync(ClosingBooks.Cancellation);

        Assert.Equal(RunStatus.Interrupted, (await books.FindAsync(runId)).Status);
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM active_run"));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM runner"));
    }

    [Fact]
    public async Task Recover_WhenTheOtherServerHasLeft_EndsItsRunAtOnce()
    {
        await using var books = await CreateAsync();
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        await books.Test.ExecuteAsync("DELETE FROM runner");

        await OtherRunner(books).RecoverAsync(ClosingBooks.Cancellation);

        Assert.Equal(RunStatus.Interrupted, (await books.FindAsync(runId)).Status);
    }

    /// <summary>A server that was taken for dead, and was only slow, writes nothing that counts.</summary>
    [Theory]
    [InlineData(ClosingStage.Prepare)]
    [InlineData(ClosingStage.Assets)]
    [InlineData(ClosingStage.Finalise)]
    public async Task Run_ThatAnotherServerEndedMeanwhile_LeavesTheBooksAsTheyWere(ClosingStage stage)
    {
        await using var books = await CreateAsync();
        var before = await books.ImageAsync();
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        books.Once(runId, progress => progress.Stage == stage, async () =>
        {
            await books.Test.ExecuteAsync("DELETE FROM runner");
            await OtherRunner(books).RecoverAsync(ClosingBooks.Cancellation);
        });

        await books.ExecuteQueuedAsync();

        Assert.Equal(RunStatus.Interrupted, (await books.FindAsync(runId)).Status);
        Assert.Equal(before, await books.ImageAsync());
        Assert.Equal(RunStatus.Posted, (await books.CloseAsync(ClosingBooks.Month(1))).Status);
        Assert.Equal(9_000, await books.Test.ScalarAsync<int>(
            "SELECT COUNT(*) FROM akm_transaction t JOIN closing_run r ON r.run_id = t.run_id WHERE r.status = 'posted'"));
    }

    [Fact]
    public async Task Pulse_WhileItRuns_BeatsAndLeavesAtTheEnd()
    {
        await using var books = await CreateAsync();
        using var over = new CancellationTokenSource();
        var pulse = new RunnerPulse(books.Test.Database, books.Lease, books.Runner, _time, NullLogger<RunnerPulse>.Instance);

        var beating = pulse.RunAsync(over.Token);
        await UntilAsync(books, beat => beat == 0);
        while (await books.Test.ScalarAsync<long>("SELECT beat FROM runner") < 3)
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        await over.CancelAsync();
        await beating;
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM runner"));
    }

    private static async Task<ClosingBooks> CreateAsync()
    {
        var isOnServer = await TestContext.Current.GetFixture<SqlServerDatabases>() is not null;
        var books = await ClosingBooks.CreateAsync(isOnServer ? await TestDatabase.CreateAsync() : (await TestDatabase.CreateEmulatedAsync()).Test);
        await books.AddPlainAssetsAsync(9_000);
        return books;
    }

    private static async Task UntilAsync(ClosingBooks books, Func<long?, bool> reached)
    {
        while (!reached(await books.Test.ScalarAsync<long?>("SELECT beat FROM runner")))
        {
            await Task.Yield();
        }
    }

    private static Task<int> BeatAsync(ClosingBooks books) => books.Test.ExecuteAsync("UPDATE runner SET beat = beat + 1");

    private ClosingRunner OtherRunner(ClosingBooks books)
    {
        var database = books.Test.OpenAgain();
        return new ClosingRunner(
            database, new RunnerLease(database), new RunBoard(), new ClosingQueue(), _time, NullLogger<ClosingRunner>.Instance);
    }
}
