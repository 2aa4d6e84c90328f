using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Events;
using Aktiva.Tests.Layout;
using Aktiva.Web.Closing;
using Aktiva.Web.Ledger;
using Aktiva.Web.Resources;
using Bunit;

namespace Aktiva.Tests.Ledger;

/// <summary>The pages of runs, AKM transactions and journals.</summary>
public sealed class PostingPagesTests
{
    [Fact]
    public async Task Akm_ClosedMonth_ShowsAmountsInTheLanguageAndTheTotal()
    {
        await using var books = await CreateAsync();

        await using var bench = await PageBench.OpenAsync<AkmPage>(books, "/transaksi-akm");
        bench.Until(() => Assert.Equal(4, bench.Rows().Count));

        Assert.Contains("120.001,00", bench.Rows()[0]);
        Assert.Contains("Transaksi AKM Januari 2026", bench.Text, StringComparison.Ordinal);
        Assert.Contains("480.010,00", bench.Find("tfoot").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Akm_English_WritesFiguresTheEnglishWay()
    {
        await using var books = await CreateAsync();

        await using var bench = await PageBench.OpenAsync<AkmPage>(books, "/transaksi-akm", language: Language.English);
        bench.Until(() => Assert.Equal(4, bench.Rows().Count));

        Assert.Contains("120,001.00", bench.Rows()[0]);
    }

    [Fact]
    public async Task Akm_AnotherMonthChosen_ReadsIt()
    {
        await using var books = await CreateAsync();
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
        await using var books = await CreateAsync();

        await using var bench = await PageBench.OpenAsync<AkmPage>(books, $"/transaksi-akm?periode={month}");

        bench.Until(() => Assert.Contains("Transaksi AKM Januari 2026", bench.Text, StringComparison.Ordinal));
        Assert.Equal(ClosingBooks.Month(1), await bench.Periods.GetAsync(ClosingBooks.Supervisor, ClosingBooks.Cancellation));
        await bench.Page.InvokeAsync(() => bench.Periods.SetAsync(ClosingBooks.Month(2)));
        bench.Until(() => Assert.Contains("periode=2026-02", bench.Navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Journal_Amount_LeadsToTheAkmTransactionsBehindIt()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<JournalPage>(books, "/jurnal");
        bench.Until(() => Assert.Equal(4, bench.Rows().Count));

        var address = bench.Page.FindAll("td.amount a")[0].GetAttribute("href")!;
        await using var behind = await PageBench.OpenAsync<AkmPage>(books, address);
        behind.Until(() => Assert.NotEmpty(behind.Rows()));

        Assert.Contains("akun=", address, StringComparison.Ordinal);
        Assert.Contains("Bagian akun", behind.Find("thead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_AmountOfAnEvent_LeadsToTheAssetsItComesFrom()
    {
        await using var books = await EventBooksFixture.CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("M2", ClosingBooks.Month(1));
        await EventBooksFixture.RecordAsync(books, EventBooksFixture.Event("M1", 1, AssetEventType.DisposalScrap));
        await books.CloseAsync(ClosingBooks.Month(1));
        await using var bench = await PageBench.OpenAsync<JournalPage>(books, "/jurnal");
        bench.Until(() => Assert.Contains(bench.Rows(), row => row.Contains("Pelepasan aktiva Januari 2026")));

        var addresses = bench.Page.FindAll("tbody tr").Where(row => row.TextContent.Contains("Pelepasan", StringComparison.Ordinal))
            .Select(row => row.QuerySelector("td.amount a")!.GetAttribute("href")!).Distinct();
        await using var behind = await PageBench.OpenAsync<AkmPage>(books, Assert.Single(addresses));
        behind.Until(() => Assert.Equal("M1", Assert.Single(behind.Rows())[0]));

        Assert.Contains("Pelepasan aktiva Januari 2026", behind.Find(".filter-bar").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_AfterClosing_ListsThemWithLinks()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<RunsPage>(books, "/proses");
        bench.Until(() => Assert.Single(bench.Rows()));

        Assert.Contains("Dibukukan", bench.Rows()[0][3], StringComparison.Ordinal);
        Assert.StartsWith("/proses/", bench.Find("tbody a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_NothingYet_SaysWhatToDo()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await using var bench = await PageBench.OpenAsync<RunsPage>(books, "/proses");

        bench.Until(() => Assert.Contains("Belum ada proses", bench.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_Posted_ShowsFiguresStagesAndLog()
    {
        await using var books = await CreateAsync();
        var run = (await books.Service.FindLatestRunAsync(
            ClosingBooks.Operator, books.Company.CompanyId, ClosingProcess.CommercialClosing, ClosingBooks.Month(1), ClosingBooks.Cancellation))!;

        await using var bench = await PageBench.OpenAsync<RunPage>(
            books, RunPage.AddressOf(run.RunId), Role.Viewer, parameters: (nameof(RunPage.RunId), run.RunId));

        Assert.Contains(run.DocumentNumber!, bench.Text, StringComparison.Ordinal);
        Assert.Contains("480.010,00", bench.Text, StringComparison.Ordinal);
        Assert.Equal(5, bench.Page.FindAll(".stage-done").Count);
        Assert.NotEmpty(bench.Page.FindAll(".run-log li"));
    }

    [Fact]
    public async Task Run_OfAnotherCompany_IsNotShown()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<RunPage>(books, "/proses/1", Role.Viewer, parameters: (nameof(RunPage.RunId), 1L));

        Assert.Contains("Proses tidak ditemukan", bench.Text, StringComparison.Ordinal);
    }

    /// <summary>Four assets with depreciation 120,001, 120,002, 120,003 and 120,004 in January 2026.</summary>
    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync();
        for (var number = 1; number <= 4; number++)
        {
            await books.AddStraightLineAsync($"M{number}", ClosingBooks.Month(1), cost: (120_000 + number) * 4_800, expenseSplitId: number % 3 + 1);
        }

        await books.CloseAsync(ClosingBooks.Month(1));
        return books;
    }
}
