using Aktiva.Core.Users;
using Bunit;

namespace Aktiva.Tests.Closing;

/// <summary>What an open page that follows no run notices of what others do.</summary>
public sealed class ClosingPageNoticeTests
{
    [Fact]
    public async Task Idle_ClosedElsewhereTooFastToBeFollowed_ShowsTheResult()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);

        await books.CloseAsync(ClosingBooks.Month(1));

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".result-card tbody tr")));
        bench.Until(() => Assert.Contains("Januari 2026 sudah ditutup", bench.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Idle_LockedElsewhere_SaysSoAndCannotStart()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CloseAsync(ClosingBooks.Month(1));
        await using var bench = await ClosingPageBench.OpenAsync(books);

        await books.LockAsync(ClosingBooks.Month(1));

        bench.Until(() => Assert.Contains("Januari 2026 terkunci", bench.Text, StringComparison.Ordinal));
        Assert.True(bench.Page.Find("form.closing-form button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Idle_ReopenedElsewhere_SaysThatTheMonthIsOpen()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CloseAsync(ClosingBooks.Month(1));
        await using var bench = await ClosingPageBench.OpenAsync(books);

        await books.ReopenAsync(ClosingBooks.Month(1));

        bench.Until(() => Assert.Contains("Januari 2026 masih terbuka", bench.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Idle_AssetsAddedElsewhere_CountsThem()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);

        await books.AddStraightLineAsync("BARU", ClosingBooks.Month(1));

        bench.Until(() => Assert.Contains("penyusutan 21 aktiva", bench.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Idle_SettingsChangedElsewhere_ShowsTheNewDocumentNumber()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);

        Assert.Empty(await books.SetAsync(settings => settings with { DocumentPattern = "{book}-{yyyy}{MM}-{number:000}" }));

        bench.Until(() => Assert.Contains("nomor bukti AKM-202601-001", bench.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preview_BooksChange_IsComputedAgain()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await bench.PressAsync("Pratinjau");
        bench.Until(() => Assert.Equal("20", bench.Page.Find(".preview tfoot td").TextContent));

        await books.AddStraightLineAsync("BARU", ClosingBooks.Month(1));

        bench.Until(() => Assert.Equal("21", bench.Page.Find(".preview tfoot td").TextContent));
    }

    [Fact]
    public async Task Preview_All_ShowsBothBooks()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CopyToFiscalBookAsync();
        await books.Test.ExecuteAsync("DELETE FROM asset_book WHERE book = 2 AND asset_id > 5");
        await using var bench = await ClosingPageBench.OpenAsync(books, Role.Supervisor, "?proses=semua&bulan=1&tahun=2026");

        await bench.PressAsync("Pratinjau");

        bench.Until(() => Assert.Equal(
            ["Pratinjau Januari 2026 · buku komersial|20", "Pratinjau Januari 2026 · buku fiskal|5"],
            bench.Page.FindAll(".preview").Select(panel => $"{panel.QuerySelector("h2")!.TextContent}|{panel.QuerySelector("tfoot td")?.TextContent}")));
    }
}
