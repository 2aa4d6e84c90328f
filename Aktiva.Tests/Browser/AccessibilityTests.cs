using Aktiva.Web.Layout;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>axe finds nothing on any page, light or dark, wide or narrow; and no page is wider than the window.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(Chromium chromium, SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("light", 1280)]
    [InlineData("light", 390)]
    [InlineData("dark", 1280)]
    [InlineData("dark", 390)]
    public async Task Pages_EveryLookAndWidth_HaveNoViolation(string look, int width)
    {
        await using var window = await chromium.OpenAsync(
            site.Server,
            new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        await window.Context.AddCookiesAsync(
            [new Cookie { Name = ThemeChoice.Cookie, Value = look, Url = site.Server.Address.ToString() }]);
        await window.SignInAsync("adi");
        List<string> found = [];
        foreach (var name in SitePages.All.Keys)
        {
            await window.Page.GotoAsync(await SitePages.AddressAsync(site, name));
            found.AddRange((await LookAsync(window.Page, width)).Select(violation => $"{name}: {violation}"));
        }

        Assert.Equal("", string.Join(Environment.NewLine, found));
    }

    private static async Task<IEnumerable<string>> LookAsync(IPage page, int width)
    {
        await PageStates.SettleAsync(page);
        var shownWidth = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        var violations = (await page.RunAxe()).Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} | {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}");
        return shownWidth == width ? violations : violations.Append($"{shownWidth} pixels wide");
    }
}
