using System.Data.Common;
using Aktiva.Tests.Closing;
using Dapper;

namespace Aktiva.Tests.Data;

/// <summary>The ledger triggers stand aside for a publishing transaction and for nothing else: however it ends, nothing of that is left behind.</summary>
public class PublishingFlagTests
{
    internal const string Lines =
        """
        INSERT INTO journal_entry (journal_entry_id, company_id, period, entry_date, document_number, description)
        VALUES (77, 1, 202603, {d:2026-03-31}, 'M-1', 'Manual');
        INSERT INTO journal_line (journal_entry_id, line, account_id, description, debit, credit)
        VALUES (77, 1, 3, 'Beban', {m:500}, 0), (77, 2, 2, 'Akumulasi', 0, {m:500});
        """;

    [Fact]
    public async Task Publishing_ThatIsRolledBack_LeavesNothingBehind()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));

        await Assert.ThrowsAsync<InvalidOperationException>(() => books.Test.Database.InTransactionAsync(
            async transaction =>
            {
                await PublishAsync(books.Test, transaction, runId);
                throw new InvalidOperationException();
            },
            ClosingBooks.Cancellation));

        await AssertNothingIsLeftAsync(books);
    }

    /// <summary>Whoever published goes away in the middle of it, and the pool hands the connection to the next.</summary>
    [Fact]
    public async Task Publishing_WhoseConnectionIsGivenUp_LeavesNothingBehind()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));

        await using (var connection = await books.Test.Database.Dialect.OpenAsync(ClosingBooks.Cancellation))
        {
            await PublishAsync(books.Test, await connection.BeginTransactionAsync(ClosingBooks.Cancellation), runId);
        }

        await AssertNothingIsLeftAsync(books);
    }

    [Fact]
    public async Task Publishing_ThatIsCommitted_LeavesNothingBehind()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(1));

        await AssertNothingIsLeftAsync(books);
    }

    /// <summary>Raises the flag as a publishing run does, writes journal lines, and sees that the balances do not follow.</summary>
    internal static async Task PublishAsync(TestDatabase test, DbTransaction transaction, long runId)
    {
        var connection = transaction.Connection!;
        await test.Database.Dialect.NameRunAsync(transaction, runId);
        await connection.ExecuteAsync("UPDATE closing_run SET publishing = 1 WHERE run_id = @runId", new { runId }, transaction);
        await connection.ExecuteAsync(TestSql.For(test, Lines), transaction: transaction);
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM account_balance WHERE period = 202603", transaction: transaction));
    }

    /// <summary>No flag, no lines; and lines written now, on any connection, are counted.</summary>
    internal static async Task AssertNothingIsLeftAsync(ClosingBooks books)
    {
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT SUM(publishing) FROM closing_run"));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM journal_line WHERE journal_entry_id = 77"));

        await books.Test.ExecuteAsync(Lines);

        Assert.Equal(
            ["2|0|500", "3|500|0"],
            await books.Test.LinesAsync("SELECT account_id, debit, credit FROM account_balance WHERE period = 202603 ORDER BY account_id"));
    }
}
