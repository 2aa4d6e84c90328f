using System.Net;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Hosting;
using Aktiva.Web.Ledger;

namespace Aktiva.Tests.Ledger;

/// <summary>AKM transactions as a file.</summary>
public sealed class AkmDownloadTests
{
    [Fact]
    public async Task Download_ClosedMonth_IsTheWholeMonthAsCsv()
    {
        var books = await ClosingBooks.CreateAsync(assets: 3_000);
        await books.CloseAsync(ClosingBooks.Month(1));
        await using var site = await Site.OpenAsync(books, "id");

        var answer = await site.Visitor.GetAsync(AkmDownload.Address(Of(1), "csv"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("akm-komersial-2026-01.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var lines = (await answer.Content.ReadAsStringAsync(ClosingBooks.Cancellation)).TrimEnd('\n').Split('\n');
        Assert.Equal(
            "Nomor bukti;Bulan;Kode aktiva;Nama aktiva;Kategori;Divisi;Departemen;Harga perolehan – Saldo awal;Harga perolehan – Mutasi;"
            + "Harga perolehan – Saldo akhir;Akumulasi penyusutan – Saldo awal;Penyusutan;Akumulasi penyusutan – Mutasi;Akumulasi penyusutan – Saldo akhir;"
            + "Nilai buku;Keterangan",
            lines[0]);
        Assert.Equal(3_000, lines.Length - 1);
        Assert.StartsWith("00001/AKM/UTAMA/012026;2026-01;A0000001;", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_InEnglish_HasItsWordsNumbersAndNotes()
    {
        var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("HABIS", ClosingBooks.Month(1), lifeMonths: 1);
        await books.CloseAsync(ClosingBooks.Month(1));
        await using var site = await Site.OpenAsync(books, "en");

        var answer = await site.Visitor.GetAsync(AkmDownload.Address(Of(1), "csv"));

        Assert.Equal("akm-commercial-2026-01.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var lines = (await answer.Content.ReadAsStringAsync(ClosingBooks.Cancellation)).TrimEnd('\n').Split('\n');
        Assert.StartsWith("Document number,Month,Asset code", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            "00001/AKM/UTAMA/012026,2026-01,HABIS,HABIS,MESIN,PST,UMUM,0.00,12000000.00,12000000.00,0.00,12000000.00,0.00,12000000.00,0.00,last month", lines[1]);
    }

    [Fact]
    public async Task Download_OfAFilter_HasItsAssetsInItsOrder()
    {
        var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("M2", ClosingBooks.Month(1), cost: 2_400_000_000);
        await books.AddStraightLineAsync("X", ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(1));
        await using var site = await Site.OpenAsync(books, "id");

        var answer = await site.Visitor.GetAsync(
            AkmDownload.Address(Of(1) with { Text = "m", Account = "6101", Order = AkmOrder.ClosingCost, IsDescending = true }, "csv"));

        var lines = (await answer.Content.ReadAsStringAsync(ClosingBooks.Cancellation)).TrimEnd('\n').Split('\n');
        Assert.EndsWith("Nilai buku;Bagian akun;Keterangan", lines[0], StringComparison.Ordinal);
        Assert.Equal(["M2", "M1"], lines.Skip(1).Select(line => line.Split(';')[2]));
        Assert.Equal(["500000,00", "250000,00"], lines.Skip(1).Select(line => line.Split(';')[^2]));
    }

    [Fact]
    public async Task Download_MonthThatIsNotClosed_SaysSo()
    {
        await using var site = await Site.OpenAsync(await ClosingBooks.CreateAsync(assets: 20), "id");

        var answer = await site.Visitor.GetAsync(AkmDownload.Address(Of(2), "csv"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("belum ditutup", await answer.Content.ReadAsStringAsync(ClosingBooks.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_NobodySignedIn_LeadsToSigningIn()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CloseAsync(ClosingBooks.Month(1));
        await using var server = await TestServer.StartAsync(books.Test);
        using var visitor = server.Visit();

        var answer = await visitor.GetAsync(AkmDownload.Address(Of(1), "csv"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/masuk", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : answer.Headers.Location.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ekspor/akm.csv?buku=commercial&periode=2026-1")]
    [InlineData("/ekspor/akm.csv?buku=other&periode=2026-01")]
    [InlineData("/ekspor/akm.csv")]
    [InlineData("/ekspor/akm.pdf?buku=commercial&periode=2026-01")]
    public async Task Download_NothingThere_IsNotFound(string path)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CloseAsync(ClosingBooks.Month(1));
        await using var server = await TestServer.StartAsync(books.Test);
        await server.AddUserAsync("rudi", Role.Viewer);
        using var visitor = server.Visit();
        await visitor.SignInAsync("rudi");

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static AkmFilter Of(int month) => new() { Book = Book.Commercial, Period = ClosingBooks.Month(month) };
}
