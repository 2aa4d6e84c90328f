using System.Data.Common;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Data;

/// <summary>Whoever writes journal lines, account balances follow: the triggers stand aside for a publishing run only.</summary>
public class LedgerTriggerTests
{
    private const string Entry =
        """
        INSERT INTO journal_entry (journal_entry_id, company_id, run_id, period, entry_date, document_number, description)
        VALUES (77, 1, NULL, 202603, {d:2026-03-31}, 'M-1', 'Manual');
        """;

    private const string Lines =
        """
        INSERT INTO journal_line (journal_entry_id, line, account_id, division_id, department_id, description, debit, credit)
        VALUES (77, 1, 3, NULL, NULL, 'Beban', {m:500}, 0), (77, 2, 2, NULL, NULL, 'Akumulasi', 0, {m:500}), (77, 3, 3, NULL, NULL, 'Beban', {m:20}, 0);
        """;

    [Fact]
    public async Task Insert_OfJournalLines_AddsThemToTheBalances()
    {
        await using var books = await ClosingBooks.CreateAsync();

        await books.Test.ExecuteAsync(Entry + Lines);

        Assert.Equal([(2, 202603, 0, 500), (3, 202603, 520, 0)], await BalancesAsync(books));
    }

    [Theory]
    [InlineData("DELETE FROM journal_line WHERE line = 3", 500, 500)]
    [InlineData("DELETE FROM journal_line", 0, 0)]
    [InlineData("DELETE FROM journal_line; DELETE FROM journal_entry", 0, 0)]
    public async Task Delete_OfJournalLines_TakesThemOutOfTheBalances(string sql, long debit, long credit)
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.Test.ExecuteAsync(Entry + Lines);

        await books.Test.ExecuteAsync(sql);

        Assert.Equal([(2, 202603, 0, credit), (3, 202603, debit, 0)], await BalancesAsync(books));
    }

    /// <summary>Statements that would leave balances and lines apart are refused, also from a program that has foreign keys off.</summary>
    [Theory]
    [InlineData("UPDATE journal_line SET debit = 7 WHERE line = 1")]
    [InlineData("UPDATE journal_line SET account_id = 4 WHERE line = 1")]
    [InlineData("INSERT OR REPLACE INTO journal_line VALUES (77, 1, 3, NULL, NULL, 'x', 7, 0)")]
    [InlineData("INSERT OR REPLACE INTO journal_entry VALUES (77, 1, NULL, 202604, 20260430, 'M-1', 'x')")]
    [InlineData("UPDATE journal_entry SET period = 202604")]
    [InlineData("UPDATE journal_entry SET company_id = 2")]
    [InlineData("UPDATE journal_entry SET journal_entry_id = 78")]
    [InlineData("DELETE FROM journal_entry")]
    public async Task Change_ThatBalancesCouldNotFollow_IsRefused(string sql)
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.Test.CreateCompanyAsync("CABANG");
        await books.Test.ExecuteAsync(Entry + Lines);
        var before = await BooksImage.OfDatabaseAsync(books.Test);

        await Assert.ThrowsAnyAsync<DbException>(() => books.Test.ExecuteCarelesslyAsync(sql));

        Assert.Equal(before, await BooksImage.OfDatabaseAsync(books.Test));
    }

    [Fact]
    public async Task Change_OfTheWordsOfAnEntry_IsPossible()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.Test.ExecuteAsync(Entry + Lines);

        Assert.Equal(1, await books.Test.ExecuteAsync("UPDATE journal_entry SET description = 'Koreksi', period = 202603"));
    }

    [Fact]
    public async Task Publishing_ThatIsRolledBack_LeavesTheTriggersActive()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        await books.Test.BreakAsync("BEFORE INSERT ON closing_run_log WHEN NEW.event = 'Posted'");

        var run = await books.CloseAsync(ClosingBooks.Month(1));
        await books.Test.ExecuteAsync(Entry + Lines);

        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT SUM(publishing) FROM closing_run"));
        Assert.Equal([(2, 202603, 0, 500), (3, 202603, 520, 0)], await BalancesAsync(books));
    }

    [Fact]
    public async Task Publishing_OfOneCompany_LeavesTheTriggersOfAnotherActive()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        await books.Test.CreateCompanyAsync("CABANG");
        await books.Test.ExecuteAsync(
            """
            INSERT INTO account (company_id, code, name) VALUES (2, '6101', 'Beban');
            INSERT INTO journal_entry (journal_entry_id, company_id, period, entry_date, document_number, description)
            VALUES (78, 2, 202601, {d:2026-01-31}, 'M-2', 'Manual');
            """);
        await books.Test.WhenAsync(
            "AFTER INSERT ON journal_entry WHEN NEW.journal_entry_id <> 78",
            "INSERT INTO journal_line (journal_entry_id, line, account_id, description, debit, credit) SELECT 78, 1, account_id, 'x', {m:900}, 0 FROM account WHERE company_id = 2");

        await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(
            new Money(900),
            await books.Test.ScalarAsync<Money>("SELECT debit FROM account_balance WHERE account_id = (SELECT account_id FROM account WHERE company_id = 2)"));
        Assert.Empty(await books.FindingsAsync(await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.RebuildBalances)));
    }

    [Fact]
    public async Task Publishing_BesideAManualEntryOfTheMonth_KeepsItInTheBalances()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        await books.Test.ExecuteAsync((Entry + Lines).Replace("202603", "202601", StringComparison.Ordinal).Replace("2026-03-31", "2026-01-31", StringComparison.Ordinal));
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(1));
        var findings = await books.FindingsAsync(await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.RebuildBalances));
        Assert.DoesNotContain(findings, finding => finding.Finding == nameof(RecalculationFinding.BalanceCorrected));

        Assert.Empty(await books.ReopenAsync(ClosingBooks.Month(1)));

        Assert.Equal([(2, 202601, 0, 500), (3, 202601, 520, 0)], (await BalancesAsync(books)).Where(balance => balance.Item3 + balance.Item4 != 0));
    }

    private static async Task<IEnumerable<(long, long, long, long)>> BalancesAsync(ClosingBooks books) =>
        (await books.Test.QueryAsync<Balance>(
            "SELECT account_id AS AccountId, period AS Period, debit AS Debit, credit AS Credit FROM account_balance ORDER BY account_id, period"))
        .Select(balance => (balance.AccountId, balance.Period, balance.Debit.Minor, balance.Credit.Minor));

    private sealed record Balance
    {
        public long AccountId { get; init; }

        public long Period { get; init; }

        public Money Debit { get; init; }

        public Money Credit { get; init; }
    }
}
