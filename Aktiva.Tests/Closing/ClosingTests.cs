using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Closing;

public class ClosingTests
{
    [Fact]
    public async Task Close_FirstMonth_PostsTransactionsJournalAndBalancesThatAgreeToTheCent()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1_000);

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(RunStatus.Posted, run.Status);
        Assert.Equal("00001/AKM/UTAMA/012026", run.DocumentNumber);
        Assert.Equal(1_000, run.RowCount);
        var rows = await books.Test.ScalarAsync<Money>("SELECT SUM(depreciation) FROM akm_transaction WHERE run_id = @RunId", run);
        var debit = await books.Test.ScalarAsync<Money>("SELECT SUM(debit) FROM journal_line");
        var credit = await books.Test.ScalarAsync<Money>("SELECT SUM(credit) FROM journal_line");
        var accumulated = await books.Test.ScalarAsync<Money>("SELECT SUM(credit - debit) FROM account_balance WHERE account_id = 2 AND period = 202601");
        Assert.Equal(run.Depreciation, rows);
        Assert.Equal(rows, debit);
        Assert.Equal(rows, credit);
        Assert.Equal(rows, accumulated);
    }

    [Fact]
    public async Task Close_SameMonthAgain_ReplacesTheRunAndChangesNoAmount()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 300);
        var first = await books.CloseAsync(ClosingBooks.Month(1));
        var before = await BooksImage.OfAmountsAsync(books.Test);

        var second = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(before, await BooksImage.OfAmountsAsync(books.Test));
        Assert.NotEqual(first.RunId, second.RunId);
        Assert.Equal(RunStatus.Posted, second.Status);
        Assert.Equal(first.RunId, second.ReplacedRunId);
        Assert.Equal(first.DocumentNumber, second.DocumentNumber);
        Assert.Equal(RunStatus.Superseded, (await books.FindAsync(first.RunId)).Status);
        Assert.Equal(1, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM journal_entry"));
    }

    [Fact]
    public async Task Close_SameMonthAgainAfterAnEdit_ReplacesTransactionsJournalAndBalancesAsAWhole()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.Test.ExecuteAsync("UPDATE asset SET expense_split_id = 3; UPDATE asset_book SET life_months = 24;");

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        await using var fresh = await ClosingBooks.CreateAsync(assets: 10);
        await fresh.Test.ExecuteAsync("UPDATE asset SET expense_split_id = 3; UPDATE asset_book SET life_months = 24;");
        await fresh.CloseAsync(ClosingBooks.Month(1));
        Assert.Equal(RunStatus.Posted, run.Status);
        Assert.Equal(await BooksImage.OfAmountsAsync(fresh.Test), await BooksImage.OfAmountsAsync(books.Test));
    }

    [Fact]
    public async Task Close_MonthAgain_LeavesTheReplacedRowsToCleaning()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 50);
        var first = await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(1));
        const string rows = "SELECT COUNT(*) FROM akm_transaction WHERE run_id = @RunId";
        Assert.Equal(50, await books.Test.ScalarAsync<int>(rows, first));

        await books.Runner.CleanAsync(books.Company.CompanyId, ClosingBooks.Cancellation);

        Assert.Equal(0, await books.Test.ScalarAsync<int>(rows, first));
        Assert.Equal(50, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM akm_transaction"));
    }

    [Fact]
    public async Task Close_WithMoreAssetsThanABatch_PostsEveryAssetOnce()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 2 * TestDatabase.BatchSize);

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(RunStatus.Posted, run.Status);
        Assert.Equal((8_000, 8_000, 8_000, 100), (run.RowCount, run.Processed, run.Total, run.Percent));
        Assert.Equal(8_000, await books.Test.ScalarAsync<int>("SELECT COUNT(DISTINCT asset_id) FROM akm_transaction"));
    }

    [Fact]
    public async Task Close_WhenNoAssetIsAcquiredYet_PostsARunWithoutJournal()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);

        var run = await books.CloseAsync(ClosingBooks.Month(12, 2025));

        Assert.Equal((RunStatus.Posted, 0, Money.Zero), (run.Status, run.RowCount, run.Depreciation));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM journal_entry"));
        Assert.Equal("00001/AKM/UTAMA/122025", run.DocumentNumber);
    }

    [Fact]
    public async Task Close_WhereEveryAmountIsZero_PostsRowsOfZeroAndNoJournal()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddAssetAsync("TANAH", new() { InServiceDate = new(2026, 1, 5), Cost = new Money(500_000_000_00) }, new(2026, 1, 5));

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal((RunStatus.Posted, 1, Money.Zero), (run.Status, run.RowCount, run.Depreciation));
        var row = Assert.Single(await books.AkmAsync(run));
        Assert.Equal((new Money(500_000_000_00), Money.Zero), (row.NetBookValue, row.Depreciation));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM journal_entry"));
    }

    /// <summary>Beyond 2^53 cents a double would lose some.</summary>
    [Fact]
    public async Task Close_WithAmountsBeyondTheExactRangeOfDoubles_LosesNoCent()
    {
        await using var books = await ClosingBooks.CreateAsync();
        var rules = new DepreciationRules { Method = DepreciationMethod.Expensed, InServiceDate = new(2026, 1, 5), Cost = new Money((1L << 55) + 1) };
        await books.AddAssetAsync("A", rules, rules.InServiceDate, expenseSplitId: 3);
        await books.AddAssetAsync("B", rules with { Cost = new Money((1L << 54) + 3) }, rules.InServiceDate);

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        var expected = new Money((1L << 55) + (1L << 54) + 4);
        Assert.Equal((RunStatus.Posted, expected), (run.Status, run.Depreciation));
        Assert.Equal(expected, await books.Test.ScalarAsync<Money>("SELECT credit FROM account_balance WHERE account_id = 2"));
        Assert.Equal(expected, await books.Test.ScalarAsync<Money>("SELECT SUM(debit) FROM account_balance"));
        Assert.Empty(await books.FindingsAsync(await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.VerifyAssets)));
    }
}
