using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>What axe and a look at the measures find on an open page.</summary>
internal static class PageChecks
{
    /// <summary>The size of what is to be clicked, the one rule that WCAG 2.2 AA adds, is off unless it is asked for.</summary>
    private const string AllRules = """{ "rules": { "target-size": { "enabled": true } } }""";

    /// <summary>What depends on the look; the rest was found out in the other one.</summary>
    private const string RulesOfColour = """{ "runOnly": ["color-contrast", "link-in-text-block"] }""";

    /// <summary>axe comes with every document: to bring it in for each run takes longer than the run.</summary>
    public static Task BringAxeAsync(BrowserWindow window) => window.Context.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());

    /// <summary>What axe finds: all of it, or only what depends on the look.</summary>
    public static Task<string[]> ViolationsAsync(IPage page, bool isLookOnly, string within = "html") => page.EvaluateAsync<string[]>(
        """
        async ([within, options]) => {
          const { violations } = await axe.run(within, { ...JSON.parse(options), resultTypes: ["violations"] });
          return violations.map(one => `${one.id}: ${one.help} | ${one.nodes.slice(0, 3).map(node => node.html).join(" | ")}`);
        }
        """,
        new[] { within, isLookOnly ? RulesOfColour : AllRules });

    /// <summary>What sticks out of the window or of a chart's box, and what moves for longer than a hundredth of a second.</summary>
    public static Task<string[]> StructureAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const complaints = [];
          const root = document.scrollingElement;
          if (root.scrollWidth > root.clientWidth) complaints.push(`${root.scrollWidth} pixels wide`);
          for (const box of document.querySelectorAll(".chart-box")) {
            if ([...box.querySelectorAll("svg, .mud-chart-legend")].some(part => part.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom + 1)) complaints.push("chart sticks out");
          }
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
