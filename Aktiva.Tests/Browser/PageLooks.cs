using Aktiva.Web.Layout;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>Shows one loaded page in every look and width: the look by its own switch, behind a dialog, too (a page without one follows the system), the width by that of the window.</summary>
internal static class PageLooks
{
    public static readonly IReadOnlyList<int> Widths = [1280, 390];

    /// <summary>Tries light and dark in each width, and leaves the page in the last of them.</summary>
    public static async Task ForEachAsync(IPage page, Func<string, int, Task> act)
    {
        string[] looks = await IsDarkAsync(page) ? ["dark", "light"] : ["light", "dark"];
        foreach (var width in Widths)
        {
            await WidenAsync(page, width);
            foreach (var look in looks)
            {
                await UseAsync(page, look);
                await PageStates.DrawChartsAsync(page);
                await act(look, width);
            }

            Array.Reverse(looks);
        }
    }

    /// <summary>Makes the window as wide, and waits until the menu and the charts have followed.</summary>
    public static async Task WidenAsync(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 900);
        var drawer = page.Locator(".app-drawer");
        if (await drawer.CountAsync() > 0)
        {
            await Assertions.Expect(drawer).ToHaveClassAsync(
                new System.Text.RegularExpressions.Regex(width < 960 ? "mud-drawer--closed" : "mud-drawer--open"));
        }

        await PageStates.DrawChartsAsync(page);
    }

    private static async Task UseAsync(IPage page, string look)
    {
        var isDark = look == "dark";
        if (await page.Locator(".look-switch").CountAsync() == 0)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
        }
        else if (await IsDarkAsync(page) != isDark)
        {
            await page.Locator(".look-switch:enabled").DispatchEventAsync("click");
        }

        var palette = isDark ? (MudBlazor.Palette)AktivaTheme.Theme.PaletteDark : AktivaTheme.Theme.PaletteLight;
        await page.WaitForFunctionAsync(
            "background => getComputedStyle(document.body).getPropertyValue('--mud-palette-background').trim() === background",
            palette.Background.ToString());
        await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 50))))");
        await page.WaitForFunctionAsync(
            "() => document.getAnimations().every(one => one.playState !== 'running' || one.timeline !== document.timeline || one.effect.getComputedTiming().iterations === Infinity)");
    }

    private static async Task<bool> IsDarkAsync(IPage page) =>
        await page.Locator("html").EvaluateAsync<string>("html => getComputedStyle(html).colorScheme") == "dark";
}
