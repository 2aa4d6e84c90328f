using Aktiva.Core.Closing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Aktiva.Tests.Closing;

/// <summary>Another program holds the write lock of the file for a while: the run waits and goes on.</summary>
public sealed class BusyDatabaseTests
{
    [Theory]
    [InlineData(ClosingStage.Initialise)]
    [InlineData(ClosingStage.Assets)]
    [InlineData(ClosingStage.Finalise)]
    public async Task Close_WhileAnotherProgramWrites_WaitsAndPosts(ClosingStage stage)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        await using var foreign = new SqliteConnection(books.Test.Options.ConnectionString);
        await foreign.OpenAsync(ClosingBooks.Cancellation);
        Task? writing = null;
        books.Once(runId, progress => progress.Stage == stage, () =>
        {
            var transaction = foreign.BeginTransaction(deferred: false);
            writing = Task.Run(() => Write(foreign, transaction), ClosingBooks.Cancellation);
            return Task.CompletedTask;
        });

        await books.ExecuteQueuedAsync();

        await writing!;
        var run = await books.FindAsync(runId);
        Assert.Equal((RunStatus.Posted, 9_000, 0), (run.Status, run.RowCount, run.Restarts));
        Assert.Equal(9_000, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM akm_transaction"));
    }

    private static void Write(SqliteConnection connection, SqliteTransaction transaction)
    {
        connection.Execute(
            """
            CREATE TABLE foreign_work (i INTEGER);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500000) INSERT INTO foreign_work SELECT i FROM n;
            """,
            transaction: transaction);
        transaction.Commit();
    }
}
