using Aktiva.Core.Data;
using Aktiva.Web.Resources;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ClosingPageTests(Chromium chromium)
{
    private static readonly DisplayFormat Format = new(Language.Indonesian, () => DisplayFormat.DefaultTimeZone);

    [Fact]
    public async Task Close_Watched_PercentagesOnlyRiseToHundredAndFiguresAreThoseOfTheDatabase()
    {
        await using var site = await ClosingSite.StartAsync(assets: 240_000, executes: true);
        await using var window = await chromium.OpenAsync(site.Server);
        var page = await ClosingSite.OpenAsync(window);
        await page.GetByRole(AriaRole.Button, new() { Name = "Pratinjau" }).ClickAsync();
        var previewed = await page.Locator(".preview tfoot td").Nth(3).InnerTextAsync();
        await RecordPercentagesAsync(page);

        await ClosingSite.CloseAsync(page);

        await page.Locator(".result-card tbody tr").First.WaitForAsync();
        var percentages = await page.EvaluateAsync<int[]>("() => window.percentages");
        Assert.Equal(percentages.Order(), percentages);
        Assert.Equal(100, percentages[^1]);
        Assert.True(percentages.Length > 3, $"The bar showed only {string.Join(", ", percentages)}.");
        var depreciation = await site.Books.Test.ScalarAsync<Money>("SELECT SUM(depreciation) FROM akm_transaction");
        Assert.Equal(Format.Money(depreciation), previewed);
        Assert.Contains(Format.Money(depreciation), await page.Locator(".result-card .facts").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("240.000", await page.Locator(".result-card .facts").InnerTextAsync(), StringComparison.Ordinal);
        await AssertFirstRowIsThatOfTheDatabaseAsync(site, page);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Close_SecondBrowser_SeesTheSameRunAndItsResult()
    {
        await using var site = await ClosingSite.StartAsync(assets: 50, executes: false);
        await using var operatorWindow = await chromium.OpenAsync(site.Server);
        await using var viewerWindow = await chromium.OpenAsync(site.Server);
        var first = await ClosingSite.OpenAsync(operatorWindow);
        var second = await ClosingSite.OpenAsync(viewerWindow, "rudi");
        await ClosingSite.CloseAsync(first);
        await Assertions.Expect(second.Locator(".progress-card")).ToBeVisibleAsync();
        var run = await site.ActiveRunAsync();

        site.Report(run, 62.5, processed: 25, total: 50);

        foreach (var page in new[] { first, second })
        {
            await Assertions.Expect(page.Locator(".progress-card [role=progressbar]")).ToHaveAttributeAsync("aria-valuenow", "62");
            await Assertions.Expect(page.Locator(".progress-message")).ToHaveTextAsync("Memproses aktiva ke-25 dari 50…");
        }

        await Assertions.Expect(second.GetByRole(AriaRole.Button, new() { Name = "Batalkan proses" })).ToHaveCountAsync(0);
        await site.ExecuteAsync();
        foreach (var page in new[] { first, second })
        {
            await Assertions.Expect(page.Locator(".result-card tbody tr")).ToHaveCountAsync(10);
        }
    }

    [Fact]
    public async Task Reload_RunIsOn_ComesBackToTheRunningState()
    {
        await using var site = await ClosingSite.StartAsync(assets: 50, executes: false);
        await using var window = await chromium.OpenAsync(site.Server);
        var page = await ClosingSite.OpenAsync(window);
        await ClosingSite.CloseAsync(page);
        await Assertions.Expect(page.Locator(".progress-card")).ToBeVisibleAsync();
        site.Report(await site.ActiveRunAsync(), 40, processed: 5, total: 50);

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator(".progress-card [role=progressbar]")).ToHaveAttributeAsync("aria-valuenow", "40");
        await Assertions.Expect(page.Locator("form.closing-form button[type=submit]")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Offline_AndBack_ShowsTheBannerAndThenTheResult()
    {
        await using var site = await ClosingSite.StartAsync(assets: 50, executes: false);
        await using var window = await chromium.OpenAsync(site.Server);
        var cable = await Cable.PlugInAsync(window);
        var page = await ClosingSite.OpenAsync(window);
        await ClosingSite.CloseAsync(page);
        await Assertions.Expect(page.Locator(".progress-card")).ToBeVisibleAsync();

        await cable.PullAsync();
        await Assertions.Expect(page.GetByText("Koneksi terputus")).ToBeVisibleAsync();
        await site.ExecuteAsync();
        await cable.PutBackAsync();

        await Assertions.Expect(page.Locator(".result-card tbody tr")).ToHaveCountAsync(10, new() { Timeout = 30_000 });
        await Assertions.Expect(page.GetByText("Koneksi terputus")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Close_KeyboardOnly_StartsTheRun()
    {
        await using var site = await ClosingSite.StartAsync(assets: 50, executes: true);
        await using var window = await chromium.OpenAsync(site.Server);
        var page = await ClosingSite.OpenAsync(window);

        await page.Locator("form.closing-form button[type=submit]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".mud-dialog .mud-button-filled")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".result-card tbody tr")).ToHaveCountAsync(10);
    }

    [Fact]
    public async Task Switches_LanguageAndLook_AreRememberedAfterReload()
    {
        await using var site = await ClosingSite.StartAsync(assets: 50, executes: true);
        await using var window = await chromium.OpenAsync(site.Server);
        var page = await ClosingSite.OpenAsync(window);

        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Period closing");
        await page.Locator("form.closing-form .mud-select input:enabled").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use the dark look" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Use the light look" })).ToBeVisibleAsync();
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Period closing");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Use the light look" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveCSSAsync("color-scheme", "dark");
        Assert.EndsWith("?proses=komersial&bulan=1&tahun=2026", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Page_AnyWidth_NeverScrollsSideways(int width)
    {
        await using var site = await ClosingSite.StartAsync(assets: 50, executes: true);
        await using var window = await chromium.OpenAsync(site.Server, new() { ViewportSize = new() { Width = width, Height = 800 } });
        var page = await ClosingSite.OpenAsync(window);
        await page.GetByRole(AriaRole.Button, new() { Name = "Pratinjau" }).ClickAsync();
        await page.Locator(".preview tfoot").WaitForAsync();
        Assert.Equal(0, await OverhangAsync(page));

        await ClosingSite.CloseAsync(page);
        await page.Locator(".result-card tbody tr").First.WaitForAsync();

        Assert.Equal(0, await OverhangAsync(page));
    }

    /// <summary>Writes down every value that the bar takes, from now on.</summary>
    private static async Task RecordPercentagesAsync(IPage page) => await page.EvaluateAsync(
        """
        () => {
          window.percentages = [];
          const record = () => {
            const bar = document.querySelector(".progress-card [role=progressbar]");
            const now = bar && Number(bar.getAttribute("aria-valuenow"));
            if (bar && now !== window.percentages.at(-1)) window.percentages.push(now);
          };
          new MutationObserver(record).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-valuenow"] });
        }
        """);

    private static Task<int> OverhangAsync(IPage page) =>
        page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    private static async Task AssertFirstRowIsThatOfTheDatabaseAsync(ClosingSite site, IPage page)
    {
        var code = await site.Books.Test.ScalarAsync<string>("SELECT MIN(code) FROM asset");
        var depreciation = await site.Books.Test.ScalarAsync<Money>(
            "SELECT t.depreciation FROM akm_transaction t JOIN asset a ON a.asset_id = t.asset_id WHERE a.code = @code", new { code });
        var cells = await page.Locator(".result-card tbody tr").First.Locator("td").AllInnerTextsAsync();
        Assert.Equal(code, cells[0]);
        Assert.Equal(Format.Money(depreciation), cells[4]);
    }
}
