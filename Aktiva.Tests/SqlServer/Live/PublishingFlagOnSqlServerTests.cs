using Aktiva.Core.Data;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Aktiva.Tests.SqlServer.Live;

/// <summary>What only a server has: sessions that are killed, connections that break, pools that hand sessions on, and what a session is told.</summary>
public sealed class PublishingFlagOnSqlServerTests : PublishingFlagTests, IClassFixture<SqlServerDatabases>
{
    private const string SessionSql = "SELECT CAST(@@SPID AS INT), CAST(SESSION_CONTEXT(N'aktiva_run') AS BIGINT)";

    [Fact]
    public async Task Publishing_WhoseConnectionBreaks_LeavesNothingBehind()
    {
        await using var books = await CreateAsync();
        var (relay, through) = TcpRelay.Before(books.Test.Options.ConnectionString) ?? Skip<(TcpRelay, string)>("The server is not named by host and port.");
        await using (relay)
        {
            var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
            await using var connection = await new SqlServerDialect(through).OpenAsync(ClosingBooks.Cancellation);
            await PublishAsync(books.Test, await connection.BeginTransactionAsync(ClosingBooks.Cancellation), runId);

            relay.Cut();

            await AssertNothingIsLeftAsync(books);
        }
    }

    [Fact]
    public async Task Publishing_WhoseSessionIsKilled_LeavesNothingBehind()
    {
        await using var books = await CreateAsync();
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        await using var connection = await books.Test.Database.Dialect.OpenAsync(ClosingBooks.Cancellation);
        var transaction = await connection.BeginTransactionAsync(ClosingBooks.Cancellation);
        var (session, _) = await connection.QuerySingleAsync<(int, long?)>(SessionSql, transaction: transaction);
        await PublishAsync(books.Test, transaction, runId);

        await KillAsync(books.Test, session);

        await AssertNothingIsLeftAsync(books);
    }

    /// <summary>One session for all: what the publisher told it is forgotten when the next one gets it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Session_ThatThePoolHandsOn_HasForgottenTheRun(bool commits)
    {
        await using var books = await CreateAsync();
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        var pooled = new Database(new SqlServerDialect($"{books.Test.Options.ConnectionString};Max Pool Size=1"), TimeProvider.System);

        var first = await InSessionAsync(pooled, runId, commits);
        var second = await pooled.ReadAsync(connection => connection.QuerySingleAsync<(int Session, long? Run)>(SessionSql), ClosingBooks.Cancellation);

        Assert.Equal((long?)runId, first.Run);
        Assert.Equal((first.Session, null), second);
        await AssertNothingIsLeftAsync(books);
    }

    /// <summary>Naming a run that is publishing elsewhere does not help: its flag is not committed, and nobody else sees it.</summary>
    [Fact]
    public async Task Triggers_OfASessionThatNamesARunPublishingElsewhere_Act()
    {
        await using var books = await CreateAsync();
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        await using var publisher = await books.Test.Database.Dialect.OpenAsync(ClosingBooks.Cancellation);
        await using var publishing = await publisher.BeginTransactionAsync(ClosingBooks.Cancellation);
        await publisher.ExecuteAsync("UPDATE closing_run SET publishing = 1 WHERE run_id = @runId", new { runId }, publishing);

        var balances = await books.Test.Database.InTransactionAsync(
            async transaction =>
            {
                await books.Test.Database.Dialect.NameRunAsync(transaction, runId);
                await transaction.Connection!.ExecuteAsync(TestSql.For(books.Test, Lines), transaction: transaction);
                return await transaction.Connection!.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM account_balance", transaction: transaction);
            },
            ClosingBooks.Cancellation);

        Assert.Equal(2, balances);
    }

    /// <summary>Reports read in a snapshot; whoever gets their session next does not.</summary>
    [Fact]
    public async Task Session_ThatReadASnapshot_GoesOnWithTheUsualIsolation()
    {
        await using var books = await CreateAsync();
        var pooled = new Database(new SqlServerDialect($"{books.Test.Options.ConnectionString};Max Pool Size=1"), TimeProvider.System);
        await pooled.ReadSnapshotAsync(
            snapshot => snapshot.Connection!.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM asset", transaction: snapshot), ClosingBooks.Cancellation);

        var level = await pooled.ReadAsync(
            connection => connection.ExecuteScalarAsync<int>(
                "SELECT CAST(transaction_isolation_level AS INT) FROM sys.dm_exec_sessions WHERE session_id = @@SPID"),
            ClosingBooks.Cancellation);

        Assert.Equal(2, level);
    }

    /// <summary>The server has committed and its answer is lost: nobody knows, and looking shows it.</summary>
    [Fact]
    public async Task Commit_WhoseAnswerIsLost_IsUnknownAndFoundDone()
    {
        await using var books = await CreateAsync();
        var (relay, through) = TcpRelay.Before(books.Test.Options.ConnectionString) ?? Skip<(TcpRelay, string)>("The server is not named by host and port.");
        await using (relay)
        {
            await Assert.ThrowsAsync<CommitUnknownException>(() => new Database(new SqlServerDialect(through), TimeProvider.System).InTransactionAsync(
                async transaction =>
                {
                    await transaction.Connection!.ExecuteAsync("UPDATE asset SET name = 'Diganti' WHERE asset_id = 1", transaction: transaction);
                    relay.LoseAnswers();
                },
                ClosingBooks.Cancellation));

            Assert.Equal("Diganti", await books.Test.ScalarAsync<string>("SELECT name FROM asset WHERE asset_id = 1"));
        }
    }

    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync(assets: 3);
        Assert.SkipWhen(books.Test.IsEmulated, "SQLite has no sessions.");
        return books;
    }

    private static async Task<(int Session, long? Run)> InSessionAsync(Database database, long runId, bool commits)
    {
        (int Session, long? Run) told = default;
        try
        {
            await database.InTransactionAsync(
                async transaction =>
                {
                    await database.Dialect.NameRunAsync(transaction, runId);
                    told = await transaction.Connection!.QuerySingleAsync<(int, long?)>(SessionSql, transaction: transaction);
                    if (!commits)
                    {
                        throw new NotSupportedException();
                    }
                },
                ClosingBooks.Cancellation);
        }
        catch (NotSupportedException) when (!commits)
        {
            // Rolled back, as was asked for.
        }

        return told;
    }

    private static async Task KillAsync(TestDatabase test, int session)
    {
        await using var administrator = new SqlConnection(test.Options.ConnectionString);
        await administrator.OpenAsync(ClosingBooks.Cancellation);
        try
        {
            await administrator.ExecuteAsync($"KILL {session}");
        }
        catch (SqlException refused) when (refused.Class <= 16)
        {
            Assert.Skip($"The server does not let this login end sessions: {refused.Message}");
        }
    }

    private static T Skip<T>(string reason)
    {
        Assert.Skip(reason);
        throw new InvalidOperationException(reason);
    }
}
