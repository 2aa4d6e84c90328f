using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Layout;
using Aktiva.Web.Assets;
using Aktiva.Web.Resources;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

/// <summary>A register is brought in from a file: looked at, mapped, checked, and then all of it or nothing.</summary>
public sealed class ImportPageTests
{
    private const string ThirdColumn = "golongan aset kami";

    [Fact]
    public async Task Import_GoodFile_IsRecognisedCheckedAndImported()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await OpenAsync(books);

        await ChooseAsync(bench, InputFileContent.CreateFromText(Lines(Header, GoodRow, GoodRow.Replace("A1,", "A2,", StringComparison.Ordinal)), "daftar.csv"));
        Assert.Contains("CSV, dipisah koma (,)", bench.Text, StringComparison.Ordinal);
        Assert.Contains("1234567.89", bench.Text, StringComparison.Ordinal);
        await CreateMissingAsync(bench);
        await bench.PressAsync("Periksa");
        bench.Until(() => Assert.Contains("2 baris tanpa masalah", bench.Text, StringComparison.Ordinal));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM asset"));
        await bench.PressAsync("Impor 2 aktiva");

        bench.Until(() => Assert.Contains("2 aktiva diimpor.", bench.Text, StringComparison.Ordinal));
        Assert.Equal(["A1", "A2"], await books.Test.QueryAsync<string>("SELECT code FROM asset ORDER BY code"));
        Assert.Equal("/aktiva", bench.Find(".import-result a").GetAttribute("href"));
    }

    [Fact]
    public async Task Import_Workbook_IsImportedLikeAnyOther()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await OpenAsync(books);
        using var workbook = WorkbookImportTests.Workbook(
            ["Kode", "Nama", "Kategori", "Tgl Perolehan", "Harga Perolehan", "Metode", "Umur (bulan)"],
            ["A1", "Meja", "MESIN", new DateTime(2026, 1, 10), 1234.5, "straight-line", 48]);

        await ChooseAsync(bench, InputFileContent.CreateFromBinary(workbook.ToArray(), "daftar.xlsx"));
        Assert.Contains("Buku kerja Excel", bench.Text, StringComparison.Ordinal);
        Assert.Contains("angka dan tanggal Excel", bench.Text, StringComparison.Ordinal);
        await bench.PressAsync("Periksa");
        bench.Until(() => Assert.Contains("1 baris tanpa masalah", bench.Text, StringComparison.Ordinal));
        await bench.PressAsync("Impor 1 aktiva");

        bench.Until(() => Assert.Contains("1 aktiva diimpor.", bench.Text, StringComparison.Ordinal));
        Assert.Equal(new Money(123_450), await books.Test.ScalarAsync<Money>("SELECT cost FROM asset_book"));
    }

    [Fact]
    public async Task Import_BadRows_AreListedAndNothingIsWrittenUntilTheyAreRight()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await OpenAsync(books);
        var good = GoodRow.Replace("1301", "1201", StringComparison.Ordinal);

        await ChooseAsync(bench, InputFileContent.CreateFromText(Lines(Header, good.Replace("12000000.00", "seratus", StringComparison.Ordinal), good.Replace("A1,", "A2,", StringComparison.Ordinal).Replace("MESIN", "KAPAL", StringComparison.Ordinal)), "daftar.csv"));
        await bench.PressAsync("Periksa");
        bench.Until(() => Assert.Equal(2, bench.Rows().Count));

        Assert.Equal([["2", "Harga perolehan (Rp) (cost)", "seratus", "Bukan angka."], ["3", "Kategori (category)", "KAPAL", "Kategori ini belum ada."]], bench.Rows());
        Assert.Contains("2 masalah ditemukan; tidak ada baris yang diimpor", bench.Text, StringComparison.Ordinal);
        Assert.True(bench.HasButton("Unduh baris yang bermasalah (CSV)"));
        Assert.True(bench.HasButton("Unduh baris yang benar (CSV)"));
        Assert.Contains("centang pilihannya", bench.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Page.FindAll("button"), button => button.TextContent.Contains("Impor ", StringComparison.Ordinal));

        await ChooseAsync(bench, InputFileContent.CreateFromText(Lines(Header, good), "daftar.csv"));
        await bench.PressAsync("Periksa");
        bench.Until(() => Assert.Contains("1 baris tanpa masalah", bench.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_FileNamedAsAWorkbookThatIsNone_SaysSoAndOffersNoColumns()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await OpenAsync(books);

        await UploadAsync(bench, InputFileContent.CreateFromText("code,name\nA1,Meja", "daftar.xlsx"));

        bench.Until(() => Assert.Contains("bukan buku kerja Excel", bench.Text, StringComparison.Ordinal));
        Assert.False(bench.HasButton("Periksa"));
    }

    [Fact]
    public async Task Import_FileInAnotherEncoding_SaysInWhichRow()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await OpenAsync(books);

        await UploadAsync(bench, InputFileContent.CreateFromBinary(
            System.Text.Encoding.Latin1.GetBytes(Lines(Header, GoodRow.Replace("Mesin", "Café", StringComparison.Ordinal))), "daftar.csv"));

        bench.Until(() => Assert.Contains("Baris 2: Baris tidak ditulis dalam UTF-8", bench.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_ColumnsWithOtherNames_AreMappedByHand()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await OpenAsync(books);

        await ChooseAsync(bench, InputFileContent.CreateFromText(
            Lines($"kode;nama;{ThirdColumn};tanggal;harga;metode;life", "A1;Meja;MESIN;10/01/2026;1.000;straight-line;48"), "lain.csv"));
        Assert.Contains("Kolom wajib yang belum ada: Kategori (category).", bench.Text, StringComparison.Ordinal);
        Assert.Contains("Tidak terlihat dari isinya", bench.Text, StringComparison.Ordinal);
        Assert.True(Button(bench, "Periksa").HasAttribute("disabled"));

        await bench.Page.InvokeAsync(() => bench.Page.FindComponents<MudSelect<string>>().Single(select => select.Instance.Label == ThirdColumn)
            .Instance.ValueChanged.InvokeAsync(RegisterColumns.Category));
        await bench.PressAsync("Periksa");
        bench.Until(() => Assert.Contains("Angka dapat berarti ribuan atau desimal", bench.Text, StringComparison.Ordinal));
        await bench.Page.InvokeAsync(() => bench.Page.FindComponent<MudSelect<NumberStyle?>>().Instance.ValueChanged.InvokeAsync(NumberStyle.Indonesian));
        await bench.PressAsync("Periksa");
        bench.Until(() => Assert.Contains("1 baris tanpa masalah", bench.Text, StringComparison.Ordinal));
        await bench.PressAsync("Impor 1 aktiva");

        bench.Until(() => Assert.Contains("1 aktiva diimpor.", bench.Text, StringComparison.Ordinal));
        Assert.Equal(new Money(100_000), await books.Test.ScalarAsync<Money>("SELECT cost FROM asset_book"));
    }

    [Fact]
    public async Task Import_RegisterOfTheOlderSystem_IsRecognised()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await OpenAsync(books);
        await using var file = OpenLegacyFile();
        using var content = new MemoryStream();
        await file.CopyToAsync(content, ClosingBooks.Cancellation);

        await ChooseAsync(bench, InputFileContent.CreateFromBinary(content.ToArray(), "lama.csv"));
        await CreateMissingAsync(bench);
        await bench.PressAsync("Periksa");

        bench.Until(() => Assert.Contains("120 baris tanpa masalah", bench.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_FileThatIsTooLargeOrNone_SaysSo()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await OpenAsync(books, Language.English);

        await UploadAsync(bench, InputFileContent.CreateFromBinary(new byte[UploadedFile.MostBytes + 1], "besar.csv"));
        bench.Until(() => Assert.Contains("besar.csv has 50.0 MB; 50.0 MB is the most.", bench.Text, StringComparison.Ordinal));
        await UploadAsync(bench, InputFileContent.CreateFromText("", "kosong.csv"));
        bench.Until(() => Assert.Contains("The file is empty", bench.Text, StringComparison.Ordinal));
        await UploadAsync(bench, InputFileContent.CreateFromBinary([0xD0, 0xCF, 0x11, 0xE0, 1, 2], "lama.xls"));
        bench.Until(() => Assert.Contains("The Excel file cannot be read", bench.Text, StringComparison.Ordinal));

        Assert.Empty(bench.Page.FindAll(".import-columns"));
    }

    [Fact]
    public async Task Import_Viewer_IsToldWhichRoleItNeeds()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<ImportPage>(books, ImportPage.Path);

        Assert.Contains("memerlukan peran Operator", bench.Text, StringComparison.Ordinal);
        Assert.Empty(bench.Page.FindAll("input[type=file]"));
    }

    [Fact]
    public async Task Receive_AFile_KeepsItAsideUntilItIsClosed()
    {
        string path;
        await using (var received = await UploadedFile.ReceiveAsync(new SentFile(100_000), _ => Task.CompletedTask, ClosingBooks.Cancellation))
        {
            path = received.Content.Name;
            Assert.Equal((100_000, Path.GetTempPath()), (received.Content.Length, Path.GetDirectoryName(path) + Path.DirectorySeparatorChar));
        }

        Assert.False(File.Exists(path));
        await Assert.ThrowsAsync<IOException>(() => UploadedFile.ReceiveAsync(
            new SentFile(UploadedFile.MostBytes + 1), _ => Task.CompletedTask, ClosingBooks.Cancellation));
    }

    private static Task<PageBench> OpenAsync(ClosingBooks books, System.Globalization.CultureInfo? language = null) =>
        PageBench.OpenAsync<ImportPage>(books, ImportPage.Path, Role.Operator, language);

    /// <summary>Chooses a file, and waits until its columns are shown.</summary>
    private static async Task ChooseAsync(PageBench bench, InputFileContent file)
    {
        await UploadAsync(bench, file);
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".import-columns")));
        bench.Until(() => Assert.Empty(bench.Page.FindAll(".import-result")));
    }

    private static Task UploadAsync(PageBench bench, InputFileContent file) =>
        Task.Run(() => bench.Page.FindComponent<InputFile>().UploadFiles(file));

    private static Task CreateMissingAsync(PageBench bench) =>
        bench.Page.InvokeAsync(() => bench.Page.FindComponent<MudCheckBox<bool>>().Instance.ValueChanged.InvokeAsync(true));

    private static AngleSharp.Dom.IElement Button(PageBench bench, string text) =>
        bench.Page.FindAll("button").Single(button => button.TextContent.Trim() == text);

    private sealed class SentFile(long size) : IBrowserFile
    {
        public string Name => "daftar.csv";

        public DateTimeOffset LastModified => default;

        public long Size => size;

        public string ContentType => "text/csv";

        public Stream OpenReadStream(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) =>
            size <= maxAllowedSize ? new MemoryStream(new byte[size]) : throw new IOException("The file is too large.");
    }
}
