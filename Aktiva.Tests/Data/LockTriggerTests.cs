using System.Data.Common;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Data;

/// <summary>A locked period is protected in the database itself: also direct SQL, and other programs, are refused.</summary>
public class LockTriggerTests
{
    private const string PostedRun = "(SELECT run_id FROM closing_run WHERE status = 'posted' AND period = 202601)";

    public static TheoryData<string> Changes =>
    [
        $"UPDATE akm_transaction SET depreciation = 0 WHERE run_id = {PostedRun}",
        $"UPDATE akm_transaction SET run_id = {PostedRun}, asset_id = 99 WHERE asset_id = 5 AND run_id = (SELECT run_id FROM closing_run WHERE status = 'superseded')",
        $"DELETE FROM akm_transaction WHERE run_id = {PostedRun}",
        "DELETE FROM akm_transaction",
        "UPDATE journal_entry SET description = 'x' WHERE period = 202601",
        "UPDATE journal_entry SET period = 202601 WHERE period = 202602",
        "DELETE FROM journal_entry WHERE period = 202601",
        "INSERT INTO journal_entry VALUES (5, 1, NULL, 202601, {d:2026-01-31}, 'M', 'x')",
        "INSERT OR REPLACE INTO journal_entry SELECT journal_entry_id, company_id, run_id, 202609, 20260930, 'M', 'x' FROM journal_entry WHERE period = 202601",
        "INSERT INTO journal_line (journal_entry_id, line, account_id, division_id, department_id, description, debit, credit) SELECT journal_entry_id, 99, 3, NULL, NULL, 'x', 1, 0 FROM journal_entry WHERE period = 202601",
        "INSERT OR REPLACE INTO journal_line (journal_entry_id, line, account_id, division_id, department_id, description, debit, credit) SELECT journal_entry_id, 1, 3, NULL, NULL, 'x', 1, 0 FROM journal_entry WHERE period = 202601",
        "UPDATE journal_line SET debit = 1",
        "DELETE FROM journal_line WHERE journal_entry_id = (SELECT journal_entry_id FROM journal_entry WHERE period = 202601)",
        $"UPDATE closing_run SET status = 'superseded' WHERE run_id = {PostedRun}",
        $"UPDATE closing_run SET status = 'failed' WHERE run_id = {PostedRun}",
        $"UPDATE closing_run SET period = 202609 WHERE run_id = {PostedRun}",
        $"UPDATE closing_run SET row_count = 0 WHERE run_id = {PostedRun}",
        $"UPDATE closing_run SET depreciation = 0 WHERE run_id = {PostedRun}",
        $"UPDATE closing_run SET document_number = 'x' WHERE run_id = {PostedRun}",
        $"UPDATE closing_run SET run_id = run_id + 1 WHERE run_id = {PostedRun}",
        $"UPDATE closing_run SET base_run_id = 7 WHERE run_id = {PostedRun}",
        $"UPDATE closing_run SET replaced_run_id = NULL WHERE run_id = {PostedRun}",
        $"UPDATE closing_run SET rounding_places = 0 WHERE run_id = {PostedRun}",
        $"UPDATE closing_run SET missed_months = 'Refuse' WHERE run_id = {PostedRun}",
        $"UPDATE closing_run SET journal_detail = 'Asset' WHERE run_id = {PostedRun}",
        "UPDATE closing_run SET status = 'failed' WHERE status = 'superseded'",
        $"DELETE FROM closing_run WHERE run_id = {PostedRun}",
        """
        INSERT INTO closing_run (run_id, company_id, process, book, period, status, stage, requested_by, requested_at)
        VALUES (5, 1, 'FiscalClosing', 2, 202601, 'posted', 'Finalise', 'x', '2026-02-01T00:00:00.000Z')
        """,
        $"""
        INSERT OR REPLACE INTO closing_run (run_id, company_id, process, book, period, status, stage, requested_by, requested_at)
        VALUES ({PostedRun}, 1, 'CommercialClosing', 1, 202601, 'failed', 'Finalise', 'x', '2026-02-01T00:00:00.000Z')
        """,
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Change_InALockedPeriod_IsRefused(string sql)
    {
        await using var books = await CreateAsync();
        await books.LockAsync(ClosingBooks.Month(1));
        var before = await BooksImage.OfDatabaseAsync(books.Test);

        var exception = await Assert.ThrowsAnyAsync<DbException>(() => books.Test.ExecuteCarelesslyAsync(sql));

        Assert.True(
            books.Test.Database.Dialect.IsPeriodLocked(exception) || exception.Message.Contains("immutable", StringComparison.Ordinal),
            exception.Message);
        Assert.Equal(before, await BooksImage.OfDatabaseAsync(books.Test));
    }

    [Theory]
    [InlineData("UPDATE akm_transaction SET depreciation = 0 WHERE run_id = (SELECT run_id FROM closing_run WHERE period = 202602)")]
    [InlineData("DELETE FROM akm_transaction WHERE run_id = (SELECT run_id FROM closing_run WHERE status = 'superseded')")]
    [InlineData("DELETE FROM journal_line WHERE journal_entry_id = (SELECT journal_entry_id FROM journal_entry WHERE period = 202602)")]
    [InlineData("INSERT INTO journal_entry VALUES (5, 1, NULL, 202602, {d:2026-02-28}, 'M', 'x')")]
    [InlineData("UPDATE closing_run SET depreciation = 0 WHERE period = 202602")]
    public async Task Change_OfWhatIsNotLocked_IsPossible(string sql)
    {
        await using var books = await CreateAsync();
        await books.LockAsync(ClosingBooks.Month(1));

        Assert.True(await books.Test.ExecuteAsync(sql) > 0);
    }

    [Fact]
    public async Task Clean_InALockedPeriod_RemovesSupersededRows()
    {
        await using var books = await CreateAsync();
        await books.LockAsync(ClosingBooks.Month(1));

        await books.Runner.CleanAsync(books.Company.CompanyId, ClosingBooks.Cancellation);

        Assert.Equal(10, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM akm_transaction"));
        Assert.Equal(2, await books.Test.ScalarAsync<int>("SELECT COUNT(DISTINCT run_id) FROM akm_transaction"));
    }

    [Fact]
    public async Task Change_AfterUnlocking_IsPossible()
    {
        await using var books = await CreateAsync();
        await books.LockAsync(ClosingBooks.Month(1));
        await books.Periods.UnlockAsync(ClosingBooks.Supervisor, books.Company.CompanyId, ClosingBooks.Month(1), "salah", ClosingBooks.Cancellation);

        Assert.Equal(10, await books.Test.ExecuteAsync("UPDATE akm_transaction SET note = 0 WHERE run_id IN (SELECT run_id FROM closing_run WHERE status = 'posted')"));
    }

    /// <summary>January closed twice and February once, five assets each; the rows that January replaced are still there.</summary>
    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync(assets: 5);
        var first = await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));
        await books.Test.ExecuteAsync(
            $"INSERT INTO akm_transaction SELECT @RunId, asset_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM akm_transaction WHERE run_id = {PostedRun}", first);
        return books;
    }
}
