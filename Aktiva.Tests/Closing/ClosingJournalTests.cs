using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Tests.Closing;

public class ClosingJournalTests
{
    private sealed record Posted(string Account, string? Division, string? Department, long Debit, long Credit);

    [Fact]
    public async Task Close_WithSplitExpense_PostsReferenceCase9()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await AddExpensedAsync(books, "A", 1_000_000_00, expenseSplitId: 2);
        await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(
            [
                new("6101", "PST", "UMUM", 333_300_00, 0), new("6102", "PST", "UMUM", 333_300_00, 0), new("6103", "PST", "UMUM", 333_400_00, 0),
                new("1391", "PST", "UMUM", 0, 1_000_000_00),
            ],
            await ReadAsync(books));
    }

    [Fact]
    public async Task Close_WithAnOddCent_GivesItToTheFirstAccount()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await AddExpensedAsync(books, "A", 100_01, expenseSplitId: 3);
        await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(
            [new("6101", "PST", "UMUM", 50_01, 0), new("6102", "PST", "UMUM", 50_00, 0), new("1391", "PST", "UMUM", 0, 100_01)],
            await ReadAsync(books));
    }

    [Fact]
    public async Task Close_WithManySplitAssets_AddsUpWhatEachAssetPosts()
    {
        await using var books = await ClosingBooks.CreateAsync();
        for (var index = 0; index < 3; index++)
        {
            await AddExpensedAsync(books, $"A{index}", 1, expenseSplitId: 3);
        }

        await books.CloseAsync(ClosingBooks.Month(1));

        // Each cent goes to the first account; splitting the sum of 3 cents would give 2 and 1.
        Assert.Equal([new("6101", "PST", "UMUM", 3, 0), new("1391", "PST", "UMUM", 0, 3)], await ReadAsync(books));
    }

    [Fact]
    public async Task Close_OverAccountsDivisionsAndDepartments_HasOneLineForEach()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.Test.ExecuteAsync(
            """
            INSERT INTO division (company_id, code, name) SELECT company_id, 'CBG', 'Cabang' FROM company;
            INSERT INTO account (company_id, code, name) SELECT company_id, '1392', 'Akumulasi 2' FROM company;
            """);
        foreach (var (code, change) in new[]
        {
            ("A", "division_id = 1"), ("B", "division_id = 1"), ("C", "division_id = 2, department_id = NULL"),
            ("D", "division_id = NULL, department_id = NULL"), ("E", "accumulated_account_id = 6"),
        })
        {
            var assetId = await AddExpensedAsync(books, code, 10_00, expenseSplitId: 1);
            await books.Test.ExecuteAsync($"UPDATE asset SET {change} WHERE asset_id = @assetId", new { assetId });
        }

        await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(
            [
                new("6101", null, null, 10_00, 0), new("6101", "PST", "UMUM", 30_00, 0), new("6101", "CBG", null, 10_00, 0),
                new("1391", null, null, 0, 10_00), new("1391", "PST", "UMUM", 0, 20_00), new("1391", "CBG", null, 0, 10_00),
                new("1392", "PST", "UMUM", 0, 10_00),
            ],
            await ReadAsync(books));
    }

    [Fact]
    public async Task Close_SeveralMonths_ChangesTheAccumulatedAccountByTheRowsOfEachMonth()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 31);
        for (var month = 1; month <= 4; month++)
        {
            var run = await books.CloseAsync(ClosingBooks.Month(month));

            var rows = new Money((await books.AkmAsync(run)).Sum(row => row.Depreciation.Minor));
            var balance = await books.Test.ScalarAsync<Money>(
                "SELECT credit - debit FROM account_balance WHERE account_id = 2 AND period = @Period", new { run.Period });
            Assert.Equal(rows, run.Depreciation);
            Assert.Equal(rows, balance);
        }
    }

    private static Task<long> AddExpensedAsync(ClosingBooks books, string code, long cost, long expenseSplitId)
    {
        var acquired = new DateOnly(2026, 1, 31);
        var rules = new DepreciationRules { Method = DepreciationMethod.Expensed, InServiceDate = acquired, Cost = new Money(cost) };
        return books.AddAssetAsync(code, rules, acquired, expenseSplitId);
    }

    private static async Task<IEnumerable<Posted>> ReadAsync(ClosingBooks books) => (await books.Test.QueryAsync<Line>(
        """
        SELECT a.code AS Account, d.code AS Division, p.code AS Department, l.debit AS Debit, l.credit AS Credit
        FROM journal_line l JOIN account a ON a.account_id = l.account_id
        LEFT JOIN division d ON d.division_id = l.division_id LEFT JOIN department p ON p.department_id = l.department_id
        ORDER BY l.journal_entry_id, l.line
        """)).Select(line => new Posted(line.Account, line.Division, line.Department, line.Debit.Minor, line.Credit.Minor));

    private sealed record Line
    {
        public string Account { get; init; } = "";

        public string? Division { get; init; }

        public string? Department { get; init; }

        public Money Debit { get; init; }

        public Money Credit { get; init; }
    }
}
