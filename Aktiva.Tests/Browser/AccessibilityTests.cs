using Aktiva.Web.Layout;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>axe finds nothing on any page, light or dark, wide or narrow; and no page is wider than the window.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(Chromium chromium, SampleSite site) : IClassFixture<SampleSite>
{
    public static TheoryData<string, string, int> Views =>
        [.. from page in SitePages.All.Keys from look in (string[])["light", "dark"] from width in (int[])[1280, 390] select (page, look, width)];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_EveryLookAndWidth_HasNoViolation(string page, string look, int width)
    {
        await using var window = await chromium.OpenAsync(
            site.Server,
            new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        await window.Context.AddCookiesAsync(
            [new Cookie { Name = ThemeChoice.Cookie, Value = look, Url = site.Server.Address.ToString() }]);
        await window.SignInAsync("sari", returnUrl: await SitePages.AddressAsync(site, page));
        await PageStates.SettleAsync(window.Page);

        var found = await window.Page.RunAxe();

        Assert.Equal("", string.Join(Environment.NewLine, found.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} | {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")));
        Assert.Equal(width, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
