using Aktiva.Core.Assets;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Layout;
using Aktiva.Web.Assets;
using Aktiva.Web.Resources;
using Bunit;
using MudBlazor;

namespace Aktiva.Tests.Assets;

/// <summary>The asset list, one asset, and the forecast.</summary>
public sealed class AssetPagesTests
{
    [Fact]
    public async Task List_Opened_ShowsAssetsAndTheirTotal()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<AssetsPage>(books, "/aktiva");
        bench.Until(() => Assert.Equal(3, bench.Rows().Count));

        Assert.Contains("Saldo per akhir Januari 2026", bench.Text, StringComparison.Ordinal);
        Assert.Contains("36.000.000,00", bench.Find("tfoot").TextContent, StringComparison.Ordinal);
        Assert.Equal("/aktiva/M1", bench.Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public async Task List_AmountPressed_TellsHowItCameAbout()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<AssetsPage>(books, "/aktiva");
        bench.Until(() => Assert.Equal(3, bench.Rows().Count));

        await bench.Page.InvokeAsync(() => bench.Page.FindAll("tbody .amount-button")[0].Click());

        bench.Until(() => Assert.Contains("250.000,00", bench.Find(".mud-dialog .explanation").TextContent, StringComparison.Ordinal));
        Assert.Contains("M1, Januari 2026", bench.Find(".mud-dialog h2").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_FilterInTheAddress_ShowsOnlyWhatMatches()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<AssetsPage>(books, "/aktiva?cari=m2");
        bench.Until(() => Assert.Single(bench.Rows()));

        Assert.Contains("12.000.000,00", bench.Find("tfoot").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_NothingMatches_OffersToClearTheFilters()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<AssetsPage>(books, "/aktiva?periode=2026-01&buku=fiscal&cari=zzz&status=New&tahun=2024&halaman=3");
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".figure-grid-empty a")));

        var clear = bench.Find(".figure-grid-empty a");

        Assert.Equal("Hapus saringan", clear.TextContent.Trim());
        Assert.EndsWith("/aktiva?periode=2026-01&buku=fiscal", clear.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_SortedByCost_AsksTheServer()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("A9", ClosingBooks.Month(1), cost: 99_000_000_00);
        await using var bench = await PageBench.OpenAsync<AssetsPage>(books, "/aktiva");
        bench.Until(() => Assert.Equal("A9", bench.Rows()[0][1]));

        await bench.Page.InvokeAsync(() => bench.Page.FindAll("th .sortable-column-header").Single(header => header.TextContent.Contains("Harga perolehan", StringComparison.Ordinal)).Click());

        bench.Until(() => Assert.Equal("A9", bench.Rows()[^1][1]));
    }

    [Fact]
    public async Task List_PageAndOrder_AreKeptInTheAddress()
    {
        await using var books = await CreateAsync();
        await AddManyAsync(books, 60);
        await using var bench = await PageBench.OpenAsync<AssetsPage>(books, "/aktiva?cari=B&baris=25");
        bench.Until(() => Assert.Equal("B01", bench.Rows()[0][1]));

        await bench.Page.InvokeAsync(() => bench.Page.FindAll("th .sortable-column-header").Single(header => header.TextContent.Contains("Harga perolehan", StringComparison.Ordinal)).Click());
        bench.Until(() => Assert.EndsWith("/aktiva?cari=B&baris=25&urut=Cost", bench.Navigation.Uri, StringComparison.Ordinal));
        await bench.Page.InvokeAsync(() => bench.Page.FindComponent<MudDataGrid<AssetListLine>>().Instance.NavigateTo(Page.Next));

        bench.Until(() => Assert.EndsWith("/aktiva?cari=B&baris=25&urut=Cost&halaman=2", bench.Navigation.Uri, StringComparison.Ordinal));
        bench.Until(() => Assert.Equal("B35", bench.Rows()[0][1]));
    }

