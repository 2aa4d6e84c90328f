using System.Diagnostics;
using Aktiva.Core.Closing;
using Aktiva.Tests.Commands;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Aktiva.Tests.Closing;

/// <summary>The built program, as a process of its own, is killed in the middle of a closing and started again.</summary>
public sealed class KilledProcessTests
{
    /// <summary>Keeps a statement busy for minutes, which no killed process lives to see.</summary>
    private const string Endless =
        "SELECT COUNT(*) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000) SELECT i FROM n)";

    [Theory]
    [InlineData("AFTER INSERT ON akm_transaction WHEN NEW.asset_id = 20500", "Assets")]
    [InlineData("AFTER UPDATE OF publishing ON closing_run WHEN NEW.publishing = 1", "Finalise")]
    [InlineData("AFTER INSERT ON journal_line WHEN NEW.line = 3", "Finalise")]
    [InlineData("AFTER DELETE ON active_run WHEN (SELECT status FROM closing_run WHERE run_id = OLD.run_id) = 'posted'", "Finalise")]
    public async Task Kill_AtAnyMomentOfAClosing_LeavesTheBooksAndItCanBeRunAgain(string moment, string stage)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 21_000);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 24");
        var before = await BooksImage.OfAmountsAsync(books.Test);
        books.Lease.Dispose();
        await books.Test.ExecuteAsync($"CREATE TRIGGER endless {moment} BEGIN {Endless}; END");

        await KillAsync(books, stage);

        Assert.Equal(before, await BooksImage.OfAmountsAsync(books.Test));
        Assert.Equal("running", await books.Test.ScalarAsync<string>("SELECT status FROM closing_run ORDER BY requested_at DESC LIMIT 1"));
        await books.Test.ExecuteAsync("DROP TRIGGER endless");
        var again = await ProgramRun.RunAsync(books.Test, "close 2026-01");
        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Equal(
            ["superseded", "interrupted", "posted"],
            await books.Test.QueryAsync<string>("SELECT status FROM closing_run ORDER BY requested_at, run_id"));
        Assert.Equal(21_000, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM akm_transaction"));
        await AssertLikeAClosingInPeaceAsync(books);
    }

    [Fact]
    public async Task SecondProcess_WhileAClosingIsOn_IsToldAndLeavesItAlone()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 21_000);
        books.Lease.Dispose();
        await books.Test.ExecuteAsync($"CREATE TRIGGER endless AFTER INSERT ON akm_transaction WHEN NEW.asset_id = 20500 BEGIN {Endless}; END");
        using var first = ProgramRun.Start(["close", "2026-01", "--database", books.Test.FilePath]);
        try
        {
            await WaitAsync(books, first, "Assets");

            var second = await ProgramRun.RunAsync(books.Test, "close 2026-01");

            Assert.True(second is { ExitCode: 1, Output: "" }, second.Error);
            Assert.Single(second.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(["running"], await books.Test.QueryAsync<string>("SELECT status FROM closing_run"));
            var run = (await books.Service.FindActiveRunAsync(ClosingBooks.Operator, books.Company.CompanyId, ClosingBooks.Cancellation))!;
            Assert.Equal((ClosingStage.Assets, 20_000), (run.Stage, run.Processed));
        }
        finally
        {
            first.Kill();
            await first.WaitForExitAsync(ClosingBooks.Cancellation);
        }
    }

    private static async Task KillAsync(ClosingBooks books, string stage)
    {
        using var process = ProgramRun.Start(["close", "2026-01", "--database", books.Test.FilePath]);
        try
        {
            await WaitAsync(books, process, stage);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(ClosingBooks.Cancellation);
        }
    }

    /// <summary>Waits until the process is inside the transaction that never ends: its stage is reached and it holds the write lock for good.</summary>
    private static async Task WaitAsync(ClosingBooks books, Process process, string stage)
    {
        for (var held = 0; held < 20;)
        {
            Assert.False(process.HasExited, "The program ended before it could be killed.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), ClosingBooks.Cancellation);
            var reached = await books.Test.ScalarAsync<string>("SELECT stage FROM closing_run WHERE status = 'running'");
            held = reached == stage && IsWriteLocked(books) ? held + 1 : 0;
        }
    }

    private static bool IsWriteLocked(ClosingBooks books)
    {
        using var connection = new SqliteConnection($"Data Source={books.Test.FilePath};Pooling=False");
        connection.Open();
        return raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE; ROLLBACK;") == raw.SQLITE_BUSY;
    }

    private static async Task AssertLikeAClosingInPeaceAsync(ClosingBooks books)
    {
        await using var fresh = await ClosingBooks.CreateAsync(assets: 21_000);
        await fresh.Test.ExecuteAsync("UPDATE asset_book SET life_months = 24");
        await fresh.CloseAsync(ClosingBooks.Month(1));
        Assert.Equal(await BooksImage.OfAmountsAsync(fresh.Test), await BooksImage.OfAmountsAsync(books.Test));
    }
}
