using Aktiva.Core.Closing;
using Aktiva.Core.Data;

namespace Aktiva.Tests.Closing;

public sealed class ClosingTests
{
    [Fact]
    public async Task Close_FirstMonth_PostsTransactionsJournalAndBalancesThatAgreeToTheCent()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1_000);

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(RunStatus.Posted, run.Status);
        Assert.Equal("00001/AKM/UTAMA/012026", run.DocumentNumber);
        Assert.Equal(1_000, run.RowCount);
        var rows = await books.Test.ScalarAsync<long>("SELECT SUM(depreciation) FROM akm_transaction WHERE run_id = @RunId", run);
        var debit = await books.Test.ScalarAsync<long>("SELECT SUM(debit) FROM journal_line");
        var credit = await books.Test.ScalarAsync<long>("SELECT SUM(credit) FROM journal_line");
        var accumulated = await books.Test.ScalarAsync<long>("SELECT SUM(credit - debit) FROM account_balance WHERE account_id = 2 AND period = 202601");
        Assert.Equal(run.Depreciation, new Money(rows));
        Assert.Equal(rows, debit);
        Assert.Equal(rows, credit);
        Assert.Equal(rows, accumulated);
    }

    [Fact]
    public async Task Close_SameMonthAgain_ReplacesTheRunAndChangesNoAmount()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 300);
        var first = await books.CloseAsync(ClosingBooks.Month(1));
        var before = (await books.ImageAsync()).Replace(first.RunId.ToString(System.Globalization.CultureInfo.InvariantCulture), "run", StringComparison.Ordinal);

        var second = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(RunStatus.Posted, second.Status);
        Assert.Equal(first.RunId, second.ReplacedRunId);
        Assert.Equal(first.DocumentNumber, second.DocumentNumber);
        Assert.Equal(first.Depreciation, second.Depreciation);
        Assert.Equal(RunStatus.Superseded, (await books.Service.FindRunAsync(ClosingBooks.Operator, first.RunId, ClosingBooks.Cancellation))!.Status);
        Assert.Equal(1, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM journal_entry"));
    }
}
