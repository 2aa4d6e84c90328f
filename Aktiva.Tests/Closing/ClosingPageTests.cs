using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Users;
using Aktiva.Web.Resources;
using Bunit;

namespace Aktiva.Tests.Closing;

public sealed class ClosingPageTests
{
    [Fact]
    public async Task Open_MonthStillOpen_SaysWhatClosingItWillDo()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);

        bench.Until(() => Assert.Contains(
            "Januari 2026 masih terbuka. Penutupan akan menghitung penyusutan 20 aktiva dan membukukan jurnalnya dengan nomor bukti 00001/AKM/UTAMA/012026.",
            bench.Text,
            StringComparison.Ordinal));
        Assert.Empty(bench.Page.FindAll(".progress-card"));
    }

    [Fact]
    public async Task Reload_RunIsOn_ComesBackToItsState()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        ClosingRun run;
        await using (var first = await ClosingPageBench.OpenAsync(books))
        {
            run = await first.StartAsync();
            first.Report(run, ClosingStage.Assets, 62.5, processed: 10, total: 20);
        }

        await using var second = await ClosingPageBench.OpenAsync(books, query: "");

        second.Until(() => Assert.Equal("62", second.Bar.GetAttribute("aria-valuenow")));
        await books.ExecuteQueuedAsync();
        second.Until(() => Assert.NotEmpty(second.Page.FindAll(".result-card tbody tr")));
    }

    [Fact]
    public async Task Reload_RunEndedMeanwhile_ShowsItsResult()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CloseAsync(ClosingBooks.Month(1));

        await using var bench = await ClosingPageBench.OpenAsync(books);

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".result-card tbody tr")));
    }

    [Theory]
    [InlineData("bulan=abc&tahun=2026")]
    [InlineData("bulan=12&tahun=9999")]
    [InlineData("bulan=1&tahun=1999")]
    public async Task Open_MonthThatTheCompanyCannotHave_ShowsTheOneToBeClosed(string query)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.CloseAsync(ClosingBooks.Month(1));

        await using var bench = await ClosingPageBench.OpenAsync(books, query: $"?proses=fiskal&{query}");

        bench.Until(() => Assert.Contains("Februari 2026", bench.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Idle_RunStartedElsewhere_IsNoticedAndFollowed()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books, query: "?proses=fiskal&bulan=5&tahun=2026");

        await books.StartAsync(books.Request(ClosingBooks.Month(1)));

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".progress-card")));
        Assert.EndsWith("?proses=komersial&bulan=1&tahun=2026", bench.Navigation.Uri, StringComparison.Ordinal);
        Assert.False(bench.HasButton("Batalkan proses"), "Only supervisors cancel the runs of others.");
    }

    [Fact]
    public async Task Dispose_RunIsOn_ReleasesTheWatchAndLeavesTheRunAlone()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        var run = await bench.StartAsync();

        await bench.LeaveAsync();
        await books.ExecuteQueuedAsync();

        var ended = await books.Service.FindRunAsync(ClosingBooks.Operator, run.RunId, ClosingBooks.Cancellation);
        Assert.Equal(RunStatus.Posted, ended!.Status);
    }

    [Fact]
    public async Task Open_Viewer_SeesTheRunButNothingToPress()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.StartAsync(books.Request(ClosingBooks.Month(1)));

        await using var bench = await ClosingPageBench.OpenAsync(books, Role.Viewer);

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".progress-card")));
        Assert.Empty(bench.Page.FindAll("form.closing-form button[type=submit]"));
        Assert.False(bench.HasButton("Pratinjau"));
        Assert.False(bench.HasButton("Batalkan proses"));
        Assert.Contains("Anda masuk sebagai Pengamat", bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_OperatorChoosesRecalculation_SeesWhichRoleItNeeds()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);

        await using var bench = await ClosingPageBench.OpenAsync(books, query: "?proses=hitung-ulang-neraca&bulan=1&tahun=2026");

        bench.Until(() => Assert.Contains("Hitung ulang neraca memerlukan peran Supervisor. Anda masuk sebagai Operator.", bench.Text, StringComparison.Ordinal));
        Assert.Empty(bench.Page.FindAll("form.closing-form button[type=submit]"));
    }

    [Fact]
    public async Task Open_English_SpeaksEnglishWithEnglishFigures()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1_205);
        await using var bench = await ClosingPageBench.OpenAsync(books, language: Language.English);
        bench.Until(() => Assert.Contains("January 2026 is open. Closing it computes the depreciation of 1,205 assets", bench.Text, StringComparison.Ordinal));

        await bench.StartAsync("Process January 2026");
        await books.ExecuteQueuedAsync();

        var depreciation = await books.Test.ScalarAsync<Money>("SELECT SUM(depreciation) FROM akm_transaction");
        bench.Until(() => Assert.Contains("January 2026: commercial book closed", bench.Text, StringComparison.Ordinal));
        Assert.Contains(depreciation.Amount.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture), bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_MonthOutOfOrder_SaysWhyAndOffersTheRightMonth()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CloseAsync(ClosingBooks.Month(1));
        await using var bench = await ClosingPageBench.OpenAsync(books, query: "?proses=komersial&bulan=5&tahun=2026");
        bench.Until(() => Assert.Contains("Periode Mei 2026 di luar urutan: buku komersial terakhir ditutup untuk Januari 2026.", bench.Text, StringComparison.Ordinal));
        Assert.True(bench.Page.Find("form.closing-form button[type=submit]").HasAttribute("disabled"));

        await bench.PressAsync("Pilih Februari 2026");

        bench.Until(() => Assert.Contains("Februari 2026 masih terbuka", bench.Text, StringComparison.Ordinal));
        Assert.EndsWith("?proses=komersial&bulan=2&tahun=2026", bench.Navigation.Uri, StringComparison.Ordinal);
    }
}
