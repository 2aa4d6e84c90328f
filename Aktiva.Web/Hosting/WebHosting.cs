using Aktiva.Core;
using Microsoft.AspNetCore.Authentication.Cookies;
using MudBlazor.Services;

namespace Aktiva.Web.Hosting;

/// <summary>Puts the web app together.</summary>
public static class WebHosting
{
    public static WebApplication Build(ServeSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHosting).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = settings.Environment ?? ProgramEnvironment.Name,
        });
        builder.WebHost.UseStaticWebAssets();
        if (settings.Urls is not null)
        {
            builder.WebHost.UseUrls(settings.Urls);
        }

        AddServices(builder, settings);
        settings.Configure?.Invoke(builder);
        var app = builder.Build();
        MapRequests(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, ServeSettings settings)
    {
        builder.Services.AddAktivaCore(
            DatabaseSettings.Resolve(builder.Configuration, builder.Environment.ContentRootPath, settings.Database, settings.Provider));
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddAuthorization();
        builder.Services.AddMudServices();
    }

    private static void MapRequests(WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
