using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>What stands around every page: search, company and month.</summary>
[Collection(BrowserTests.Name)]
public sealed class FrameTests(Chromium chromium, SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Search_PartOfTheName_LeadsToTheAssetByKeyboardAlone()
    {
        await using var window = await OpenAsync();
        var page = window.Page;
        var name = (await site.Books.Test.ScalarAsync<string>("SELECT name FROM asset WHERE code = @code", new { code = site.AssetCode }))!;

        await page.Locator(".search-box input").FocusAsync();
        await page.Keyboard.TypeAsync(site.AssetCode.ToLowerInvariant());
        await page.Locator(".search-hit").First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync($"**/aktiva/{site.AssetCode}");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(name);
        Assert.Empty(window.Complaints);
    }

    /// <summary>A page that takes the focus when it comes alive takes it away from whoever was quicker, and a dialog opened just before gives it back to the wrong element.</summary>
    [Fact]
    public async Task Focus_OfAPageLoaded_IsLeftAloneAndOfOneWalkedTo_IsOnItsHeading()
    {
        await using var window = await chromium.OpenAsync(site.Server);
        await window.Page.AddInitScriptAsync("addEventListener('focusin', ({ target }) => (window.focused ??= []).push(target.outerHTML))");
        await window.SignInAsync("siti", returnUrl: "/akun");
        var page = window.Page;
        await PageStates.SettleAsync(page);
        Assert.Null(await page.EvaluateAsync<string[]?>("() => window.focused ?? null"));

        await page.Locator("a[href='/departemen']").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Departemen dan divisi");
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Akun");
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Month_Switched_StaysAfterAReload()
    {
        await using var window = await OpenAsync();
        var page = window.Page;
        await Assertions.Expect(page.Locator(".period-menu")).ToContainTextAsync("Maret 2026");

        await page.GetByRole(AriaRole.Button, new() { Name = "Ke Februari 2026" }).ClickAsync();
        await Assertions.Expect(page.Locator(".period-menu")).ToContainTextAsync("Februari 2026");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("bulan=2"));
        await page.GotoAsync("/aktiva/" + site.AssetCode);

        await Assertions.Expect(page.Locator(".period-menu")).ToContainTextAsync("Februari 2026");
    }

    [Fact]
    public async Task Months_ClosedBySomebodyElse_AreSeenRunningAndThenClosed()
    {
        await using var other = await ClosingSite.StartAsync(assets: 3, executes: false);
        await using var window = await chromium.OpenAsync(other.Server);
        await window.SignInAsync("rudi");
        var periods = await window.Context.NewPageAsync();
        await periods.GotoAsync("/periode?tahun=2026");
        ILocator[] tiles = [window.Page.Locator(".month-tile").First, periods.Locator(".month-tile").First];
        await ShowAsync("Terbuka");

        await other.AskAsync();
        await ShowAsync("Berjalan");
        await other.ExecuteAsync();

        await ShowAsync("Ditutup");
        Assert.Empty(window.Complaints);

        async Task ShowAsync(string state)
        {
            foreach (var january in tiles)
            {
                await PageStates.ShowAsync(january.Page);
                await Assertions.Expect(january).ToContainTextAsync(state, new() { Timeout = 15_000 });
            }
        }
    }

    [Fact]
    public async Task List_SortedAndLeft_IsTheSameOnTheWayBack()
    {
        await using var window = await OpenAsync();
        var page = window.Page;
        await page.GotoAsync("/aktiva");
        await PageStates.SettleAsync(page);
        var header = page.Locator("th .sortable-column-header", new() { HasText = "Harga perolehan" });
        await header.ClickAsync();
        await page.WaitForURLAsync("**/aktiva?urut=Cost");
        await header.ClickAsync();
        await page.WaitForURLAsync("**/aktiva?urut=-Cost");
        var code = (await site.Books.Test.ScalarAsync<string>(
            "SELECT a.code FROM asset a JOIN asset_book b ON b.asset_id = a.asset_id AND b.book = 1 ORDER BY b.cost DESC, a.code LIMIT 1"))!;
        var dearest = page.Locator(".figure-grid tbody a").First;
        await Assertions.Expect(dearest).ToHaveTextAsync(code);

        await dearest.ClickAsync();
        await page.WaitForURLAsync($"**/aktiva/{code}");
        await page.GoBackAsync();

        await page.WaitForURLAsync("**/aktiva?urut=-Cost");
        await Assertions.Expect(page.Locator(".figure-grid tbody a").First).ToHaveTextAsync(code);
        await Assertions.Expect(page.Locator("th[aria-sort=descending]")).ToContainTextAsync("Harga perolehan");
    }

    [Fact]
    public async Task Company_Switched_ShowsTheOther()
    {
        await using var other = await ClosingSite.StartAsync(assets: 3, executes: false);
        await other.Books.Test.CreateCompanyAsync("CABANG");
        await using var window = await chromium.OpenAsync(other.Server);
        await window.SignInAsync("siti", returnUrl: "/utilitas/tutup-buku");
        var page = window.Page;
        await PageStates.SettleAsync(page);

        await page.Locator(".app-context .mud-menu button").First.ClickAsync();
        await page.GetByText("CABANG · PT CABANG").ClickAsync();

        await Assertions.Expect(page.Locator(".app-context")).ToContainTextAsync("PT CABANG");
        await PageStates.SettleAsync(page);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".app-context")).ToContainTextAsync("PT CABANG");
    }

    private async Task<BrowserWindow> OpenAsync()
    {
        var window = await chromium.OpenAsync(site.Server);
        await window.SignInAsync("siti", returnUrl: "/utilitas/tutup-buku");
        await PageStates.SettleAsync(window.Page);
        return window;
    }
}
