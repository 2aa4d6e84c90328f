using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Events;
using Aktiva.Tests.Layout;
using Aktiva.Web.Assets;
using Aktiva.Web.Home;
using Bunit;

namespace Aktiva.Tests.Home;

public sealed class HomePageTests
{
    [Fact]
    public async Task Page_ClosedMonth_ShowsFiguresMonthsAndWhatComesNext()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<HomePage>(books, "/", Role.Operator);

        Assert.Contains("Saldo per akhir Januari 2026", bench.Text, StringComparison.Ordinal);
        Assert.Equal("24.000.000,00", bench.Page.FindAll(".home-figures dd")[1].TextContent);
        Assert.Equal(12, bench.Page.FindAll(".month-tile").Count);
        Assert.EndsWith("bulan=2&tahun=2026", bench.Page.FindAll(".page-head-actions a")[0].GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AssetNotPostedYet_IsCountedApart()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("KELAK", ClosingBooks.Month(3), cost: 9_000_000_00);
        await books.AddStraightLineAsync("LUPA", ClosingBooks.Month(1), cost: 9_000_000_00);

        await using var bench = await PageBench.OpenAsync<HomePage>(books, "/", Role.Operator);

        Assert.Equal(["2", "24.000.000,00"], bench.Page.FindAll(".home-figures dd").Take(2).Select(figure => figure.TextContent));
        Assert.Equal("1 aktiva diperoleh sesudah Januari 2026 · 1 aktiva tidak ada di Januari 2026", bench.Find(".home-not-posted a").TextContent);
    }

    [Fact]
    public async Task Page_Viewer_OffersNoClosing()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<HomePage>(books, "/", Role.Viewer);

