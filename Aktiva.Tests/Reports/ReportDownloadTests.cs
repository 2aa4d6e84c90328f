using System.Net;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using Aktiva.Tests.Hosting;
using MiniExcelLibs;

namespace Aktiva.Tests.Reports;

/// <summary>Reports over HTTP.</summary>
public sealed class ReportDownloadTests
{
    [Theory]
    [InlineData("mutasi-aktiva", 2)]
    [InlineData("daftar-aktiva", 12)]
    [InlineData("penyusutan-departemen", 3)]
    [InlineData("rekonsiliasi", 2)]
    public async Task Download_OfAClosedMonth_HasItsRowsInBothForms(string report, int rows)
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
        Assert.Equal($"{report}-commercial-2026-01.xlsx", workbook.Content.Headers.ContentDisposition!.FileName);
    }

    [Theory]
    [InlineData("/ekspor/laporan/lain.csv?buku=commercial&dari=2026-01&periode=2026-01")]
    [InlineData("/ekspor/laporan/mutasi-aktiva.csv?buku=commercial&periode=2026-01")]
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
