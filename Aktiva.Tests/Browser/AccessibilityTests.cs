using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>
/// axe finds nothing on any page, light or dark, wide or narrow. No page is wider than the window, at 200 % zoom neither, and nothing moves for whoever wants
/// reduced motion.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(Chromium chromium, SampleSite site) : IClassFixture<SampleSite>
{
    /// <summary>Pages looked at side by side: one works in the browser while another waits for the program.</summary>
    private const int PagesAtOnce = 2;

    /// <summary>Half of 1280 pixels: the window at 200 % zoom.</summary>
    private const int ZoomedWidth = 640;

    /// <summary>Rows of a long table are alike: the first ones stand for all.</summary>
    private const string FewRows = ".figure-grid tbody tr:nth-child(n + 9), .figures tbody tr:nth-child(n + 9) { display: none; }";

    [Fact]
    public async Task Pages_EveryLookAndWidth_HaveNoViolation()
    {
        ConcurrentQueue<string> names = new(SitePages.All.Keys.Where(name => !SitePages.IsPlain(name))), plain = new(SitePages.All.Keys.Where(SitePages.IsPlain)), found = [];
        await LookThroughAsync(null, plain, found);
        await Task.WhenAll(Enumerable.Range(0, PagesAtOnce).Select(_ => LookThroughAsync("adi", names, found)));

        Assert.True(found.IsEmpty, string.Join(Environment.NewLine, found.Order(StringComparer.Ordinal)));
    }

    private async Task LookThroughAsync(string? user, ConcurrentQueue<string> names, ConcurrentQueue<string> found)
    {
        await using var window = await chromium.OpenAsync(site.Server, new() { ReducedMotion = ReducedMotion.Reduce });
        await PageChecks.BringAxeAsync(window);
        if (user is not null)
        {
            await window.SignInAsync(user);
        }

        var page = window.Page;
        while (names.TryDequeue(out var name))
        {
            await SitePages.OpenAsync(site, window, name);
            await page.AddStyleTagAsync(new() { Content = FewRows });
            var (lookBefore, widthBefore) = ("", 0);
            await PageLooks.ForEachAsync(page, async (look, width) =>
            {
                Report(name, look, width, await PageChecks.ViolationsAsync(page, isLookOnly: width == widthBefore));
                Report(name, look, width, await PageChecks.StructureAsync(page));
                (lookBefore, widthBefore) = (look, width);
            });
            await PageLooks.WidenAsync(page, ZoomedWidth);
            Report(name, lookBefore, ZoomedWidth, await PageChecks.StructureAsync(page));
        }

        void Report(string name, string look, int width, IEnumerable<string> complaints)
        {
            foreach (var complaint in complaints)
            {
                found.Enqueue($"{name} {look} {width}: {complaint}");
            }
        }
    }
}
