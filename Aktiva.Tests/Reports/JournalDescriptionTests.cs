using Aktiva.Core.Ledger;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using Aktiva.Web.Resources;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Reports;

/// <summary>The books say in no language what a journal records; whoever shows it words it.</summary>
public class JournalDescriptionTests
{
    [Theory]
    [InlineData("id", ",Penyusutan aktiva Januari 2026,", ",Koreksi – A-1 Bor,")]
    [InlineData("en", ",\"Depreciation of fixed assets, January 2026\",", ",Koreksi – A-1 Bor,")]
    [InlineData("", ",Depreciation,", ",Koreksi A-1 Bor,")]
    public async Task Export_OfJournals_IsWordedInTheLanguageAskedFor(string language, string ofClosing, string ofSomebody)
    {
        await using var books = await CreateAsync(assets: 1);
        await books.CloseAsync(Month(1));
        await books.Test.ExecuteAsync(
            """
            INSERT INTO journal_entry (journal_entry_id, company_id, period, entry_date, document_number, description)
            SELECT 1, company_id, 202601, 20260131, 'X', 'Koreksi' FROM company;
            INSERT INTO journal_line (journal_entry_id, line, account_id, description, debit, credit)
            VALUES (1, 1, 1, 'A-1 Bor', 5, 0), (1, 2, 2, '', 0, 5);
            """);
        var request = new ExportRequest { CompanyId = books.Company.CompanyId, Kind = ExportKind.Journal, First = Month(1), Last = Month(1) };

        var journal = await ExportAsync(books, language.Length == 0 ? request : request with { DescribeJournal = TextsOf(language).Describe });

        Assert.Contains(ofClosing, journal, StringComparison.Ordinal);
        Assert.Contains(ofSomebody, journal, StringComparison.Ordinal);
        Assert.Contains(",Koreksi,", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_StoresNoLanguage()
    {
        await using var books = await CreateAsync(assets: 1);
        await books.CloseAsync(Month(1));

        Assert.Equal([nameof(JournalKind.Depreciation)], await books.Test.QueryAsync<string>("SELECT description FROM journal_entry"));
        Assert.Equal([""], await books.Test.QueryAsync<string>("SELECT DISTINCT description FROM journal_line"));
    }

    private static JournalTexts TextsOf(string language) => JournalTexts.For(System.Globalization.CultureInfo.GetCultureInfo(language));

    private static async Task<string> ExportAsync(ClosingBooks books, ExportRequest request)
    {
        using var output = new StringWriter();
        Assert.Equal(ExportOutcome.Written, await new ExportService(books.Test.Database).WriteCsvAsync(Operator, request, output, Cancellation));
        return output.ToString();
    }
}
