using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Layout;
using Aktiva.Web.Ledger;
using Aktiva.Web.Reports;
using Aktiva.Web.Resources;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Tests.Reports;

/// <summary>The pages of the reports: what they show, and where their figures lead.</summary>
public sealed class ReportPagesTests
{
    [Fact]
    public async Task Index_Opened_LeadsToEveryReport()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await using var bench = await PageBench.OpenAsync<ReportsPage>(books, "/laporan");

        Assert.Equal(
            Enum.GetValues<ReportKind>().Select(ReportAddress.Of), bench.Page.FindAll(".report-list a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task RollForward_SinceJanuary_ShowsTheSectionsAndLeadsToTheAssets()
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await OpenAsync<RollForwardPage>(books, "/laporan/mutasi-aktiva?rentang=tahun");
        var expected = ReportBooks.Given(await new RollForwardService(books.Test.Database).ReadAsync(
            ReportBooks.Viewer, books.Company.CompanyId, Core.Assets.Book.Commercial, ClosingBooks.Month(1), ClosingBooks.Month(4), ClosingBooks.Cancellation));

        Assert.Contains("Mutasi aktiva Januari 2026 – April 2026", bench.Text, StringComparison.Ordinal);
        Assert.Equal(["Harga perolehan", "Akumulasi penyusutan", "Nilai buku"], bench.Page.FindAll(".report-part h2").Select(head => head.TextContent));
        Assert.Equal(Figure(expected.Total.ClosingCost), bench.Page.FindAll("tfoot td")[^1].TextContent is { } last ? Figure(bench, 0) : "");

        var address = bench.Page.FindAll("td.amount a").Select(link => link.GetAttribute("href")!).First(href => href.Contains("gerak=Transferred", StringComparison.Ordinal));
        await using var behind = await PageBench.OpenAsync<RollForwardAssetsPage>(books, address);
        behind.Until(() => Assert.NotEmpty(behind.Page.FindAll("tbody a")));
        Assert.Contains("Pemindahan kategori Januari 2026 – April 2026", behind.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RollForward_MonthNotClosed_SaysWhatToDo()
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await PageBench.OpenAsync<RollForwardPage>(books, "/laporan/mutasi-aktiva?periode=2026-07", Role.Operator);

        bench.Until(() => Assert.Contains("Juli 2026 belum ditutup di buku komersial", bench.Text, StringComparison.Ordinal));
        bench.Until(() => Assert.True(bench.HasButton("Tutup Juli 2026")));
    }

    [Fact]
    public async Task RollForward_MonthNotClosed_TellsAViewerWhoCloses()
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await PageBench.OpenAsync<RollForwardPage>(books, "/laporan/mutasi-aktiva?periode=2026-07");

        bench.Until(() => Assert.Contains("memerlukan peran Operator", bench.Find(".role-hint").TextContent, StringComparison.Ordinal));
        Assert.False(bench.HasButton("Tutup Juli 2026"));
    }

    [Fact]
    public async Task Comparison_OfAMonthWithItself_WantsTwoMonthsAndOffersNoClosing()
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await PageBench.OpenAsync<ComparisonPage>(books, "/laporan/perbandingan?periode=2026-03&dengan=2026-03", Role.Operator);

        bench.Until(() => Assert.Contains("Pilih dua bulan yang berbeda.", bench.Text, StringComparison.Ordinal));
        Assert.False(bench.HasButton("Tutup Maret 2026"));
    }

    [Theory]
    [InlineData(Role.Operator, false)]
    [InlineData(Role.Supervisor, true)]
    public async Task Reconciliation_NotVerified_OffersItToThoseWhoMay(Role role, bool isOffered)
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await PageBench.OpenAsync<ReconciliationPage>(books, "/laporan/rekonsiliasi?periode=2026-04", role);

