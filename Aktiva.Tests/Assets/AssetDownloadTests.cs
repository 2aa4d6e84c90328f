using System.Net;
using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using Aktiva.Tests.Hosting;
using Aktiva.Web.Assets;
using MiniExcelLibs;

namespace Aktiva.Tests.Assets;

public sealed class AssetDownloadTests
{
    private static readonly AssetFilter January = new() { Book = Book.Commercial, Period = new Period(2026, 1) };

    private static readonly AssetColumn[] All = Enum.GetValues<AssetColumn>();

    [Fact]
    public async Task Csv_InIndonesian_IsWordedAndWrittenForItsReader()
    {
        await using var site = await OpenAsync();

        var answer = await site.Visitor.GetAsync(AssetDownload.Address(January, All, "csv"));

        Assert.Equal("aktiva-komersial-2026-01.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal([0xEF, 0xBB, 0xBF], (await answer.Content.ReadAsByteArrayAsync(TestDatabase.Cancellation))[..3]);
        Assert.Equal(
            """
            Kode aktiva;Nama aktiva;Kategori;Divisi;Departemen;Lokasi;Nomor seri;Tanggal perolehan;Metode;Masa manfaat (bulan);Harga perolehan;Penyusutan bulan ini;Akumulasi penyusutan;Nilai buku;Status
            "'=DUA";"'=DUA";MESIN;PST;UMUM;;;01/01/2026;garis lurus;48;4800,50;100,01;100,01;4700,49;Disusutkan
            BARU;BARU;MESIN;PST;UMUM;;;01/01/2026;garis lurus;48;12000000,00;250000,00;250000,00;11750000,00;Disusutkan

            """,
            await TextOf(answer));
    }

    [Fact]
    public async Task Csv_InEnglish_IsWordedAndWrittenForItsReader()
    {
        await using var site = await OpenAsync("en");

        var answer = await site.Visitor.GetAsync(AssetDownload.Address(January with { Text = "baru" }, All, "csv"));

        Assert.Equal("assets-commercial-2026-01.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(
            """
            Asset code,Asset name,Category,Division,Department,Location,Serial number,Acquired,Method,Life (months),Cost,Depreciation of the month,Accumulated depreciation,Carrying amount,Status
            BARU,BARU,MESIN,PST,UMUM,,,2026-01-01,straight line,48,12000000.00,250000.00,250000.00,11750000.00,Being depreciated

            """,
            await TextOf(answer));
    }

    [Theory]
    [InlineData(47, "BARU")]
    [InlineData(46, "")]
    public async Task Csv_EndingWithinMonths_HasThoseAlone(int months, string codes)
    {
        await using var site = await OpenAsync();

        var text = await TextOf(await site.Visitor.GetAsync(AssetDownload.Address(January with { EndsWithin = months }, [], "csv")));

        Assert.Equal(codes, string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';')[0].Trim('"'))));
    }

    [Fact]
    public async Task Csv_ChosenColumnsAndOrder_AreThoseOfTheList()
    {
        await using var site = await OpenAsync();

        var text = await TextOf(await site.Visitor.GetAsync(AssetDownload.Address(
            January with { Order = AssetOrder.Cost }, [AssetColumn.Status, AssetColumn.Cost], "csv")));

        Assert.Equal(
            """
            Kode aktiva;Nama aktiva;Harga perolehan;Status
            "'=DUA";"'=DUA";4800,50;Disusutkan
            BARU;BARU;12000000,00;Disusutkan

            """,
            text);
    }

    [Fact]
    public async Task Workbook_OfAFilter_HasItsAssetsWithNumbersAndDates()
    {
        await using var site = await OpenAsync();

        var answer = await site.Visitor.GetAsync(AssetDownload.Address(January with { Order = AssetOrder.Cost, IsDescending = true }, All, "xlsx"));

        Assert.Equal("aktiva-komersial-2026-01.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        await using var content = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestDatabase.Cancellation));
        var rows = content.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(["BARU", "=DUA"], rows.Select(row => row["Kode aktiva"]));
        Assert.Equal(
            (4800.5, new DateTime(2026, 1, 1), "Disusutkan"), ((double)rows[1]["Harga perolehan"], (DateTime)rows[1]["Tanggal perolehan"], (string)rows[1]["Status"]));
    }

    [Theory]
    [InlineData("/ekspor/aktiva.csv?periode=2026-01")]
    [InlineData("/ekspor/aktiva.csv?buku=commercial")]
    [InlineData("/ekspor/aktiva.doc?buku=commercial&periode=2026-01")]
    public async Task Download_NothingThere_IsNotFound(string path)
    {
        await using var site = await OpenAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Download_WordsThatAreNone_AreLeftOut()
    {
        await using var site = await OpenAsync();

        var text = await TextOf(await site.Visitor.GetAsync("/ekspor/aktiva.csv?buku=commercial&periode=2026-01&kolom=Cost,99,x&urut=99&status=99"));

        Assert.StartsWith("Kode aktiva;Nama aktiva;Harga perolehan\n\"'=DUA\"", text, StringComparison.Ordinal);
    }

    private static async Task<string> TextOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadAsStringAsync(TestDatabase.Cancellation)).TrimStart('\uFEFF');

    private static async Task<Site> OpenAsync(string language = "id")
    {
        var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("BARU", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("=DUA", ClosingBooks.Month(1), cost: 4_800_50);
        await books.CloseAsync(ClosingBooks.Month(1));
        return await Site.OpenAsync(books, language);
    }
}
