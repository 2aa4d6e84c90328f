using System.Globalization;
using Aktiva.Web.Resources;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>An auditor follows the roll-forward: the screen ties with itself, with the file, and with the assets behind it.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReportJourneyTests(Chromium chromium, SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task RollForward_OnScreen_TiesWithItselfTheFileAndTheAssets()
    {
        await using var window = await chromium.OpenAsync(site.Server);
        await window.SignInAsync("rudi", returnUrl: "/laporan");
        var page = window.Page;
        await PageStates.SettleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Mutasi aktiva", Exact = true }).ClickAsync();
        await PageStates.SettleAsync(page);
        await page.GetByLabel("Rentang").ClickAsync();
        await page.GetByText("Sejak awal tahun buku", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Mutasi aktiva Januari 2026 – Maret 2026");
        await PageStates.SettleAsync(page);

        var cost = await TotalsAsync(page, 0);
        Assert.Equal(cost[^1], cost[..^1].Sum());
        await page.GetByRole(AriaRole.Button, new() { Name = "Ekspor" }).ClickAsync();
        var address = await page.GetByText("CSV").First.EvaluateAsync<string>("element => element.closest('a').href");
        var file = await (await page.APIRequest.GetAsync(address)).TextAsync();
        var total = file.TrimEnd().Split('\n')[^1].Split(';');
        var closing = Array.IndexOf(file.TrimEnd().Split('\n')[0].Split(';'), "Harga perolehan – Saldo akhir");
        Assert.Equal(cost[^1], decimal.Parse(total[closing], Language.Indonesian));
        await page.Keyboard.PressAsync("Escape");

        await page.Locator(".report-part").First.Locator("tfoot a").Last.ClickAsync();
        await PageStates.SettleAsync(page);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Saldo akhir");
        await Assertions.Expect(page.Locator("tfoot td.amount").First).ToHaveTextAsync(cost[^1].ToString("N2", Language.Indonesian));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Report_OnPaper_IsAloneUnderWhoseItIs()
    {
        await using var window = await chromium.OpenAsync(site.Server);
        await window.SignInAsync("rudi", returnUrl: "/laporan/mutasi-aktiva");
        var page = window.Page;
        await PageStates.SettleAsync(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator(".print-head")).ToContainTextAsync("PT Contoh Nusantara");
        await Assertions.Expect(page.Locator(".print-head")).ToContainTextAsync("Buku komersial · Maret 2026");
        foreach (var frame in (string[])[".app-bar", ".app-drawer", ".filter-bar", ".page-head"])
        {
            await Assertions.Expect(page.Locator(frame).First).ToBeHiddenAsync();
        }

        Assert.Equal("table-header-group", await page.Locator("thead").First.EvaluateAsync<string>("head => getComputedStyle(head).display"));
    }

    [Fact]
    public async Task Register_Printed_OpensADocumentOfAllItsRowsThatAsksForThePrinter()
    {
        await using var window = await chromium.OpenAsync(site.Server);
        await window.SignInAsync("rudi", returnUrl: "/laporan/daftar-aktiva");
        var page = window.Page;
        await page.Context.AddInitScriptAsync("window.print = () => document.documentElement.dataset.printed = 'yes';");
        await PageStates.SettleAsync(page);

        var shown = await page.Locator("tbody tr").CountAsync();
        var paper = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Cetak" }).ClickAsync());

        await Assertions.Expect(paper.Locator("html")).ToHaveAttributeAsync("data-printed", "yes");
        Assert.InRange(await paper.Locator("tbody tr:not(.sum)").CountAsync(), shown + 1, int.MaxValue);
        Assert.Equal(await page.Locator("tfoot td.amount").AllTextContentsAsync(), await paper.Locator(".sum td:nth-child(7), .sum td:nth-child(n + 9)").AllTextContentsAsync());
        await paper.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("table-header-group", await paper.Locator("thead").EvaluateAsync<string>("head => getComputedStyle(head).display"));
        Assert.Empty(window.Complaints);
    }

    private static async Task<decimal[]> TotalsAsync(IPage page, int section) =>
        [.. (await page.Locator(".report-part").Nth(section).Locator("tfoot td.amount").AllTextContentsAsync()).Select(Amount)];

    private static decimal Amount(string? text) => decimal.Parse(text!.Trim(), NumberStyles.Number, Language.Indonesian);
}
