using Aktiva.Core.Closing;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Reports;

/// <summary>The ledger against the register, and what explains where they differ.</summary>
public class ReconciliationTests
{
    [Fact]
    public async Task Read_OfBooksInOrder_TiesAndFindsNothing()
    {
        await using var books = await CreateAsync();

        var report = await ReadAsync(books, 1);

        Assert.True(report.Ties);
        Assert.Empty(report.Findings);
        Assert.Equal(
            ["1201 2400000000 0 2400000000", "1391 0 -50000000 -50000000"],
            report.Accounts.Select(account => $"{account.Code} {account.Opening.Minor} {account.Posted.Minor} {account.Register.Minor}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Read_OfEveryMonth_FindsTheDifferencesThatTheVerificationFinds(int month)
    {
        await using var books = await ReportFixture.CreateAsync();

        var report = await ReadAsync(books, month);

        var findings = await books.FindingsAsync(await books.CloseAsync(Month(month), ClosingProcess.VerifyAssets));
        Assert.Equal(
            findings.Where(finding => finding.Finding == nameof(RecalculationFinding.LedgerDiffers)).Select(finding => $"{finding.Subject} {finding.Expected} {finding.Actual}"),
            report.Accounts.Where(account => !account.Difference.IsZero).Select(account => $"{account.Code} {account.Register} {account.Ledger}"));
    }

    [Fact]
    public async Task Read_AfterAnAssetWentFromTheRegister_NamesItAndItsBalances()
    {
        await using var books = await ReportFixture.CreateAsync();

        var report = await ReadAsync(books, 4);

        Assert.Equal(
            ["AssetGone 1201 H 2026-03 1200000800", "AssetGone 1391 H 2026-03 -50000033"],
            report.Findings.Select(Worded));
    }

    [Fact]
    public async Task Read_OfACorrectionWithoutAcquisitionAccount_NamesTheAsset()
    {
        await using var books = await CreateAsync();
        await books.Test.ExecuteAsync("UPDATE asset_book SET cost = cost + {m:4800000} WHERE asset_id = 1");
        await books.CloseAsync(Month(2));

        Assert.Equal(["CorrectionNotPosted 1201 SATU 2026-02 -4800000"], (await ReadAsync(books, 2)).Findings.Select(Worded));
    }

    [Fact]
    public async Task Read_WithAJournalOfAnotherProgramAndADriftedBalance_NamesBoth()
    {
        await using var books = await CreateAsync();
        await books.Test.ExecuteAsync(
            """
            INSERT INTO journal_entry (journal_entry_id, company_id, run_id, period, entry_date, document_number, description)
            VALUES (77, 1, NULL, 202601, {d:2026-01-31}, 'M-1', 'x');
            INSERT INTO journal_line (journal_entry_id, line, account_id, division_id, department_id, description, debit, credit)
            VALUES (77, 1, 1, NULL, NULL, '', {m:500}, {m:0});
            INSERT INTO journal_line (journal_entry_id, line, account_id, division_id, department_id, description, debit, credit)
            VALUES (77, 2, 3, NULL, NULL, '', {m:0}, {m:500});
            UPDATE account_balance SET credit = credit + {m:70} WHERE account_id = 2 AND period = 202601;
            UPDATE account_opening SET debit = debit + {m:9} WHERE account_id = 1;
            """);

        Assert.Equal(
            ["OtherJournal 1201 M-1 2026-01 500", "Unexplained 1201   9", "BalanceDrift 1391  2026-01 -70"],
            (await ReadAsync(books, 1)).Findings.Select(Worded));
    }

    [Fact]
    public async Task Csv_HasEveryAccountAndItsFindings()
    {
        await using var books = await ReportFixture.CreateAsync();

        var lines = await ReportFixture.CsvAsync(books, ReportFixture.Request(books, ReportKind.Reconciliation, 4, 4), "id");

        Assert.Equal("Akun;Nama akun;Saldo awal;Dibukukan;Buku besar;Daftar aktiva;Selisih;Penyebab;Aktiva atau bukti;Bulan;Menjelaskan", lines[0]);
        Assert.StartsWith("1201;Aktiva;", lines[1], StringComparison.Ordinal);
        Assert.Equal("1201;;;;;;;Aktiva hilang dari daftar aktiva, saldonya tertinggal di buku besar;H;2026-03;12000008,00", lines[3 - 1]);
    }

    [Fact]
    public async Task Read_OfAMonthThatIsNotClosed_IsRefused()
    {
        await using var books = await CreateAsync();

        Assert.Equal(
            new ReportRefusal.NotClosed(Core.Assets.Book.Commercial, Month(2)),
            ReportBooks.Refused(await new ReconciliationService(books.Test.Database).ReadAsync(
                ReportBooks.Viewer, books.Company.CompanyId, Month(2), Cancellation)));
    }

    /// <summary>Two assets of 12,000,000, depreciated by 250,000 each in January.</summary>
    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("SATU", Month(1));
        await books.AddStraightLineAsync("DUA", Month(1));
        await books.CloseAsync(Month(1));
        return books;
    }

    private static string Worded(ReconciliationFinding finding) =>
        $"{finding.Cause} {finding.Account} {finding.Subject} {finding.Month} {finding.Amount.Minor}";

    private static async Task<Reconciliation> ReadAsync(ClosingBooks books, int month) => ReportBooks.Given(
        await new ReconciliationService(books.Test.Database).ReadAsync(ReportBooks.Viewer, books.Company.CompanyId, Month(month), Cancellation));
}
