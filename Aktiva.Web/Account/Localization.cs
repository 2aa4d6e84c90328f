using System.Globalization;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Localization;

namespace Aktiva.Web.Account;

/// <summary>The language of the pages: the configured one unless the user's cookie says another.</summary>
internal static class Localization
{
    public static void UseAktivaLocalization(this WebApplication app)
    {
        var configured = CultureInfo.GetCultureInfo(app.Configuration["Language"] ?? Language.Indonesian.Name);
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Language.Of(configured)),
            SupportedCultures = [.. Language.All],
            SupportedUICultures = [.. Language.All],
            RequestCultureProviders = [new CookieRequestCultureProvider()],
        });
    }
}
