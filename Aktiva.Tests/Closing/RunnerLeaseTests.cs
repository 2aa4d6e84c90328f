using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Closing;

/// <summary>Whoever executes runs holds the lease; other processes may read and import.</summary>
public sealed class RunnerLeaseTests
{
    [Fact]
    public async Task TryAcquire_WhileAnotherHoldsIt_IsRefusedUntilItIsFree()
    {
        await using var test = await TestDatabase.CreateAsync();
        using var first = new RunnerLease(test.Database);
        using var second = new RunnerLease(Database.Create(test.Options, TimeProvider.System));

        Assert.True(first.TryAcquire());
        Assert.True(first.TryAcquire());
        Assert.False(second.TryAcquire());
        Assert.Equal((true, false), (first.IsHeld, second.IsHeld));
        first.Dispose();
        Assert.True(second.TryAcquire());
        Assert.Equal((false, true), (first.IsHeld, second.IsHeld));
    }

    [Fact]
    public async Task TryAcquire_OfAnotherDatabase_IsIndependent()
    {
        await using var test = await TestDatabase.CreateAsync();
        await using var other = await TestDatabase.CreateAsync();
        using var first = new RunnerLease(test.Database);
        using var second = new RunnerLease(other.Database);

        Assert.True(first.TryAcquire());
        Assert.True(second.TryAcquire());
    }

    [Fact]
    public async Task Start_WithoutTheLease_IsRefusedWithOneReason()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 5);
        using var lease = new RunnerLease(books.Test.Database);
        var before = await BooksImage.OfDatabaseAsync(books.Test);
        var service = new ClosingService(books.Test.Database, new RunBoard(), new ClosingQueue(), lease, TimeProvider.System);

        var outcome = await service.StartAsync(ClosingBooks.Supervisor, books.Request(ClosingBooks.Month(1)), ClosingBooks.Cancellation);

        Assert.Equal([new ClosingRefusal.AnotherProcessRuns()], Assert.IsType<StartOutcome.Refused>(outcome).Reasons);
        Assert.Equal(before, await BooksImage.OfDatabaseAsync(books.Test));
    }

    [Fact]
    public async Task Import_WhileARunOfAnotherProcessIsOn_IsPossibleAndTheRunTakesItIn()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        books.Once(runId, progress => progress.Processed > 4_000, () => books.AddStraightLineAsync("BARU", ClosingBooks.Month(1)));

        await books.ExecuteQueuedAsync();

        var run = await books.FindAsync(runId);
        Assert.Equal((RunStatus.Posted, 9_001, 1), (run.Status, run.RowCount, run.Restarts));
    }
}
