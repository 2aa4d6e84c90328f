using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>
/// Writes a picture of every page in both looks and both widths into <c>artifacts/screenshots</c>, which git ignores:
/// <c>dotnet run --project Aktiva.Tests -- -explicit only -class Aktiva.Tests.Browser.Screenshots</c>. The variable <c>PAGES</c> names
/// the wanted pages, separated by commas; <c>WIDTHS</c> and <c>LOOKS</c> likewise; <c>USER_NAME</c> whose pages (usually the administrator's).
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class Screenshots(Chromium chromium, SampleSite site) : IClassFixture<SampleSite>
{
    private const int PagesAtOnce = 2;

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "screenshots")).FullName;

    [Fact(Explicit = true)]
    public async Task Write_EveryPage_IntoTheFolder()
    {
        var wanted = Wanted("PAGES", [.. SitePages.All.Keys]);
        ConcurrentQueue<string> names = new(wanted.Where(name => !SitePages.IsPlain(name))), plain = new(wanted.Where(SitePages.IsPlain));
        await WriteAsync(null, plain);
        var user = Environment.GetEnvironmentVariable("USER_NAME") is { Length: > 0 } one ? one : "adi";
        await Task.WhenAll(Enumerable.Range(0, PagesAtOnce).Select(_ => WriteAsync(user, names)));
    }

    private async Task WriteAsync(string? user, ConcurrentQueue<string> names)
    {
        await using var window = await chromium.OpenAsync(site.Server, new() { ReducedMotion = ReducedMotion.Reduce, Locale = "id-ID" });
        if (user is not null)
        {
            await window.SignInAsync(user);
        }

        var page = window.Page;
        var (looks, widths) = (Wanted("LOOKS", "light", "dark"), Wanted("WIDTHS", "1280", "390"));
        while (names.TryDequeue(out var name))
        {
            await SitePages.OpenAsync(site, window, name);
            await PageLooks.ForEachAsync(page, async (look, width) =>
            {
                var wide = width.ToString(CultureInfo.InvariantCulture);
                if (!looks.Contains(look) || !widths.Contains(wide))
                {
                    return;
                }

                await TakeAsync(page, width, $"{name}-{look}-{wide}.png");
            });
        }
    }

    /// <summary>Of the whole page in a window as high as it is: to take a page beyond its window makes charts draw themselves anew, and catches them at it.</summary>
    private async Task TakeAsync(IPage page, int width, string file)
    {
        var window = page.ViewportSize!.Height;
        await page.SetViewportSizeAsync(width, await page.EvaluateAsync<int>("() => Math.max(innerHeight, document.scrollingElement.scrollHeight)"));
        await PageStates.DrawChartsAsync(page);
        await page.ScreenshotAsync(new() { Path = Path.Combine(_folder, file) });
        await page.SetViewportSizeAsync(width, window);
    }

    private static string[] Wanted(string variable, params string[] all) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } some ? some.Split(',') : all;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Aktiva.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run below Aktiva.sln.");
        }

        return folder.FullName;
    }
}
