using System.Net;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Hosting;
using Aktiva.Web.Layout;
using Aktiva.Web.Reports;
using Aktiva.Web.Resources;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Reports;

/// <summary>Lists as documents to print: all rows, whatever page of them the screen shows.</summary>
public sealed class PaperTests
{
    private const string Dangerous = """<b>&"<script>alert(1)</script>""";

    [Fact]
    public async Task Register_OfMoreRowsThanAPage_HasThemAllAndTheirSum()
    {
        var books = await ClosingBooks.CreateAsync(assets: 60);
        await books.CloseAsync(Month(1));
        var register = await ReportFixture.CsvAsync(books, ReportFixture.Request(books, ReportKind.Register, 1, 1), "id");
        await using var site = await Site.OpenAsync(books, "id");

        var paper = await ReadAsync(site, ReportKind.Register, 1, 1);

        Assert.Equal(register[0].Split(';'), TextsOf(paper, "thead th"));
        Assert.Equal(register[1..].Select(line => line.Split(';')[0]), TextsOf(paper, "tbody tr:not(.sum) td:first-child"));
        Assert.Equal(register[1..].Sum(line => Amount(line.Split(';')[^1])), Amount(TextsOf(paper, "tr.sum td")[^1]));
        Assert.Equal("60 aktiva", TextsOf(paper, "body > p")[^1]);
        Assert.Matches("^[0-9]{1,2} Jan 2026 [0-9.]+,[0-9]{2}$", string.Join(' ', TextsOf(paper, "tbody td").Skip(5).Take(2)));
    }

    [Fact]
    public async Task Register_InEnglish_IsInItsWordsAndFigures()
    {
        var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("SATU", Month(1));
        await books.CloseAsync(Month(1));
        await using var site = await Site.OpenAsync(books, "en");

        var paper = await ReadAsync(site, ReportKind.Register, 1, 1);

        Assert.Equal("en", paper.DocumentElement.GetAttribute("lang"));
        Assert.Equal(["Register as at 31 Jan 2026"], TextsOf(paper, "h1"));
        Assert.Equal(
            ["SATU", "SATU", "MESIN", "PST", "UMUM", "1 Jan 2026", "12,000,000.00", "250,000.00", "250,000.00", "11,750,000.00"],
            TextsOf(paper, "tbody tr:first-child td"));
    }

    [Fact]
    public async Task Register_Filtered_SaysWhoseItIsAndWhatIsChosen()
    {
        var books = await ReportFixture.CreateAsync();
        await using var site = await Site.OpenAsync(books, "id");

        var paper = await ReadAsync(site, ReportKind.Register, 2, 2, ("kategori", "MOBIL"), ("departemen", "PROD"), ("divisi", CodeFilter.Without), ("cari", Dangerous));
        var found = await ReadAsync(site, ReportKind.Register, 2, 2, ("kategori", "MOBIL"));

        var lines = TextsOf(paper, "header p");
        Assert.Equal(books.Company.Name, lines[0]);
        Assert.Equal(
            ["Buku komersial · Februari 2026", $"Kode atau nama aktiva: “{Dangerous}”", "Kategori: Kendaraan (MOBIL)", "Divisi: Tanpa", "Departemen: Produksi (PROD)", "Jumlah dalam rupiah."],
            lines.Skip(1).SkipLast(1));
        Assert.Matches("^Dicetak .+ oleh rudi$", lines[^1]);
        Assert.Equal("0 aktiva", TextsOf(paper, "body > p")[^1]);
        Assert.Equal(["D"], TextsOf(found, "tbody tr:not(.sum) td:first-child"));
    }

    [Fact]
    public async Task Document_NamesThatAreMarkup_StayTexts()
    {
        var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.Test.ExecuteAsync("UPDATE asset SET name = @Dangerous", new { Dangerous });
        await books.Test.ExecuteAsync("UPDATE company SET name = @Dangerous", new { Dangerous });
        await books.CloseAsync(Month(1));
        await using var site = await Site.OpenAsync(books, "id");

        var paper = await ReadAsync(site, ReportKind.Register, 1, 1);

        Assert.Equal(Dangerous, TextsOf(paper, "tbody td")[1]);
        Assert.Equal(Dangerous, TextsOf(paper, ".company")[0]);
        Assert.Empty(paper.QuerySelectorAll("b"));
        Assert.Equal([("/paper.js", "")], paper.Scripts.Select(script => (script.Source, script.TextContent)));
    }

