using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>
/// axe finds nothing in any dialog and no step of an import, light in a wide window and dark in a narrow one, and none is wider than the window. Dark and wide, light and
/// narrow come with them where pictures are wanted.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class DialogAccessibilityTests(Chromium chromium, SampleSite site) : IClassFixture<SampleSite>
{
    /// <summary>States looked at side by side: one works in the browser while another waits for the program.</summary>
    private const int StatesAtOnce = 2;

    [Fact]
    public async Task Dialogs_EveryLookAndWidth_HaveNoViolation()
    {
        ConcurrentQueue<string> names = new(DialogStates.All.Keys), found = [];
        await Task.WhenAll(Enumerable.Range(0, StatesAtOnce).Select(_ => LookThroughAsync(names, found)));

        Assert.True(found.IsEmpty, string.Join(Environment.NewLine, found.Order(StringComparer.Ordinal)));
    }

    private async Task LookThroughAsync(ConcurrentQueue<string> names, ConcurrentQueue<string> found)
    {
        await using var window = await chromium.OpenAsync(site.Server, new() { ReducedMotion = ReducedMotion.Reduce, Locale = "id-ID" });
        await PageChecks.BringAxeAsync(window);
        await window.SignInAsync("adi");
        var page = window.Page;
        while (names.TryDequeue(out var name))
        {
            await OpenAsync(page, name);
            var (within, widthBefore) = (DialogStates.IsDialog(name) ? ".mud-dialog-container" : "main", 0);
            await PageLooks.ForEachAsync(page, async (look, width) =>
            {
                if (!JourneyPicture.IsWanted && look == "dark" == (width == PageLooks.Widths[0]))
                {
                    return;
                }

                await JourneyPicture.KeepAsync(page, FormattableString.Invariant($"dialog-{name}-{look}-{width}"), isWhole: !DialogStates.IsDialog(name));
                List<string> complaints = [.. await PageChecks.ViolationsAsync(page, isLookOnly: width == widthBefore, within)];
                if (width != widthBefore)
                {
                    complaints.AddRange([.. await PageChecks.StructureAsync(page), .. await OutsideAsync(page)]);
                }

                complaints.ForEach(complaint => found.Enqueue($"{name} {look} {width}: {complaint}"));
                widthBefore = width;
            });
        }
    }

    private async Task OpenAsync(IPage page, string name)
    {
        var (address, act) = DialogStates.All[name];
        await page.SetViewportSizeAsync(PageLooks.Widths[0], 900);
        await page.GotoAsync(address.Replace("{asset}", Uri.EscapeDataString(site.AssetCode), StringComparison.Ordinal));
        await PageStates.SettleAsync(page);
        await act(page);
        await page.EvaluateAsync("scrollTo(0, 0)");
        if (DialogStates.IsDialog(name))
        {
            await DialogStates.Dialog(page).Last.WaitForAsync();
        }
    }

    /// <summary>Dialogs that stand out of the window or are wider inside than they are, but for what scrolls by itself, and buttons that cannot be reached.</summary>
    private static Task<string[]> OutsideAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll(".mud-dialog")].flatMap(dialog => {
          const isOutside = element => {
            const { left, right, top, bottom } = element.getBoundingClientRect();
            return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
          };
          const content = dialog.querySelector(".mud-dialog-content");
          const complaints = [dialog, ...dialog.querySelectorAll(".mud-dialog-actions button")].filter(isOutside)
            .map(element => `outside the window: ${element.className}`);
          if (content.scrollWidth > content.clientWidth) complaints.push(`the dialog scrolls sideways: ${content.scrollWidth} in ${content.clientWidth}`);
          if (document.querySelector(".mud-popover-open")) complaints.push("a menu is open behind the dialog");
          if ([...dialog.querySelectorAll(".mud-dialog-actions .mud-button-label")].some(label => label.scrollWidth > label.clientWidth)) complaints.push("the words of a button are cut off");
          return complaints;
        })
        """);
}