        Assert.Empty(bench.Page.FindAll(".page-head-actions a"));
    }

    [Theory]
    [InlineData(Role.Viewer, "Lihat bulan-bulan")]
    [InlineData(Role.Operator, "Tutup Februari 2026")]
    public async Task Problems_FiscalBookLags_LeadsToWhatTheRoleMayDo(Role role, string action)
    {
        await using var books = await CreateAsync();
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing);
        await books.CloseAsync(ClosingBooks.Month(2));

        await using var bench = await PageBench.OpenAsync<HomePage>(books, "/", role);

        bench.Until(() => Assert.Equal(action, bench.Find(".problems a").TextContent));
    }

    [Fact]
    public async Task Page_Opened_ForecastsTheMonthsThatAreOpen()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<HomePage>(books, "/");

        bench.Until(() => Assert.Contains(
            "Februari 2026", bench.Page.FindAll(".chart-table")[1].TextContent, StringComparison.Ordinal));
        bench.Until(() => Assert.Equal(["Februari 2026", "", "500.000,00"], bench.Rows(".home-pair section:last-child")[1]));
        Assert.Equal(["Januari 2026", "500.000,00", ""], bench.Rows(".home-pair section:last-child")[0]);
    }

    [Fact]
    public async Task Page_AssetNearItsEnd_IsNamed()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("PENDEK", ClosingBooks.Month(1), cost: 6_000_00, lifeMonths: 6);
        await books.CloseAsync(ClosingBooks.Month(1));

        await using var bench = await PageBench.OpenAsync<HomePage>(books, "/");

        bench.Until(() => Assert.Contains("/aktiva/PENDEK", bench.Page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("/aktiva/M1", bench.Page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_RefusedRunAndMissingAsset_AreListedUntilSolved()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("LUPA", ClosingBooks.Month(1));
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id = 1");
        Assert.Equal(RunStatus.Refused, (await books.CloseAsync(ClosingBooks.Month(2))).Status);
        await using (var bench = await PageBench.OpenAsync<HomePage>(books, "/"))
        {
            Assert.Contains("Aktiva komersial Februari 2026 ditolak", bench.Find(".problems").TextContent, StringComparison.Ordinal);
            Assert.Contains("1 aktiva tidak ada di Januari 2026", bench.Find(".problems").TextContent, StringComparison.Ordinal);
        }

        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 48 WHERE asset_id = 1");
        await books.CloseAsync(ClosingBooks.Month(2));
        await using var solved = await PageBench.OpenAsync<HomePage>(books, "/");

        Assert.Contains("Semua proses terakhir berhasil, dan tidak ada bulan aktiva yang terlewat", solved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_AssetSoldEarlier_IsNotMissing()
    {
        await using var books = await EventBooksFixture.OpenAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        await EventBooksFixture.RecordAsync(books, EventBooksFixture.Event("M1", 2, AssetEventType.DisposalSale) with { Proceeds = new Money(1_00) });
        await books.CloseAsync(ClosingBooks.Month(2));
        await books.CloseAsync(ClosingBooks.Month(3));

        await using var bench = await PageBench.OpenAsync<HomePage>(books, "/");

        Assert.Empty(bench.Page.FindAll(".problems"));
    }

    [Fact]
    public async Task Page_NoAssets_SaysWhatToDo()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<HomePage>(books, "/");

        Assert.Contains("Daftar aktiva masih kosong", bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListEnding_MonthsLeft_AreThoseOfTheSchedule()
    {
        await using var books = await ClosingBooks.CreateAsync();
        var rules = new DepreciationRules
        {
            Method = DepreciationMethod.StraightLine,
            InServiceDate = new DateOnly(2026, 1, 1),
            Cost = new Money(1_100_00),
            ResidualValue = new Money(100_00),
            LifeMonths = 5,
        };
        await books.AddAssetAsync("LIMA", rules, rules.InServiceDate);
        await books.AddStraightLineAsync("LAMA", ClosingBooks.Month(1), lifeMonths: 8);
        await books.CloseAsync(ClosingBooks.Month(1));
        var viewer = new Actor("dewi", Role.Viewer);
        var calendar = await new Core.Periods.CalendarService(books.Test.Database).ReadAsync(viewer, books.Company.CompanyId, ClosingBooks.Cancellation);

        var ending = await new OverviewService(books.Test.Database).ListEndingAsync(
            viewer, books.Company.CompanyId, calendar.Find(ClosingBooks.Month(1), Book.Commercial)!, 6, 10, ClosingBooks.Cancellation);

        var only = Assert.Single(ending.Rows);
        Assert.Equal(("LIMA", 4, 800m), (only.Code, only.Months, only.Remaining.Amount));
    }

    [Fact]
    public async Task Home_MoreEndingThanShown_LeadsToAllOfThem()
    {
        await using var books = await ClosingBooks.CreateAsync();
        foreach (var number in Enumerable.Range(1, 9))
        {
            await books.AddStraightLineAsync($"H{number}", ClosingBooks.Month(1), cost: 7_000_000_00, lifeMonths: 7);
        }

        await books.AddStraightLineAsync("LAMA", ClosingBooks.Month(1), lifeMonths: 8);
        await books.AddStraightLineAsync("SUDAH", ClosingBooks.Month(1), lifeMonths: 1);
        await books.CloseAsync(ClosingBooks.Month(1));
        await using var bench = await PageBench.OpenAsync<HomePage>(books, "/");
        bench.Until(() => Assert.Contains("8 dari 9 aktiva ditampilkan.", bench.Text, StringComparison.Ordinal));
        var all = bench.Page.FindAll("a").Single(link => link.TextContent == "Tampilkan semuanya di daftar aktiva").GetAttribute("href")!;

        await using var other = await PageBench.OpenAsync<AssetsPage>(books, all);

        other.Until(() => Assert.Equal(Enumerable.Range(1, 9).Select(number => $"H{number}"), other.Rows().Select(row => row[1])));
        Assert.Contains("9 aktiva", other.Find("tfoot").TextContent, StringComparison.Ordinal);
        Assert.Contains(other.Page.FindAll(".filter-bar input"), field => field.GetAttribute("value") == "dalam 6 bulan");
    }

    /// <summary>Two assets of 12,000,000 over 48 months, closed in January 2026.</summary>
    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("M2", ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(1));
        return books;
    }
}
