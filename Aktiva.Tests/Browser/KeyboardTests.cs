using Aktiva.Tests.Hosting;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>Everything can be done without a mouse: what has the focus is seen, and after a dialog it is where it was.</summary>
[Collection(BrowserTests.Name)]
public sealed class KeyboardTests(Chromium chromium, SampleSite site) : IClassFixture<SampleSite>
{
    private const int MostTabs = 100;

    /// <summary>MudSelect takes the first month at Home, and at Enter the one that it has marked since: the page has to have followed in between.</summary>
    [Fact]
    public async Task Month_ByKeyboardAlone_IsClosedFromSignInToResult()
    {
        await using var books = await ClosingSite.StartAsync(assets: 50, executes: true);
        await using var window = await chromium.OpenAsync(books.Server, new() { ReducedMotion = ReducedMotion.Reduce });
        var page = window.Page;
        await page.GotoAsync("/");
        await TabToAsync(page, "#user-name");
        await page.Keyboard.TypeAsync("siti");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(TestServer.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
        await PageStates.SettleAsync(page);

        await TabToAsync(page, "a[href='/utilitas/tutup-buku']");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("form.closing-form .mud-select input:enabled").First.WaitForAsync();
        await TabToAsync(page, ".closing-form-month input");
        await page.Keyboard.PressAsync("Space");
        await page.Locator(".mud-popover-open [role=listbox]").WaitForAsync();
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(page.Locator(".period-switch")).ToContainTextAsync("Januari 2026");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".mud-popover-open [role=listbox]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Assertions.Expect(page.Locator("form.closing-form button[type=submit]")).ToHaveTextAsync("Proses Januari 2026");
        await TabToAsync(page, "form.closing-form button[type=submit]");
        await page.Keyboard.PressAsync("Space");
        var confirm = page.Locator(".mud-dialog .mud-button-filled");
        await Assertions.Expect(confirm).ToBeFocusedAsync();
        var focused = await OutlineAsync(confirm);
        await page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Kembali" })).ToBeFocusedAsync();
        Assert.NotEqual(focused, await OutlineAsync(confirm));
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(confirm).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".result-card tbody tr")).ToHaveCountAsync(10, new() { Timeout = 30_000 });
        Assert.Equal(1, await books.Books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM closing_run WHERE status = 'posted'"));
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("/utilitas/tutup-buku", "form.closing-form button[type=submit]", null)]
    [InlineData("/aktiva/{asset}", "#mutasi .mud-menu button", "Penjualan")]
    [InlineData("/aktiva/{asset}", "main .amount-button", null)]
    [InlineData("/periode?tahun=2026", "button[aria-label^='Kunci ']", null)]
    [InlineData("/periode?tahun=2026", "button[aria-label^='Buka kunci ']", null)]
    [InlineData("/aktiva", ".chosen-bar .mud-menu button", "Pemindahan")]
    [InlineData("/kategori", ".page-head-actions button", null)]
    [InlineData("/akun", ".figures tbody tr .row-actions button:first-of-type", null)]
    [InlineData("/departemen", ".figures tbody tr .row-actions button:last-of-type", null)]
    public async Task Dialog_ClosedByEscape_GivesTheFocusBack(string address, string opener, string? item)
    {
        await using var window = await chromium.OpenAsync(site.Server);
        await window.SignInAsync("adi", returnUrl: address.Replace("{asset}", Uri.EscapeDataString(site.AssetCode), StringComparison.Ordinal));
        var page = window.Page;
        await PageStates.ShowAsync(page);
        var button = page.Locator(opener).First;
        await Assertions.Expect(button).ToBeEnabledAsync();
        await button.FocusAsync();

        await page.Keyboard.PressAsync("Enter");
        if (item is not null)
        {
            await TabToMenuItemAsync(page, item);
            await page.Keyboard.PressAsync("Enter");
        }

        await page.Locator(".mud-dialog").WaitForAsync();
        await PageStates.EnterDialogAsync(page);
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(button).ToBeFocusedAsync();
        Assert.Empty(window.Complaints);
    }

    private static Task<string> OutlineAsync(ILocator element) => element.EvaluateAsync<string>("element => getComputedStyle(element).outline");

    /// <summary>Goes on by the Tab key until an element has the focus; each one on the way shows it.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
            await AssertFocusIsSeenAsync(page);
        }

        Assert.Fail($"{selector} is not reached by {MostTabs} tabs.");
    }

    /// <summary>The arrows of a menu lead to its item.</summary>
    private static async Task TabToMenuItemAsync(IPage page, string text)
    {
        var wanted = page.GetByRole(AriaRole.Menuitem, new() { Name = text, Exact = true });
        await wanted.WaitForAsync();
        for (var steps = 0; steps < MostTabs; steps++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            if (await wanted.EvaluateAsync<bool>("item => item === document.activeElement || item.contains(document.activeElement)"))
            {
                return;
            }
        }

        Assert.Fail($"{text} is not reached by arrows.");
    }

    /// <summary>Links and buttons have an outline with the focus. Of the rest, too, the focus is seen, except between the page's end and its beginning: some outline, shadow, border or background of the element, or of what it stands in, goes when it loses the focus.</summary>
    private static async Task AssertFocusIsSeenAsync(IPage page) => Assert.Null(await page.EvaluateAsync<string?>(
        """
        async () => {
          const element = document.activeElement;
          if (element === document.body) return null;
          const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          const look = () => {
            const texts = [];
            for (let one = element, depth = 0; one && depth < 4; one = one.parentElement, depth++) {
              for (const part of [one, ...one.parentElement?.children ?? []]) {
                const style = getComputedStyle(part);
                texts.push(style.outline, style.boxShadow, style.borderColor, style.borderWidth, style.backgroundColor);
              }
            }
            return texts.join("|");
          };
          await drawn();
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          if (element.matches("a, button") && (outlineStyle === "none" || parseFloat(outlineWidth) < 2)) return `${element.tagName} ${element.className} has no outline`;
          const focused = look();
          element.blur();
          await drawn();
          const isSeen = look() !== focused;
          element.focus();
          return isSeen ? null : `${element.tagName} ${element.className} "${element.textContent.trim().slice(0, 40)}" ${element.isConnected ? "shows no focus" : "was taken away"}`;
        }
        """));
}
