using System.Net;
using Aktiva.Core.Ledger;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Hosting;
using Aktiva.Web.Ledger;

namespace Aktiva.Tests.Ledger;

/// <summary>Journal lines as a file.</summary>
public sealed class JournalDownloadTests
{
    [Theory]
    [InlineData("id", "Tanggal;Nomor bukti;Baris;Akun;Nama akun;Divisi;Departemen;Kode aktiva;Uraian;Debit;Kredit", "0,00")]
    [InlineData("en", "Date,Document number,Line,Account,Account name,Division,Department,Asset code,Description,Debit,Credit", "0.00")]
    public async Task Csv_ClosedMonth_IsTheWholeJournalAndTies(string language, string head, string nothing)
    {
        var books = await CreateAsync();
        await using var site = await Site.OpenAsync(books, language);

        var answer = await site.Visitor.GetAsync(JournalDownload.Address(January, "csv"));

        Assert.StartsWith(language == "id" ? "jurnal-2026-01" : "journal-2026-01", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        var lines = await LinesAsync(answer);
        Assert.Equal(head, lines[0]);
        var rows = lines.Skip(1).Select(line => line.Split(language == "id" ? ';' : ',')).ToList();
        Assert.Equal(await books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM journal_line"), rows.Count);
        Assert.All(rows, row => Assert.Equal(1, row[^2..].Count(amount => amount == nothing)));
        Assert.Equal(rows.Select(row => row[^2]).Where(amount => amount != nothing).Order(), rows.Select(row => row[^1]).Where(amount => amount != nothing).Order());
    }

    [Fact]
    public async Task Workbook_OfAnAccount_HasItsLines()
    {
        await using var site = await Site.OpenAsync(await CreateAsync(), "id");

        var answer = await site.Visitor.GetAsync(JournalDownload.Address(January with { Account = "6101" }, "xlsx"));

        await using var content = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(ClosingBooks.Cancellation));
        var rows = MiniExcelLibs.MiniExcel.Query(content, useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal("6101", row["Akun"]));
        Assert.All(rows, row => Assert.Equal(new DateTime(2026, 1, 31), row["Tanggal"]));
    }

    [Fact]
    public async Task Csv_MonthThatIsNone_IsNotFound()
    {
        await using var site = await Site.OpenAsync(await CreateAsync(), "id");

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync("/ekspor/jurnal.csv?periode=2026-13")).StatusCode);
    }

    private static JournalFilter January => new() { Period = ClosingBooks.Month(1) };

    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(1));
        return books;
    }

    private static async Task<string[]> LinesAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadAsStringAsync(ClosingBooks.Cancellation)).TrimEnd('\n').Split('\n');
}
