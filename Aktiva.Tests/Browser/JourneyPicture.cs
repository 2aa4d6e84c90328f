using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>Pictures on the way, where the variable <c>JOURNEY_PICTURES</c> names a folder.</summary>
internal static class JourneyPicture
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("JOURNEY_PICTURES");

    public static bool IsWanted => !string.IsNullOrEmpty(Folder);

    public static async Task KeepAsync(IPage page, string name, bool isWhole = true)
    {
        if (IsWanted)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, name + ".png"), FullPage = isWhole });
        }
    }
}
