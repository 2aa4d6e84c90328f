using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using Dapper;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Reports;

/// <summary>Depreciation by department and account.</summary>
public class DepartmentDepreciationTests
{
    [Fact]
    public async Task Read_OfSplitAssets_ChargesEachAccountItsShare()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("SATU", Month(1));
        await books.AddStraightLineAsync("TIGA", Month(1), cost: 4_800_96, expenseSplitId: 2);
        await books.CloseAsync(Month(1));

        var lines = (await ReadAsync(books, 1, 1)).Lines;

        // 250,000.00 to 6101 alone; 100.02 by 33.33, 33.33 and 33.34 %: 33.33, 33.33 and 33.34, and the two cents left to the third and the first.
        Assert.Equal(
            ["UMUM 6101 25003334", "UMUM 6102 3333", "UMUM 6103 3335"],
            lines.Select(line => $"{line.Department} {line.Account} {line.Depreciation.Minor}"));
    }

    [Fact]
    public async Task Read_OfEveryMonth_IsWhatTheJournalHas()
    {
        await using var books = await ReportFixture.CreateAsync();

        var report = await ReadAsync(books, 1, 4);

        Assert.Equal(
            await JournalAsync(books),
            report.Lines.Select(line => $"{line.Period} {line.Department} {line.Division} {line.Account} {line.Depreciation.Minor}").Order(StringComparer.Ordinal));
        Assert.Equal((Month(1), Month(4)), (report.First, report.Last));
    }

    [Fact]
    public async Task Read_OfTheFiscalBook_AddsUpToItsTransactions()
    {
        await using var books = await ReportFixture.CreateAsync();

        var report = await ReadAsync(books, 1, 4, Book.Fiscal);

        var posted = await books.Test.Database.ReadAsync(
            connection => connection.QuerySingleAsync<Money>("SELECT SUM(depreciation) FROM closing_run WHERE status = 'posted' AND book = 2"), Cancellation);
        Assert.Equal(posted, report.Total);
    }

    [Fact]
    public async Task Read_OfAMonthThatIsNotClosed_IsRefused()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);

        Assert.Equal(
            new ReportRefusal.NotClosed(Book.Fiscal, Month(1)),
            ReportBooks.Refused(await new DepartmentDepreciationService(books.Test.Database).ReadAsync(
                ReportBooks.Viewer, books.Company.CompanyId, Book.Fiscal, Month(1), Month(1), Cancellation)));
    }

    private static async Task<IEnumerable<string>> JournalAsync(ClosingBooks books)
    {
        var lines = await books.Test.Database.ReadAsync(
            connection => connection.QueryAsync<(Core.Periods.Period Period, string Department, string Division, string Account, Money Amount)>(
                """
                SELECT e.period, p.code, d.code, c.code, l.debit - l.credit
                FROM journal_line l JOIN journal_entry e ON e.journal_entry_id = l.journal_entry_id JOIN account c ON c.account_id = l.account_id
                LEFT JOIN division d ON d.division_id = l.division_id LEFT JOIN department p ON p.department_id = l.department_id
                WHERE l.kind = '' AND c.code LIKE '61%'
                """),
            Cancellation);
        return lines.Select(line => $"{line.Period} {line.Department} {line.Division} {line.Account} {line.Amount.Minor}").Order(StringComparer.Ordinal);
    }

    private static async Task<DepreciationByDepartment> ReadAsync(ClosingBooks books, int first, int last, Book book = Book.Commercial) => ReportBooks.Given(
        await new DepartmentDepreciationService(books.Test.Database).ReadAsync(
            ReportBooks.Viewer, books.Company.CompanyId, book, Month(first), Month(last), Cancellation));
}
