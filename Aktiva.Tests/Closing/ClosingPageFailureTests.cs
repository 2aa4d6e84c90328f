using Aktiva.Core.Closing;
using Aktiva.Core.Users;
using Aktiva.Web.Resources;
using Bunit;

namespace Aktiva.Tests.Closing;

public sealed class ClosingPageFailureTests
{
    private static readonly DisplayFormat Format = new(Language.Indonesian, () => DisplayFormat.DefaultTimeZone);

    [Fact]
    public async Task Failure_AssetsNotComputable_ListsEveryOneWithItsReason()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id IN (3, 7)");
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await bench.StartAsync();

        await books.ExecuteQueuedAsync();

        bench.Until(() => Assert.Equal(2, bench.Page.FindAll(".failure-card tbody tr").Count));
        var card = bench.Page.Find(".failure-card").TextContent;
        Assert.Contains("2 aktiva tidak dapat dihitung", card, StringComparison.Ordinal);
        Assert.Contains("A0000003", card, StringComparison.Ordinal);
        Assert.Contains("A0000007", card, StringComparison.Ordinal);
        Assert.Contains("Masa manfaat belum diisi.", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_HundredsNotComputable_ShowsAHundredAndOffersAll()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 250);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0");
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await bench.StartAsync();

        await books.ExecuteQueuedAsync();

        bench.Until(() => Assert.Equal(100, bench.Page.FindAll(".failure-card tbody tr").Count));
        Assert.Contains("250 aktiva tidak dapat dihitung", bench.Text, StringComparison.Ordinal);
        await bench.PressAsync("Tampilkan semua 250 temuan");
        bench.Until(() => Assert.False(bench.HasButton("Tampilkan semua 250 temuan")));
    }

    [Fact]
    public async Task Failure_SupervisorExcludesTheAssets_RunsWithoutThemAndRecordsWhy()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id IN (3, 7)");
        await using var bench = await ClosingPageBench.OpenAsync(books, Role.Supervisor);
        await bench.StartAsync();
        await books.ExecuteQueuedAsync();
        bench.Until(() => Assert.True(bench.HasButton("Kecualikan 2 aktiva…")));

        await bench.PressAsync("Kecualikan 2 aktiva…");
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-dialog input")));
        Assert.True(bench.Page.Find(".mud-dialog .mud-button-filled").HasAttribute("disabled"), "A reason is wanted.");
        await bench.Page.InvokeAsync(() => bench.Page.Find(".mud-dialog input").Input("menunggu data pabrik"));
        await bench.PressAsync("Proses Januari 2026 tanpa 2 aktiva", within: ".mud-dialog");
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".progress-card")));
        await books.ExecuteQueuedAsync();

        bench.Until(() => Assert.Contains("Januari 2026: buku komersial ditutup", bench.Text, StringComparison.Ordinal));
        var reasons = await books.Test.QueryAsync<string>("SELECT reason FROM closing_run_exclusion");
        Assert.Equal(["menunggu data pabrik", "menunggu data pabrik"], reasons);
    }

    [Fact]
    public async Task Failure_Operator_IsNotOfferedToExclude()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id = 3");
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await bench.StartAsync();

        await books.ExecuteQueuedAsync();

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".failure-card tbody tr")));
        Assert.DoesNotContain("Kecualikan", bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_MonthOutOfOrder_NamesTheMonthsThatCanBeClosed()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing);
        await books.CloseAsync(ClosingBooks.Month(2));
        await using var bench = await ClosingPageBench.OpenAsync(books, Role.Supervisor, "?proses=semua&bulan=3&tahun=2026");
        await bench.StartAsync("Proses Maret 2026");

        await books.ExecuteQueuedAsync();

        bench.Until(() => Assert.Equal(
            ["Maret 2026|Periode ini di luar urutan.", "Januari 2026|Bulan yang terakhir ditutup; dapat diproses ulang.", "Februari 2026|Bulan berikutnya yang dapat diproses."],
            bench.Page.FindAll(".failure-card tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent)))));
        Assert.Equal("Ditolak; alasannya tertulis di bawah.", bench.Page.Find(".progress-voice").TextContent);
    }

    [Fact]
    public async Task Failure_RunFailed_NamesTheRunAndNoDetail()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        var run = await bench.StartAsync();
        await books.Test.ExecuteAsync("CREATE TRIGGER broken BEFORE INSERT ON journal_entry BEGIN SELECT RAISE(ABORT, 'disk_on_fire'); END");

        await books.ExecuteQueuedAsync();

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".failure-card")));
        var card = bench.Page.Find(".failure-card").TextContent;
        Assert.Contains($"nomor proses {run.RunId} ", card, StringComparison.Ordinal);
        Assert.DoesNotContain("disk_on_fire", bench.Page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_Computed_ShowsTotalsAndWritesNothing()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);

        await bench.PressAsync("Pratinjau");

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".preview tfoot")));
        var total = bench.Page.FindAll(".preview tfoot td")[3].TextContent;
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM closing_run"));
        var run = await books.CloseAsync(ClosingBooks.Month(1));
        Assert.Equal(Format.Money(run.Depreciation), total);
    }

    [Fact]
    public async Task Preview_AssetsNotComputable_NamesThemAndWarnsInTheQuestion()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id = 3");
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await bench.PressAsync("Pratinjau");
        bench.Until(() => Assert.Contains("1 aktiva tidak dapat dihitung. Perbaiki dahulu", bench.Text, StringComparison.Ordinal));
        Assert.Contains("A0000003", bench.Page.Find(".preview").TextContent, StringComparison.Ordinal);

        await bench.AskAsync();

        Assert.Contains("1 aktiva tidak dapat dihitung; proses akan ditolak", bench.Page.Find(".mud-dialog").TextContent, StringComparison.Ordinal);
    }
}
