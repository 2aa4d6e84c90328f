using Microsoft.AspNetCore.Localization;

namespace Aktiva.Web.Account;

/// <summary>The languages of the pages: the configured one unless the user's cookie says another.</summary>
internal static class Localization
{
    public static IReadOnlyList<string> Cultures { get; } = ["id", "en"];

    public static void UseAktivaLocalization(this WebApplication app)
    {
        string[] cultures = [.. Cultures];
        var options = new RequestLocalizationOptions()
            .SetDefaultCulture(app.Configuration["Language"] ?? cultures[0])
            .AddSupportedCultures(cultures)
            .AddSupportedUICultures(cultures);
        options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        app.UseRequestLocalization(options);
    }
}
