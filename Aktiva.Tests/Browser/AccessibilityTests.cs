using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
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

    private const string AllRules = "{}";

    /// <summary>What depends on the look; the rest was found out in the other one.</summary>
    private const string RulesOfColour = """{ "runOnly": ["color-contrast", "link-in-text-block"] }""";

    [Fact]
    public async Task Pages_EveryLookAndWidth_HaveNoViolation()
    {
        ConcurrentQueue<string> names = new(SitePages.All.Keys.Where(name => !SitePages.IsPlain(name))), plain = new(SitePages.All.Keys.Where(SitePages.IsPlain)), found = [];
        await LookThroughAsync(null, plain, found);
        await Task.WhenAll(Enumerable.Range(0, PagesAtOnce).Select(_ => LookThroughAsync("adi", names, found)));

        Assert.Equal("", string.Join(Environment.NewLine, found.Order(StringComparer.Ordinal)));
    }

    private async Task LookThroughAsync(string? user, ConcurrentQueue<string> names, ConcurrentQueue<string> found)
    {
        await using var window = await chromium.OpenAsync(site.Server, new() { ReducedMotion = ReducedMotion.Reduce });
        await window.Context.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());
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
                Report(name, look, width, await ViolationsAsync(page, width == widthBefore ? RulesOfColour : AllRules));
                Report(name, look, width, await StructureAsync(page));
                (lookBefore, widthBefore) = (look, width);
            });
            await PageLooks.WidenAsync(page, ZoomedWidth);
            Report(name, lookBefore, ZoomedWidth, await StructureAsync(page));
        }

        void Report(string name, string look, int width, IEnumerable<string> complaints)
        {
            foreach (var complaint in complaints)
            {
                found.Enqueue($"{name} {look} {width}: {complaint}");
            }
        }
    }

    /// <summary>axe is there with the document: to bring it in for each run takes longer than the run.</summary>
    private static Task<string[]> ViolationsAsync(IPage page, string options) => page.EvaluateAsync<string[]>(
        """
        async options => {
          const { violations } = await axe.run(document, { ...JSON.parse(options), resultTypes: ["violations"] });
          return violations.map(one => `${one.id}: ${one.help} | ${one.nodes.slice(0, 3).map(node => node.html).join(" | ")}`);
        }
        """,
        options);

    /// <summary>What sticks out of the window, and what moves for longer than a hundredth of a second.</summary>
    private static Task<string[]> StructureAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const complaints = [];
          const root = document.scrollingElement;
          if (root.scrollWidth > root.clientWidth) complaints.push(`${root.scrollWidth} pixels wide`);
          const longest = value => Math.max(...value.split(",").map(text => parseFloat(text) * (text.trim().endsWith("ms") ? 1 : 1000)));
          for (const element of document.querySelectorAll("body *")) {
            for (const part of [null, "::before", "::after"]) {
              const style = getComputedStyle(element, part);
              const moves = style.animationName !== "none" && longest(style.animationDuration) > 10;
              if (moves || longest(style.transitionDuration) > 10) complaints.push(`moves: ${element.className}${part ?? ""}`);
            }
          }
          return [...new Set(complaints)].slice(0, 5);
        }
        """);
}
