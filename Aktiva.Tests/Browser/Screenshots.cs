using Aktiva.Web.Layout;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>
/// Writes a picture of every page in both looks and both widths into <c>artifacts/screenshots</c>, which git ignores:
/// <c>dotnet run --project Aktiva.Tests -- -explicit only -class Aktiva.Tests.Browser.Screenshots</c>. The variable <c>PAGES</c> names
/// the wanted pages, separated by commas; <c>WIDTHS</c> and <c>LOOKS</c> likewise.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class Screenshots(Chromium chromium, SampleSite site) : IClassFixture<SampleSite>
{
    [Fact(Explicit = true)]
    public async Task Write_EveryPage_IntoTheFolder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "screenshots")).FullName;
        foreach (var page in Wanted("PAGES", [.. SitePages.All.Keys]))
        {
            foreach (var look in Wanted("LOOKS", "light", "dark"))
            {
                foreach (var width in Wanted("WIDTHS", "1280", "390"))
                {
                    await WriteAsync(page, look, width, folder);
                }
            }
        }
    }

    private async Task WriteAsync(string page, string look, string width, string folder)
    {
        var size = new ViewportSize { Width = int.Parse(width, System.Globalization.CultureInfo.InvariantCulture), Height = 900 };
        await using var window = await chromium.OpenAsync(
            site.Server, new BrowserNewContextOptions { ViewportSize = size, ReducedMotion = ReducedMotion.Reduce });
        await window.Context.AddCookiesAsync(
            [new Cookie { Name = ThemeChoice.Cookie, Value = look, Url = site.Server.Address.ToString() }]);
        await window.SignInAsync("sari", returnUrl: await SitePages.AddressAsync(site, page));
        await PageStates.SettleAsync(window.Page);
        var file = Path.Combine(folder, $"{page}-{look}-{width}.png");
        await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
        Assert.True(File.Exists(file));
        TestContext.Current.SendDiagnosticMessage(string.Join(Environment.NewLine, window.Complaints));
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
