using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>Pictures on the way, where the variable <c>JOURNEY_PICTURES</c> names a folder.</summary>
internal static class JourneyPicture
{
    public static async Task KeepAsync(IPage page, string name, bool isWhole = true)
    {
        if (Environment.GetEnvironmentVariable("JOURNEY_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = isWhole });
        }
    }
}
