using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Events;
using Aktiva.Tests.Layout;
using Aktiva.Web.Ledger;
using Aktiva.Web.Resources;
using Bunit;

namespace Aktiva.Tests.Ledger;

/// <summary>The pages of AKM transactions and journals.</summary>
public sealed class PostingPagesTests
{
    [Fact]
    public async Task Akm_ClosedMonth_ShowsAmountsInTheLanguageAndTheTotal()
    {
        await using var books = await PostedBooks.CreateAsync();

        await using var bench = await PageBench.OpenAsync<AkmPage>(books, "/transaksi-akm");
        bench.Until(() => Assert.Equal(4, bench.Rows().Count));

        Assert.Contains("120.001,00", bench.Rows()[0]);
        Assert.Contains("Transaksi AKM Januari 2026", bench.Text, StringComparison.Ordinal);
        Assert.Contains("480.010,00", bench.Find("tfoot").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Akm_English_WritesFiguresTheEnglishWay()
    {
        await using var books = await PostedBooks.CreateAsync();

        await using var bench = await PageBench.OpenAsync<AkmPage>(books, "/transaksi-akm", language: Language.English);
        bench.Until(() => Assert.Equal(4, bench.Rows().Count));

        Assert.Contains("120,001.00", bench.Rows()[0]);
    }

    [Fact]
    public async Task Akm_AnotherMonthChosen_ReadsIt()
    {
        await using var books = await PostedBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<AkmPage>(books, "/transaksi-akm");
        bench.Until(() => Assert.Equal(4, bench.Rows().Count));

        await bench.Page.InvokeAsync(() => bench.Periods.SetAsync(ClosingBooks.Month(2)));

        bench.Until(() => Assert.Contains("Februari 2026 belum ditutup di buku komersial", bench.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("9999-12")]
    [InlineData("9999-11")]
    [InlineData("1999-01")]
    [InlineData("abc")]
    public async Task Akm_MonthThatTheCompanyCannotHave_CountsAsNotGiven(string month)
    {
        await using var books = await PostedBooks.CreateAsync();

        await using var bench = await PageBench.OpenAsync<AkmPage>(books, $"/transaksi-akm?periode={month}");

        bench.Until(() => Assert.Contains("Transaksi AKM Januari 2026", bench.Text, StringComparison.Ordinal));
        Assert.Equal(ClosingBooks.Month(1), await bench.Periods.GetAsync(ClosingBooks.Supervisor, ClosingBooks.Cancellation));
        await bench.Page.InvokeAsync(() => bench.Periods.SetAsync(ClosingBooks.Month(2)));
        bench.Until(() => Assert.Contains("periode=2026-02", bench.Navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_NothingMatches_OfferToClearTheFilters()
    {
        await using var books = await PostedBooks.CreateAsync();
        await using var akm = await PageBench.OpenAsync<AkmPage>(books, "/transaksi-akm?periode=2026-01&buku=commercial&cari=zzz&kategori=MESIN&akun=6101&jurnal=Depreciation");
        await using var journal = await PageBench.OpenAsync<JournalPage>(books, "/jurnal?periode=2026-01&cari=zzz&akun=6101");

        akm.Until(() => Assert.EndsWith(
            "/transaksi-akm?periode=2026-01&buku=commercial", akm.Find(".figure-grid-empty a").GetAttribute("href"), StringComparison.Ordinal));
        journal.Until(() => Assert.EndsWith("/jurnal?periode=2026-01", journal.Find(".figure-grid-empty a").GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Journal_Amount_LeadsToTheAkmTransactionsBehindIt()
    {
        await using var books = await PostedBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<JournalPage>(books, "/jurnal");
        bench.Until(() => Assert.Equal(4, bench.Rows().Count));

        var address = bench.Page.FindAll("td.amount a")[0].GetAttribute("href")!;
        await using var behind = await PageBench.OpenAsync<AkmPage>(books, address);
        behind.Until(() => Assert.NotEmpty(behind.Rows()));

        Assert.Contains("akun=", address, StringComparison.Ordinal);
        Assert.Contains("Bagian akun", behind.Find("thead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_OfAPairPerAsset_LeadsToTheAkmTransactionOfTheAsset()
    {
        await using var books = await PostedBooks.CreateAsync();
        await books.AddStraightLineAsync("M31", ClosingBooks.Month(1));
        Assert.Empty(await books.SetAsync(settings => settings with { JournalDetail = Core.Companies.JournalDetail.Asset }));
        await books.CloseAsync(ClosingBooks.Month(1));
        await using var bench = await PageBench.OpenAsync<JournalPage>(books, "/jurnal?cari=M3");
        bench.Until(() => Assert.Equal(4, bench.Rows().Count));

        foreach (var amount in bench.Page.FindAll("td.amount a"))
        {
            await using var behind = await PageBench.OpenAsync<AkmPage>(books, amount.GetAttribute("href")!);
            behind.Until(() => Assert.Single(behind.Rows()));
            Assert.Equal(amount.TextContent == "120.003,00" ? "M3" : "M31", behind.Rows()[0][0]);
            Assert.Contains(amount.TextContent, behind.Rows()[0]);
        }
    }

    [Fact]
    public async Task Journal_Gain_LeadsToWhatEveryAssetGaveToItAndBack()
    {
        await using var books = await CreateSoldAsync();
        await using var bench = await PageBench.OpenAsync<JournalPage>(books, "/jurnal");
        bench.Until(() => Assert.Contains(bench.Rows(), row => row.Contains("Pelepasan aktiva Januari 2026")));

        await using var behind = await PageBench.OpenAsync<AkmPage>(books, AddressOfGain(bench));
        behind.Until(() => Assert.Equal(["M1", "M2"], behind.Rows().Select(row => row[0])));

        Assert.Contains("Kredit (Rp)", behind.Find("thead").TextContent, StringComparison.Ordinal);
        Assert.Contains("500.000,00", behind.Rows()[0]);
        Assert.Contains("1.000.000,00", behind.Rows()[1]);
        Assert.Contains("1.500.000,00", behind.Find("tfoot").TextContent, StringComparison.Ordinal);
        Assert.Contains("Pelepasan aktiva Januari 2026", behind.Find(".filter-bar").TextContent, StringComparison.Ordinal);
        Assert.All(
            behind.Page.FindAll("tbody tr"),
            row => Assert.Equal(JournalPage.AddressOf(ClosingBooks.Month(1), "9003", "PST", "UMUM"), row.QuerySelectorAll("a")[^1].GetAttribute("href")));
        await behind.Page.InvokeAsync(() => behind.Page.FindAll("tbody .amount-button").Single(button => button.TextContent == "500.000,00").Click());
        behind.Until(() => Assert.Contains("M1", behind.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Akm_OfAGain_CanBeSortedByIt()
    {
        await using var books = await CreateSoldAsync();

        await using var bench = await PageBench.OpenAsync<AkmPage>(books, "/transaksi-akm?jurnal=Disposal&sisi=Credit&akun=9003&urut=-Share");

        bench.Until(() => Assert.Equal(["M2", "M1"], bench.Rows().Select(row => row[0])));
    }

    [Theory]
    [InlineData(0, "M1 M2 M3")]
    [InlineData(1, "M1 M2 M3 M4")]
    public async Task Akm_ChipOfALineClosed_HasMoreAssets(int chip, string assets)
    {
        await using var books = await CreateSoldAsync();
        await using var bench = await PageBench.OpenAsync<AkmPage>(
            books, "/transaksi-akm?jurnal=Disposal&sisi=Credit&akun=9003&divisi=PST&departemen=UMUM");
        bench.Until(() => Assert.Equal(2, bench.Rows().Count));

        await bench.Page.InvokeAsync(() => bench.Page.FindAll(".mud-chip-close-button")[chip].Click());

        bench.Until(() => Assert.Equal(assets, string.Join(' ', bench.Rows().Select(row => row[0]))));
        Assert.DoesNotContain("akun=", bench.Navigation.Uri, StringComparison.Ordinal);
        Assert.DoesNotContain("departemen=", bench.Navigation.Uri, StringComparison.Ordinal);
    }

    /// <summary>Four assets with depreciation 120,001, 120,002, 120,003 and 120,004 in January 2026.</summary>
    /// <summary>Four assets of 12,000,000: M1 and M2 are sold with a gain of 500,000 and 1,000,000 in January 2026, M3 is scrapped.</summary>
    private static async Task<ClosingBooks> CreateSoldAsync()
    {
        var books = await EventBooksFixture.CreateAsync();
        foreach (var code in (string[])["M1", "M2", "M3", "M4"])
        {
            await books.AddStraightLineAsync(code, ClosingBooks.Month(1));
        }

        var sale = EventBooksFixture.Event("M1", 1, AssetEventType.DisposalSale);
        await EventBooksFixture.RecordAsync(books, sale with { Proceeds = EventBooksFixture.Rupiah(12_500_000) });
        await EventBooksFixture.RecordAsync(books, sale with { AssetCode = "M2", Proceeds = EventBooksFixture.Rupiah(13_000_000) });
        await EventBooksFixture.RecordAsync(books, EventBooksFixture.Event("M3", 1, AssetEventType.DisposalScrap));
        await books.CloseAsync(ClosingBooks.Month(1));
        return books;
    }

    private static string AddressOfGain(PageBench journal) => journal.Page.FindAll("tbody tr")
        .Single(row => row.TextContent.Contains("9003", StringComparison.Ordinal)).QuerySelector("td.amount a")!.GetAttribute("href")!;
}