    [Fact]
    public async Task Document_Asked_IsShownUnderThePolicyOfThePages()
    {
        var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(Month(1));
        await using var site = await Site.OpenAsync(books, "id");

        var answer = await site.Visitor.GetAsync(AddressOf(ReportKind.Register, 1, 1));

        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.Contains("script-src 'self';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        foreach (var file in (string[])["/paper.js", "/paper.css"])
        {
            Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync(file)).StatusCode);
        }
    }

    [Fact]
    public async Task Document_OfAMonthThatIsNotClosed_SaysSo()
    {
        await using var site = await Site.OpenAsync(await ClosingBooks.CreateAsync(assets: 1), "id");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.Visitor.GetAsync(AddressOf(ReportKind.Register, 1, 1))).StatusCode);
    }

    [Fact]
    public async Task RollForwardAssets_OfAMovement_EndWithTheirSum()
    {
        var books = await ReportFixture.CreateAsync();
        await using var site = await Site.OpenAsync(books, "id");

        var paper = await ReadAsync(site, ReportKind.RollForward, 1, 4, ("gerak", "Transferred"), ("kategori", "MESIN"), ("urut", "-Code"));

        Assert.Equal(["Pemindahan kategori Januari 2026 – April 2026"], TextsOf(paper, "h1"));
        Assert.Contains("Mutasi: Pemindahan kategori", TextsOf(paper, "header p"));
        Assert.Equal(["F", "D", ""], TextsOf(paper, "tbody td:first-child"));
        Assert.Equal("Jumlah", TextsOf(paper, "tr.sum td")[1]);
    }

    [Fact]
    public async Task FiscalGroup_OnPaper_HasTheColumnsOfTheScreen()
    {
        var books = await ReportFixture.CreateAsync();
        await using var site = await Site.OpenAsync(books, "id");

        var paper = await ReadAsync(site, ReportKind.FiscalList, 4, 4, ("kelompok", "1"), ("urut", "-AssetCode"));

        Assert.Equal(
            [
                "Kode aktiva", "Nama aktiva", "Bulan perolehan", "Harga perolehan", "Metode komersial", "Metode fiskal", "Nilai sisa buku fiskal awal tahun",
                "Perolehan dan mutasi lain tahun ini", "Penyusutan fiskal tahun ini", "Penyusutan komersial tahun ini", "Selisih penyusutan tahun ini", "Nilai sisa buku fiskal",
            ],
            TextsOf(paper, "thead th"));
        Assert.Equal("Jumlah kelompok", TextsOf(paper, "tr.sum td")[0]);
        Assert.Equal(["H", "G"], TextsOf(paper, "tbody td:first-child").Take(2));
        Assert.Equal(["April 2026", "Kelompok fiskal: Kelompok 1 (4 tahun)"], TextsOf(paper, "header p").Skip(1).Take(2));
    }

    [Fact]
    public async Task Comparison_OfAReason_HasItsAssetsUnderAllReasonsAndBalances()
    {
        var books = await ReportFixture.CreateAsync();
        await using var site = await Site.OpenAsync(books, "id");

        var paper = await ReadAsync(site, ReportKind.Comparison, 1, 2, ("alasan", "NewInBooks"));

        Assert.Equal(["Alasan perubahan penyusutan", "Perubahan saldo", "Aktiva yang penyusutannya berubah"], TextsOf(paper, "h2"));
        var tables = paper.QuerySelectorAll("table");
        Assert.Contains("Aktiva baru dalam buku", TextsOf(tables[0], "td"));
        Assert.Equal("Tidak berubah", TextsOf(tables[0], "td")[0]);
        Assert.Equal(
            [await DepreciationAsync(books, "202601"), await DepreciationAsync(books, "202602")], TextsOf(tables[0], "tr.sum td").Skip(2).Take(2).Select(Amount));
        Assert.Equal(["Saldo awal", "Saldo akhir"], (string[])[TextsOf(tables[1], "td")[0], TextsOf(tables[1], "tr.sum td")[0]]);
        Assert.Equal(["I", "Jumlah"], TextsOf(tables[2], "td:first-child"));
        Assert.Contains("Alasan: Aktiva baru dalam buku", TextsOf(paper, "header p"));
    }

    [Theory]
    [InlineData(ReportKind.RollForward)]
    [InlineData(ReportKind.FiscalList)]
    [InlineData(ReportKind.DepreciationByDepartment)]
    [InlineData(ReportKind.Reconciliation)]
    public async Task Paper_OfWhatIsNoListOfAssets_IsNotFound(ReportKind kind)
    {
        await using var site = await Site.OpenAsync(await ReportFixture.CreateAsync(), "id");

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync(AddressOf(kind, 1, 1))).StatusCode);
    }

    private static async Task<decimal> DepreciationAsync(ClosingBooks books, string period) => (await books.Test.ScalarAsync<Money>(
        $"SELECT depreciation FROM closing_run WHERE book = 1 AND status = 'posted' AND period = {period}")).Amount;

    private static decimal Amount(string text) => decimal.Parse(text, System.Globalization.NumberStyles.Number, Language.Indonesian);

    private static string AddressOf(ReportKind kind, int first, int last, params (string Name, string? Value)[] only) =>
        ReportDownload.Address(kind, Book.Commercial, Month(first), Month(last), FileDownload.Paper, only);

    private static async Task<IHtmlDocument> ReadAsync(Site site, ReportKind kind, int first, int last, params (string Name, string? Value)[] only) =>
        new HtmlParser().ParseDocument(await site.Visitor.GetTextAsync(AddressOf(kind, first, last, only)));

    private static IReadOnlyList<string> TextsOf(IParentNode within, string selector) =>
        [.. within.QuerySelectorAll(selector).Select(element => element.TextContent)];
}
