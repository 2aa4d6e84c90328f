using System.Net;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using Aktiva.Tests.Hosting;
using Aktiva.Web.Reports;
using MiniExcelLibs;

namespace Aktiva.Tests.Reports;

/// <summary>Reports over HTTP.</summary>
public sealed class ReportDownloadTests
{
    [Theory]
    [InlineData("mutasi-aktiva", 2, "mutasi-aktiva-komersial-2026-01")]
    [InlineData("daftar-aktiva", 12, "daftar-aktiva-komersial-2026-01")]
    [InlineData("penyusutan-departemen", 3, "penyusutan-departemen-komersial-2026-01")]
    [InlineData("rekonsiliasi", 2, "rekonsiliasi-2026-01")]
    public async Task Download_OfAClosedMonth_HasItsRowsInBothForms(string report, int rows, string name)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 12);
        await books.CloseAsync(ClosingBooks.Month(1));
        books.Lease.Dispose();
        await using var server = await TestServer.StartAsync(books.Test);
        using var visitor = await VisitAsync(server);

        var csv = await visitor.GetTextAsync($"/ekspor/laporan/{report}.csv?buku=commercial&dari=2026-01&periode=2026-01");
        var workbook = await visitor.GetAsync($"/ekspor/laporan/{report}.xlsx?buku=commercial&dari=2026-01&periode=2026-01");

        Assert.Equal(rows + 1, csv.TrimEnd().Split('\n').Length);
        await using var content = new MemoryStream(await workbook.Content.ReadAsByteArrayAsync(TestDatabase.Cancellation));
        Assert.Equal(rows, content.Query(useHeaderRow: true).Count());
        Assert.Equal($"{name}.xlsx", workbook.Content.Headers.ContentDisposition!.FileName);
    }

    [Theory]
    [InlineData(ReportKind.RollForward, "gerak", "Closing", "mutasi-aktiva-rincian-komersial-2026-01.xlsx", 3)]
    [InlineData(ReportKind.FiscalList, "kelompok", "none", "daftar-fiskal-rincian-2026-01.xlsx", 3)]
    public async Task Download_OfTheAssetsBehindAFigure_HasThemAndTheirSum(ReportKind kind, string part, string value, string name, int rows)
    {
        var books = await ClosingBooks.CreateAsync(assets: 2);
        await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.CommercialClosing);
        await books.Test.ExecuteAsync("UPDATE asset SET fiscal_group = 0");
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing);
        await using var site = await Site.OpenAsync(books, "id");

        var answer = await site.Visitor.GetAsync(
            ReportDownload.Address(kind, Book.Commercial, ClosingBooks.Month(1), ClosingBooks.Month(1), "xlsx", (part, value)));

        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName);
        await using var content = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestDatabase.Cancellation));
        Assert.Equal(rows, content.Query(useHeaderRow: true).Count());
    }

    [Theory]
    [InlineData(ReportKind.RollForward, 1, "roll-forward-commercial-2026-01-2026-02.csv")]
    [InlineData(ReportKind.Register, 2, "asset-register-commercial-2026-02.csv")]
    [InlineData(ReportKind.DepreciationByDepartment, 2, "depreciation-by-department-commercial-2026-02.csv")]
    [InlineData(ReportKind.Comparison, 1, "comparison-commercial-2026-01-2026-02.csv")]
    public async Task Download_InEnglish_IsNamedInEnglish(ReportKind kind, int first, string name)
    {
        var books = await ClosingBooks.CreateAsync(assets: 2);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));
        await using var site = await Site.OpenAsync(books, "en");

        var answer = await site.Visitor.GetAsync(ReportDownload.Address(kind, Book.Commercial, ClosingBooks.Month(first), ClosingBooks.Month(2), "csv"));

        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName);
    }

    [Theory]
    [InlineData("/ekspor/laporan/lain.csv?buku=commercial&dari=2026-01&periode=2026-01")]
    [InlineData("/ekspor/laporan/mutasi-aktiva.csv?buku=commercial&periode=2026-01")]
    [InlineData("/ekspor/laporan/mutasi-aktiva.csv?buku=commercial&dari=2026-01&periode=2026-01&gerak=Terbang")]
    [InlineData("/ekspor/laporan/daftar-fiskal.csv?buku=commercial&dari=2026-01&periode=2026-01&kelompok=9")]
    [InlineData("/ekspor/laporan/mutasi-aktiva.doc?buku=commercial&dari=2026-01&periode=2026-01")]
    public async Task Download_NothingThere_IsNotFound(string path)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        books.Lease.Dispose();
        await using var server = await TestServer.StartAsync(books.Test);
        using var visitor = await VisitAsync(server);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Download_OfAMonthThatIsNotClosed_SaysSo(string form)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        books.Lease.Dispose();
        await using var server = await TestServer.StartAsync(books.Test);
        using var visitor = await VisitAsync(server);

        var answer = await visitor.GetAsync($"/ekspor/laporan/mutasi-aktiva.{form}?buku=commercial&dari=2026-01&periode=2026-01");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(
            "Januari 2026 belum ditutup di buku komersial. Tutup bulan itu atau pilih bulan lain.",
            await answer.Content.ReadAsStringAsync(TestDatabase.Cancellation));
    }

    private static async Task<TestVisitor> VisitAsync(TestServer server)
    {
        await server.AddUserAsync("rudi", Role.Viewer);
        var visitor = server.Visit();
        await visitor.SignInAsync("rudi");
        return visitor;
    }
}