    [Fact]
    public async Task List_AddressWithPageAndOrder_ComesBackToTheSameRows()
    {
        await using var books = await CreateAsync();
        await AddManyAsync(books, 60);

        await using var bench = await PageBench.OpenAsync<AssetsPage>(books, "/aktiva?cari=B&baris=25&urut=Cost&halaman=2");

        bench.Until(() => Assert.Equal(25, bench.Rows().Count));
        bench.Until(() => Assert.Equal(("B35", "B11"), (bench.Rows()[0][1], bench.Rows()[^1][1])));
        Assert.EndsWith("/aktiva?cari=B&baris=25&urut=Cost&halaman=2", bench.Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("ascending", bench.Page.FindAll("th").Single(header => header.TextContent.Contains("Harga perolehan", StringComparison.Ordinal)).GetAttribute("aria-sort"));

        await bench.Page.InvokeAsync(() => bench.Navigation.NavigateTo("/aktiva?cari=B"));
        bench.Until(() => Assert.Equal(("B01", 50), (bench.Rows()[0][1], bench.Rows().Count)));
    }

    [Theory]
    [InlineData("halaman=-1")]
    [InlineData("halaman=abc&urut=Nothing&baris=7")]
    [InlineData("halaman=99999999999&urut=-")]
    [InlineData("halaman=9")]
    [InlineData("tahun=abc")]
    [InlineData("tahun=99999999999")]
    public async Task List_AddressThatMeansNothing_ShowsTheList(string query)
    {
        await using var books = await CreateAsync();

        await using var bench = await PageBench.OpenAsync<AssetsPage>(books, $"/aktiva?{query}");

        bench.Until(() => Assert.Equal(3, bench.Rows().Count));
    }

    [Fact]
    public async Task Asset_Known_ShowsRulesAndItsMonthsPostedAndToCome()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAssetAsync(books, "M1");

        var months = bench.Page.FindAll(".schedule-row");
        Assert.Equal(48, months.Count);
        Assert.Contains("Dibukukan", months[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Akan datang", months[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("garis lurus", bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asset_Closed_ShowsWhatItStandsAt()
    {
        await using var books = await CreateAsync();
        await books.CloseAsync(ClosingBooks.Month(2));
        await using var bench = await OpenAssetAsync(books, "M1");

        var standing = bench.Find(".standing").TextContent;

        Assert.All(
            (string[])["12.000.000,00", "500.000,00", "11.500.000,00", "per akhir Februari 2026"],
            text => Assert.Contains(text, standing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asset_NeverClosed_ShowsNoStanding()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("M9", ClosingBooks.Month(3));
        await using var bench = await OpenAssetAsync(books, "M9");

        Assert.Empty(bench.Page.FindAll(".standing"));
        Assert.Contains("6101 ", bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asset_OtherLifeTried_StandsBesideTheOwnSchedule()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAssetAsync(books, "M1");

        await bench.Page.InvokeAsync(() => bench.Page.FindAll(".what-if-field input")[0].Change("24"));
        await bench.Page.InvokeAsync(() => bench.Find("form.what-if").Submit());

        bench.Until(() => Assert.Contains("6.000.000,00", bench.Find("table:has(caption)").TextContent, StringComparison.Ordinal));
        Assert.Contains("−3.000.000,00", bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asset_NoNumberTried_SaysSoAndTriesNothing()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAssetAsync(books, "M1");

        await bench.Page.InvokeAsync(() => bench.Page.FindAll(".what-if-field input")[0].Change("1.23"));
        await bench.Page.InvokeAsync(() => bench.Find("form.what-if").Submit());

        bench.Until(() => Assert.Contains("Tulis bilangan bulat", bench.Text, StringComparison.Ordinal));
        Assert.False(bench.HasButton("Akhiri percobaan"));
    }

    [Fact]
    public async Task Asset_Unknown_SaysSo()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAssetAsync(books, "TIDAK-ADA");

        Assert.Contains("Tidak ada aktiva dengan kode TIDAK-ADA", bench.Text, StringComparison.Ordinal);
        Assert.Equal(("Ke daftar aktiva", "/aktiva"), (bench.Find(".empty-state a").TextContent.Trim(), bench.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public async Task Forecast_Opened_HasTheYearsByCategory()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<ForecastPage>(books, "/proyeksi");
        bench.Until(() => Assert.NotEmpty(bench.Rows()));

        Assert.Equal(["MESIN Mesin", "3", "8.250.000,00", "750.000,00", "9.000.000,00"], bench.Rows()[0]);
        Assert.Equal(
            ["Feb–Des 2026 (Rp)", "Jan 2027 (Rp)", "Jumlah (Rp)"], bench.Page.FindAll(".figures thead th.amount").Skip(1).Select(head => head.TextContent));
        Assert.Contains("Februari 2026 sampai Januari 2027", bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_OfTwoYears_NamesTheMonthsOfYearsThatAreNotWhole()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<ForecastPage>(books, "/proyeksi?bulan=24", language: Language.English);
        bench.Until(() => Assert.NotEmpty(bench.Rows()));

        Assert.Equal(
            ["Feb–Dec 2026 (Rp)", "2027 (Rp)", "Jan 2028 (Rp)"], bench.Page.FindAll(".figures thead th.amount").Skip(1).Take(3).Select(head => head.TextContent));
    }

    [Fact]
    public async Task Forecast_BookWithoutAssets_SaysWhy()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<ForecastPage>(books, "/proyeksi?buku=" + FileWord.Of(Book.Fiscal), language: Language.English);

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-alert")));
    }

    private static Task<PageBench> OpenAssetAsync(ClosingBooks books, string code) => PageBench.OpenAsync<AssetPage>(
        books, AssetPage.AddressOf(code), Role.Viewer, parameters: (nameof(AssetPage.Code), code));

    /// <summary>B01 and so on, the first the dearest.</summary>
    private static async Task AddManyAsync(ClosingBooks books, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            await books.AddStraightLineAsync($"B{number:00}", ClosingBooks.Month(1), cost: (1_000 - number) * 1_000_00);
        }
    }

    /// <summary>Three assets of 12,000,000 over 48 months, closed in January 2026.</summary>
    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync();
        foreach (var code in (string[])["M1", "M2", "M3"])
        {
            await books.AddStraightLineAsync(code, ClosingBooks.Month(1));
        }

        await books.CloseAsync(ClosingBooks.Month(1));
        return books;
    }
}
