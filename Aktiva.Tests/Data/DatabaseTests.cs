using System.Data.Common;
using Aktiva.Core.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Aktiva.Tests.Data;

/// <summary>What is tried again and what never is. The clock stands still except when a retry waits for it.</summary>
public sealed class DatabaseTests : IAsyncLifetime
{
    private TestDatabase _test = null!;
    private ProbedDialect _dialect = null!;
    private Database _database = null!;

    public async ValueTask InitializeAsync()
    {
        _test = await TestDatabase.CreateAsync();
        _dialect = new ProbedDialect(_test.Database.Dialect);
        _database = new Database(_dialect, new ImpatientTime());
        await _test.ExecuteAsync("CREATE TABLE t (x INTEGER PRIMARY KEY)");
    }

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(261)]
    public async Task InTransaction_ThatFailsTransiently_IsRunAgainAsAWhole(int code)
    {
        var attempts = 0;

        var result = await _database.InTransactionAsync(
            async transaction =>
            {
                await InsertAsync(transaction, 1);
                return ++attempts < 3 ? throw new SqliteException("busy", code & 0xFF, code) : attempts;
            },
            TestDatabase.Cancellation);

        Assert.Equal((3, 1), (result, await CountAsync()));
    }

    [Fact]
    public async Task InTransaction_ThatKeepsFailingTransiently_GivesUpWithTheLastFailure()
    {
        var attempts = 0;

        var exception = await Assert.ThrowsAsync<SqliteException>(() => _database.InTransactionAsync(
            async transaction =>
            {
                await InsertAsync(transaction, 1);
                throw new SqliteException($"busy {++attempts}", 5);
            },
            TestDatabase.Cancellation));

        Assert.Equal((6, "busy 6", 0), (attempts, exception.Message, await CountAsync()));
    }

    [Fact]
    public async Task InTransaction_ThatFailsOtherwise_IsRolledBackAndNotRunAgain()
    {
        var attempts = 0;

        await Assert.ThrowsAsync<InvalidOperationException>(() => _database.InTransactionAsync(
            async transaction =>
            {
                await InsertAsync(transaction, ++attempts);
                throw new InvalidOperationException();
            },
            TestDatabase.Cancellation));

        Assert.Equal((1, 0), (attempts, await CountAsync()));
    }

    /// <summary>A commit that fails may have taken effect: it is never repeated, even though the failure looks transient.</summary>
    [Fact]
    public async Task InTransaction_WhoseCommitFails_IsUnknownAndNotRunAgain()
    {
        await _test.ExecuteAsync("CREATE TABLE child (x INTEGER REFERENCES t (x) DEFERRABLE INITIALLY DEFERRED)");
        var attempts = 0;

        var exception = await Assert.ThrowsAsync<CommitUnknownException>(() => _database.InTransactionAsync(
            async transaction =>
            {
                attempts++;
                await transaction.Connection!.ExecuteAsync("INSERT INTO child VALUES (99)", transaction: transaction);
            },
            TestDatabase.Cancellation));

        Assert.Equal(1, attempts);
        Assert.IsType<SqliteException>(exception.InnerException);
        Assert.Equal(0, await _test.ScalarAsync<int>("SELECT COUNT(*) FROM child"));
    }

    [Fact]
    public async Task Read_ThatFailsTransiently_IsRunAgain()
    {
        var attempts = 0;

        var result = await _database.ReadAsync(
            connection => ++attempts < 2 ? throw new SqliteException("locked", 6) : connection.ExecuteScalarAsync<int>("SELECT 41 + 1"),
            TestDatabase.Cancellation);

        Assert.Equal((42, 2), (result, attempts));
    }

    [Fact]
    public async Task InTransaction_WhenTheConnectionCannotBeOpenedAtFirst_IsRunAgain()
    {
        var opened = 0;
        _dialect.BeforeOpen = () => ++opened < 3 ? throw new SqliteException("busy", 5) : Task.CompletedTask;

        await _database.InTransactionAsync(transaction => InsertAsync(transaction, 1), TestDatabase.Cancellation);

        Assert.Equal((3, 1), (opened, await CountAsync()));
    }

    [Fact]
    public async Task InTransaction_WhenCancelledWhileWaiting_Stops()
    {
        using var cancel = new CancellationTokenSource();
        var database = new Database(_dialect, TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.InTransactionAsync(
            async transaction =>
            {
                await cancel.CancelAsync();
                throw new SqliteException("busy", 5);
            },
            cancel.Token));
    }

    [Fact]
    public async Task Connections_HaveTheSettingsThatTheBooksNeed()
    {
        await using var connection = await _database.Dialect.OpenAsync(TestDatabase.Cancellation);

        Assert.Equal("wal", await connection.ExecuteScalarAsync<string>("PRAGMA journal_mode"));
        Assert.Equal(2, await connection.ExecuteScalarAsync<int>("PRAGMA synchronous"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("PRAGMA foreign_keys"));
        Assert.Equal(10_000, await connection.ExecuteScalarAsync<int>("PRAGMA busy_timeout"));
    }

    private static Task<int> InsertAsync(DbTransaction transaction, int x) =>
        transaction.Connection!.ExecuteAsync("INSERT INTO t VALUES (@x)", new { x }, transaction);

    private Task<int> CountAsync() => _test.ScalarAsync<int>("SELECT COUNT(*) FROM t");
}
