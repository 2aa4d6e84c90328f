using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;

namespace Aktiva.Web.Account;

internal static class AccountServices
{
    /// <summary>Sign-in by cookie; every page and endpoint needs a signed-in user unless it says otherwise.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(ConfigureCookie);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(options => options.Cookie.Name = "aktiva.form");
        services.AddCascadingAuthenticationState();
        services.AddSingleton(new AccountSettings());
        services.AddSingleton<Passwords>();
        services.AddSingleton<Session>();
        services.AddSingleton<SignInService>();
        services.AddScoped<AuthenticationStateProvider, CircuitAuthentication>();
        services.AddScoped<ActorProvider>();
        return services;
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "aktiva.session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Session.Lifetime;
        options.SlidingExpiration = false;
        options.LoginPath = AccountPaths.SignIn;
        options.ReturnUrlParameter = AccountPaths.ReturnUrl;
        options.Events.OnValidatePrincipal = RejectEndedSessionAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static async Task RejectEndedSessionAsync(CookieValidatePrincipalContext context)
    {
        var session = context.HttpContext.RequestServices.GetRequiredService<Session>();
        if (await session.FindUserAsync(context.Principal!, context.HttpContext.RequestAborted) is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
    }
}
