using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>Waits for states of a page.</summary>
internal static class PageStates
{
    /// <summary>Until the page is alive and shows what it has, and nothing is on its way.</summary>
    public static async Task SettleAsync(IPage page)
    {
        await ShowAsync(page);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Until a page just loaded is alive and shows what it has: a heading, no skeleton, nothing loading, rows or a sentence in every list.</summary>
    public static async Task ShowAsync(IPage page)
    {
        await page.Locator("h1").First.WaitForAsync();
        if (await page.Locator(".app-bar").CountAsync() > 0)
        {
            await page.Locator(".search-box input:enabled").WaitForAsync();
        }

        await Assertions.Expect(page.Locator(".page-skeleton, .mud-table-loading, [aria-busy=true], .figure-grid:not(:has(tbody tr)), .chart-box:not(:has(svg))")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }

    /// <summary>Until every chart is drawn for the room that it has: it measures its box, draws, measures its labels and draws again.</summary>
    public static Task DrawChartsAsync(IPage page) => page.WaitForFunctionAsync(
        """
        async () => {
          const sizes = () => [...document.querySelectorAll(".chart-box svg")].map(({ viewBox: { baseVal: drawn }, clientWidth, clientHeight }) =>
            ({ drawn: `${drawn.width} ${drawn.height}`, isFilled: Math.abs(drawn.width - clientWidth) < 2 && Math.abs(drawn.height - clientHeight) < 2 }));
          const before = sizes();
          if (before.length === 0) return true;
          await new Promise(later => setTimeout(later, 300));
          const after = sizes();
          return after.every((chart, index) => chart.isFilled && chart.drawn === before[index]?.drawn);
        }
        """);

    /// <summary>Until an opened dialog has taken the focus: what is typed before goes elsewhere.</summary>
    public static Task EnterDialogAsync(IPage page) =>
        Assertions.Expect(page.Locator(".mud-dialog :focus, .mud-dialog:focus")).ToHaveCountAsync(1);
}
