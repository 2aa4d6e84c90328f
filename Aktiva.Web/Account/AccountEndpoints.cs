using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Aktiva.Web.Account;

/// <summary>The requests of the account that are no pages.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(AccountPaths.SignOut, SignOutAsync).AllowAnonymous();

    /// <summary>
    /// A sign-in form whose token no longer fits (its cookie is gone, or another tab has signed in) is shown again instead of an
    /// empty error; nothing of it is looked at.
    /// </summary>
    public static void UseStaleSignInForms(this WebApplication app) =>
        app.Use((context, next) =>
        {
            if (context.Request.Path == AccountPaths.SignIn
                && context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
            {
                context.Response.Redirect(AccountPaths.SignIn + context.Request.QueryString);
                return Task.CompletedTask;
            }

            return next(context);
        });

    // Binding a form makes the endpoint demand the antiforgery token.
    private static async Task<IResult> SignOutAsync(HttpContext context, [FromForm] string? returnUrl)
    {
        await context.SignOutAsync();
        return Results.LocalRedirect(returnUrl is null ? AccountPaths.SignIn : LocalUrl.OrHome(returnUrl));
    }
}
