using Aktiva.Web.Account;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Aktiva.Web.Layout;

/// <summary>Remembers the chosen language in ASP.NET Core's culture cookie and goes back to the page.</summary>
public static class LanguageChoice
{
    /// <summary>Takes a POST with <c>culture</c>, <c>returnUrl</c> and an antiforgery token.</summary>
    public const string Path = "/bahasa";

    public static IEndpointConventionBuilder MapLanguageChoice(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, Choose).AllowAnonymous();

    // Binding a form makes the endpoint demand the antiforgery token.
    private static IResult Choose(HttpContext context, TimeProvider time, [FromForm] string culture, [FromForm] string? returnUrl)
    {
        if (Language.All.FirstOrDefault(known => known.Name == culture) is not { } language)
        {
            return Results.BadRequest();
        }

        context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
            new CookieOptions
            {
                Expires = time.GetUtcNow().AddYears(1),
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        return Results.LocalRedirect(LocalUrl.OrHome(returnUrl));
    }
}