        bench.Until(() => Assert.NotEmpty(isOffered ? bench.Page.FindAll("a[href*=hitung-ulang-aktiva]") : bench.Page.FindAll(".role-hint")));
        Assert.Equal(isOffered, bench.HasButton("Hitung ulang aktiva"));
    }

    [Fact]
    public async Task FiscalList_OfAGroup_LeadsToItsAssets()
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await OpenAsync<FiscalListPage>(books, "/laporan/daftar-fiskal?periode=2026-04");

        var address = bench.Page.FindAll("tbody a")[0].GetAttribute("href")!;
        await using var behind = await PageBench.OpenAsync<FiscalGroupPage>(books, address);
        behind.Until(() => Assert.NotEmpty(behind.Page.FindAll("tbody a")));

        Assert.Contains("Kelompok 1 (4 tahun) April 2026", behind.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Kode aktiva", "Nama aktiva", "Bulan perolehan", "Metode komersial / fiskal", "Harga perolehan"],
            behind.Page.FindAll("thead th").Take(5).Select(head => head.TextContent.Trim()));
        Assert.Equal("garis lurus garis lurus", behind.Page.FindAll("td.method")[0].TextContent);
        behind.Until(() => Assert.Equal(bench.Rows()[0][1], behind.Page.FindAll("tfoot td.amount")[0].TextContent));
        Assert.True(behind.HasButton("Cetak"));
        Assert.Contains("Liabilitas pajak tangguhan", bench.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("periode=2026-07&kelompok=1", "belum ditutup dalam kedua buku")]
    [InlineData("periode=2026-04&kelompok=9", "Kelompok fiskal “9” tidak dikenal")]
    public async Task FiscalGroup_NothingToShow_SaysWhy(string query, string expected)
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await PageBench.OpenAsync<FiscalGroupPage>(books, $"/laporan/daftar-fiskal/aktiva?{query}");

        bench.Until(() => Assert.Contains(expected, bench.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("periode=2026-07&gerak=Closing", "Juli 2026 belum ditutup di buku komersial", false)]
    [InlineData("periode=2026-04&gerak=Closing&kategori=KAPAL", "Kategori KAPAL tidak ada", false)]
    [InlineData("periode=2026-04&gerak=Impairment", "Tidak ada yang cocok", true)]
    public async Task RollForwardAssets_NothingToShow_SaysWhyAndOffersNoFileThatIsNone(string query, string expected, bool isOffered)
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await PageBench.OpenAsync<RollForwardAssetsPage>(books, $"/laporan/mutasi-aktiva/aktiva?{query}");

        bench.Until(() => Assert.Contains(expected, bench.Text, StringComparison.Ordinal));
        bench.Until(() => Assert.Equal(isOffered, bench.HasButton("Cetak")));
        Assert.Equal(isOffered, bench.HasButton("Ekspor"));
    }

    [Fact]
    public async Task Register_MonthNotClosed_OffersNothingToPrintOrDownload()
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await PageBench.OpenAsync<RegisterPage>(books, "/laporan/daftar-aktiva?periode=2026-07");

        bench.Until(() => Assert.Contains("belum ditutup", bench.Text, StringComparison.Ordinal));
        Assert.False(bench.HasButton("Cetak"));
        Assert.False(bench.HasButton("Ekspor"));
    }

    [Fact]
    public async Task Register_Ordered_IsPrintedAndDownloadedInThatOrderAndOfTheFilter()
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await PageBench.OpenAsync<RegisterPage>(books, "/laporan/daftar-aktiva?periode=2026-04&kategori=MESIN&urut=-NetBookValue");

        const string Query = "buku=commercial&dari=2026-04&periode=2026-04&kategori=MESIN&urut=-NetBookValue";
        bench.Until(() => Assert.Equal($"/ekspor/laporan/daftar-aktiva.html?{Query}", PrintAddress(bench)));
        await bench.PressAsync("Ekspor");
        bench.Until(() => Assert.Equal(
            [$"/ekspor/laporan/daftar-aktiva.xlsx?{Query}", $"/ekspor/laporan/daftar-aktiva.csv?{Query}"],
            bench.Page.FindAll("a[href*='ekspor']").Select(link => link.GetAttribute("href")).Where(href => !href!.Contains(".html", StringComparison.Ordinal))));
        Assert.Contains("Kategori: Mesin (MESIN)", bench.Find(".print-head").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("oleh budi", bench.Find(".print-head").TextContent, StringComparison.Ordinal);
        Assert.Contains("Hanya baris di layar", bench.Find(".print-head").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_InPages_PrintsADocumentOfAllItsRows()
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var comparison = await PageBench.OpenAsync<ComparisonPage>(books, "/laporan/perbandingan?periode=2026-02&alasan=Left");
        await using var assets = await PageBench.OpenAsync<RollForwardAssetsPage>(books, "/laporan/mutasi-aktiva/aktiva?periode=2026-02&gerak=Added");
        await using var group = await PageBench.OpenAsync<FiscalGroupPage>(books, "/laporan/daftar-fiskal/aktiva?periode=2026-02&kelompok=1");

        foreach (var (bench, expected) in ((PageBench, string)[])
            [
                (comparison, "perbandingan.html?buku=commercial&dari=2026-01&periode=2026-02&alasan=Left"),
                (assets, "mutasi-aktiva.html?buku=commercial&dari=2026-02&periode=2026-02&gerak=Added"),
                (group, "daftar-fiskal.html?buku=fiscal&dari=2026-02&periode=2026-02&kelompok=1"),
            ])
        {
            bench.Until(() => Assert.Equal($"/ekspor/laporan/{expected}", PrintAddress(bench)));
        }
    }

    [Fact]
    public async Task Departments_OfOneAccount_NameItOnPaperAndDownloadItAlone()
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await OpenAsync<DepartmentDepreciationPage>(
            books, "/laporan/penyusutan-departemen?periode=2026-03&rentang=2026-01&akun=6101&departemen=PROD");

        Assert.Contains("Departemen: Produksi (PROD)", bench.Find(".print-head").TextContent, StringComparison.Ordinal);
        Assert.Contains("Akun beban: ", bench.Find(".print-head").TextContent, StringComparison.Ordinal);
        await bench.PressAsync("Ekspor");
        bench.Until(() => Assert.EndsWith(
            "penyusutan-departemen.csv?buku=commercial&dari=2026-01&periode=2026-03&akun=6101&departemen=PROD",
            bench.Page.FindAll("a[href*='.csv']").Single().GetAttribute("href"),
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Comparison_BalancesMoved_LeadToTheAssetsThatMovedThem()
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await OpenAsync<ComparisonPage>(books, "/laporan/perbandingan?periode=2026-04&dengan=2026-01");

        var address = bench.Page.FindAll("th a").Single(link => link.TextContent.Trim() == "Penambahan").GetAttribute("href")!;
        await using var behind = await PageBench.OpenAsync<RollForwardAssetsPage>(books, address);

        behind.Until(() => Assert.Equal(["A"], behind.Rows().Select(row => row[0])));
        Assert.Contains("Februari 2026 – April 2026", behind.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Opening", "Harga perolehan", "Akumulasi penyusutan", "Nilai buku")]
    [InlineData("Closing", "Harga perolehan", "Akumulasi penyusutan", "Nilai buku")]
    [InlineData("Depreciation", "Perubahan harga perolehan", "Perubahan akumulasi penyusutan", "Perubahan nilai buku")]
    public async Task RollForwardAssets_OfAMovement_AreNamedAsChanges(string movement, params string[] expected)
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await PageBench.OpenAsync<RollForwardAssetsPage>(books, $"/laporan/mutasi-aktiva/aktiva?periode=2026-04&gerak={movement}");

        bench.Until(() => Assert.Equal(expected, bench.Page.FindAll("thead th").Skip(2).Select(head => head.TextContent.Trim())));
    }

    [Fact]
    public async Task Register_OfAMonth_HasOnlyAssetsStillThereAndDownloadsWhatIsFiltered()
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await PageBench.OpenAsync<RegisterPage>(books, "/laporan/daftar-aktiva?periode=2026-02&kategori=MOBIL");
        bench.Until(() => Assert.Equal(["D"], bench.Rows().Select(row => row[0])));

        Assert.Contains("Daftar aktiva per 28 Feb 2026", bench.Text, StringComparison.Ordinal);
        Assert.Equal(
            "/ekspor/laporan/daftar-aktiva.csv?buku=commercial&dari=2026-02&periode=2026-02&kategori=MOBIL",
            ReportDownload.Address(ReportKind.Register, Core.Assets.Book.Commercial, ClosingBooks.Month(2), ClosingBooks.Month(2), "csv", ("kategori", "MOBIL")));
    }

    [Fact]
    public async Task Departments_OfAMonth_LeadToTheTransactions_AndOfSeveralToTheMonths()
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var month = await OpenAsync<DepartmentDepreciationPage>(books, "/laporan/penyusutan-departemen?periode=2026-03", "en");
        var origin = month.Page.FindAll("td.amount a")[0].GetAttribute("href")!;
        await using var behind = await PageBench.OpenAsync<AkmPage>(books, origin);
        behind.Until(() => Assert.NotEmpty(behind.Rows()));

        await using var year = await OpenAsync<DepartmentDepreciationPage>(books, "/laporan/penyusutan-departemen?periode=2026-03&rentang=2026-01");
        await using var months = await OpenAsync<DepartmentDepreciationPage>(
            books, new Uri(year.Page.FindAll("td.amount a")[0].GetAttribute("href")!).PathAndQuery);

        Assert.Equal(month.Page.FindAll("td.amount a")[0].TextContent, Cell(behind, "tfoot td", 4).Replace('.', '@').Replace(',', '.').Replace('@', ','));
        Assert.Equal(["Januari 2026", "Februari 2026", "Maret 2026"], months.Page.FindAll("tbody tr td.code").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Reconciliation_WithADifference_NamesTheAssetBehindIt()
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await OpenAsync<ReconciliationPage>(books, "/laporan/rekonsiliasi?periode=2026-04");

        Assert.Equal(
            ["Akun", "Saldo awal 1 Jan 2026", "Mutasi Januari 2026 – April 2026", "Buku besar"],
            bench.Page.FindAll("thead th").Take(4).Select(head => head.TextContent));
        Assert.Contains("2 akun berbeda dengan daftar aktiva.", bench.Text, StringComparison.Ordinal);
        Assert.Contains("/aktiva/H", bench.Page.FindAll("tbody a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Bulan ini belum dihitung ulang", bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparison_ReasonChosen_ShowsItsAssets()
    {
        await using var books = await ReportFixture.CreateAsync();
        await using var bench = await OpenAsync<ComparisonPage>(books, "/laporan/perbandingan?periode=2026-02", "en");
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".figure-grid tbody a")));

        await bench.Page.InvokeAsync(() => bench.Navigation.NavigateTo(bench.Page.FindAll("th a").Single(link => link.TextContent == "New in the books").GetAttribute("href")!));

        bench.Until(() => Assert.Equal(["I"], bench.Rows(".figure-grid").Select(row => row[0])));
        Assert.Contains("Comparison of January 2026 and February 2026", bench.Text, StringComparison.Ordinal);
    }

    private static string? PrintAddress(PageBench bench) => bench.Page.FindAll("a").SingleOrDefault(link => link.TextContent.Trim() == "Cetak")?.GetAttribute("href");

    private static string Figure(Core.Data.Money amount) => new DisplayFormat(Language.Indonesian, () => DisplayFormat.DefaultTimeZone).Money(amount);

    /// <summary>The last figure of the total of a section.</summary>
    private static string Figure(PageBench bench, int section) => bench.Page.FindAll(".report-part")[section].QuerySelectorAll("tfoot td")[^1].TextContent;

    private static string Cell(PageBench bench, string selector, int index) => bench.Page.FindAll(selector)[index].TextContent;

    private static async Task<PageBench> OpenAsync<TPage>(ClosingBooks books, string address, string language = "id")
        where TPage : IComponent
    {
        var bench = await PageBench.OpenAsync<TPage>(books, address, language: System.Globalization.CultureInfo.GetCultureInfo(language));
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll("table")));
        return bench;
    }
}
