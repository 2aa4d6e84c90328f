using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Events;
using Aktiva.Tests.Layout;
using Aktiva.Web.Assets;
using AngleSharp.Dom;
using Bunit;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Assets;

/// <summary>On the page of an asset, any amount pressed tells how it came about.</summary>
public sealed class AssetAmountsTests
{
    [Fact]
    public async Task Month_Pressed_ExplainsIt()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAsync(books);

        await PressAsync(bench, ".schedule-row .amount-button", "250.000,00");

        bench.Until(() => Assert.Contains("250.000,00", Explanation(bench), StringComparison.Ordinal));
        Assert.DoesNotContain("Simulasi:", Explanation(bench), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cost_Pressed_TellsWhoChangedItAndWhatEventsMadeOfIt()
    {
        await using var books = await CreateAsync();
        await RecordAsync(books, Event("M1", 2, AssetEventType.Addition) with { Amount = Rupiah(4_700_000) });
        await RecordAsync(books, Event("M1", 3, AssetEventType.EstimateChange) with { LifeMonths = 60 });
        await books.Test.ExecuteAsync(
            """
            INSERT INTO register_change (company_id, change_id, subject, subject_id, code, field, value_before, value_after, changed_by, changed_at)
            SELECT company_id, 1, 1, asset_id, code, 'cost', '11000000.00', '12000000.00', 'sari', @now FROM asset WHERE code = 'M1'
            """,
            new { now = DateTimeOffset.UnixEpoch });
        await using var bench = await OpenAsync(books);

        await PressAsync(bench, "table .amount-button", "12.000.000,00");

        bench.Until(() => Assert.Contains("16.700.000,00", Dialog(bench), StringComparison.Ordinal));
        Assert.Contains("diubah oleh sari dari 11.000.000,00 menjadi 12.000.000,00", Dialog(bench), StringComparison.Ordinal);
        Assert.Contains("Tercatat sekarang: 12.000.000,00", Dialog(bench), StringComparison.Ordinal);
        Assert.Single(bench.Page.FindAll(".mud-dialog .registered .amount-button"));

        await PressAsync(bench, ".mud-dialog .registered .amount-button", "16.700.000,00");

        bench.Until(() => Assert.Contains("M1, Februari 2026", bench.Page.FindAll(".mud-dialog h2")[^1].TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cost_WithoutEvents_SaysSo()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAsync(books);

        await PressAsync(bench, "table .amount-button", "12.000.000,00");

        bench.Until(() => Assert.Contains("Tidak ada mutasi yang mengubahnya", Dialog(bench), StringComparison.Ordinal));
    }

    [Fact]
    public async Task OpeningBalance_Pressed_TellsWhatItLeft()
    {
        await using var books = await CreateAsync();
        await books.Test.ExecuteAsync(
            """
            UPDATE asset_book SET opening_period = 202512, opening_accumulated = 300000000
            WHERE asset_id = (SELECT asset_id FROM asset WHERE code = 'M2')
            """);
        await using var bench = await OpenAsync(books, "M2");

        await PressAsync(bench, "table .amount-button", "3.000.000,00");

        bench.Until(() => Assert.Contains(
            "Per akhir Desember 2025: harga perolehan 12.000.000,00 − akumulasi 3.000.000,00 = nilai buku 9.000.000,00", Dialog(bench), StringComparison.Ordinal));
    }

    [Fact]
    public async Task EventAmount_Pressed_TellsTheGain()
    {
        await using var books = await CreateAsync();
        await RecordAsync(books, Event("M1", 2, AssetEventType.DisposalSale) with { Proceeds = Rupiah(20_000_000) });
        await using var bench = await OpenAsync(books);

        await PressAsync(bench, "#mutasi .amount-button", "20.000.000,00");

        bench.Until(() => Assert.Contains(
            "Pelepasan 10 Feb 2026: hasil 20.000.000,00 − nilai buku 11.750.000,00 = laba 8.250.000,00", Explanation(bench), StringComparison.Ordinal));
    }

    [Fact]
    public async Task EventAmount_OfAReversedEvent_CannotBePressed()
    {
        await using var books = await CreateAsync();
        await RecordAsync(books, Event("M1", 2, AssetEventType.Addition) with { Amount = Rupiah(1_000_000) });
        await RecordAsync(books, Event("M1", 2, AssetEventType.Reversal) with { Reverses = 1 });
        await using var bench = await OpenAsync(books);

        bench.Until(() => Assert.Contains("Jumlah: 1.000.000,00", Squeezed(bench.Find("#mutasi")), StringComparison.Ordinal));
        Assert.Empty(bench.Page.FindAll("#mutasi .amount-button"));
    }

    [Fact]
    public async Task BothBooks_EventAmountPressed_CanBeAskedForInEach()
    {
        await using var books = await CreateAsync();
        await books.CopyToFiscalBookAsync();
        await RecordAsync(books, Event("M1", 3, AssetEventType.Addition) with { Amount = Rupiah(1_000_000) });
        await using var bench = await OpenAsync(books);
        await PressAsync(bench, "#mutasi .amount-button", "1.000.000,00");
        bench.Until(() => Assert.Contains("13.000.000,00", Explanation(bench), StringComparison.Ordinal));

        await bench.Page.InvokeAsync(() => bench.Page.FindAll(".mud-dialog .mud-toggle-item").Single(item => item.TextContent.Contains("fiskal", StringComparison.OrdinalIgnoreCase)).Click());

        bench.Until(() => Assert.Contains("Aktiva M1 ", bench.Find(".mud-dialog .mud-alert").TextContent, StringComparison.Ordinal));
        Assert.Equal("true", bench.Page.FindAll(".mud-dialog .mud-toggle-item")[1].GetAttribute("aria-checked"));
    }

    [Fact]
    public async Task TriedYear_Pressed_ShowsItsMonthsAndExplainsEach()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAsync(books);
        await bench.Page.InvokeAsync(() => bench.Page.FindAll(".what-if-field input")[0].Change("24"));
        await bench.Page.InvokeAsync(() => bench.Find("form.what-if").Submit());
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll("table:has(caption:not(.visually-hidden)) .amount-button")));

        await PressAsync(bench, "table:has(caption:not(.visually-hidden)) .amount-button", "6.000.000,00");

        bench.Until(() => Assert.Equal(12, bench.Page.FindAll(".mud-dialog tbody tr").Count));
        Assert.Contains("Penyusutan M1, 2026, buku komersial", bench.Find(".mud-dialog h2").TextContent, StringComparison.Ordinal);
        await PressAsync(bench, ".mud-dialog tbody tr:nth-child(5) .amount-button", "500.000,00");
        bench.Until(() => Assert.Contains("Simulasi:", Explanation(bench), StringComparison.Ordinal));
        Assert.Contains("500.000,00", Explanation(bench), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PreviewedEvent_AmountsPressed_ExplainItAsIfItWereRecorded()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAsync(books, role: Role.Operator);
        await EventDialogs.ChooseAsync(bench, "Penjualan");
        await EventDialogs.GiveAsync(bench, "field-proceeds", "20.000.000");
        await EventDialogs.PreviewAsync(bench);
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-dialog .journal-preview .amount-button")));

        await PressAsync(bench, ".mud-dialog .journal-preview .amount-button", "20.000.000,00");

        bench.Until(() => Assert.Contains("hasil 20.000.000,00 − nilai buku", Explanation(bench), StringComparison.Ordinal));
        Assert.Contains("Simulasi:", Explanation(bench), StringComparison.Ordinal);
        Assert.Equal(0, await books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM asset_event"));
    }

    private static Task<PageBench> OpenAsync(ClosingBooks books, string code = "M1", Role role = Role.Viewer) => PageBench.OpenAsync<AssetPage>(
        books, AssetPage.AddressOf(code), role, parameters: (nameof(AssetPage.Code), code));

    private static async Task PressAsync(PageBench bench, string selector, string amount)
    {
        bench.Until(() => Assert.Contains(bench.Page.FindAll(selector), button => button.TextContent.Trim() == amount));
        await bench.Page.InvokeAsync(() => bench.Page.FindAll(selector).First(button => button.TextContent.Trim() == amount).Click());
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-dialog")));
    }

    private static string Dialog(PageBench bench) => Squeezed(bench.Find(".mud-dialog"));

    private static string Explanation(PageBench bench) => bench.Find(".mud-dialog .explanation").TextContent;

    private static string Squeezed(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await EventBooksFixture.CreateAsync();
        foreach (var code in (string[])["M1", "M2"])
        {
            await books.AddStraightLineAsync(code, ClosingBooks.Month(1));
        }

        await books.CloseAsync(ClosingBooks.Month(1));
        return books;
    }
}
