using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Aktiva.Web.Account;

/// <summary>The requests of the account that are no pages.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(AccountPaths.SignOut, SignOutAsync).AllowAnonymous();

    // Binding a form makes the endpoint demand the antiforgery token.
    private static async Task<IResult> SignOutAsync(HttpContext context, [FromForm] string? returnUrl)
    {
        await context.SignOutAsync();
        return Results.LocalRedirect(returnUrl is null ? AccountPaths.SignIn : LocalUrl.OrHome(returnUrl));
    }
}
