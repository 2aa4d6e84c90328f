using Aktiva.Core;
using Aktiva.Web.Account;
using Aktiva.Web.Assets;
using Aktiva.Web.Closing;
using Aktiva.Web.Layout;
using Aktiva.Web.Ledger;
using Aktiva.Web.Reports;
using MudBlazor;
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
        var contentRoot = builder.Environment.ContentRootPath;
        var database = settings.Database ?? DatabaseSettings.Resolve(builder.Configuration, contentRoot);
        builder.Services.AddAktivaCore(database);
        builder.Services.AddKeyRing();
        builder.Services.AddAccounts();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomLeft;
            options.SnackbarConfiguration.VisibleStateDuration = 8_000;
            options.SnackbarConfiguration.MaximumOpacity = 100;
        });
        builder.Services.AddPages();
        builder.Services.AddHostedService<ClosingWorker>();
    }

    private static void MapRequests(WebApplication app)
    {
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(Error.Path, createScopeForErrors: true);
        }

        app.UseWhen(
            context => HttpMethods.IsGet(context.Request.Method),
            pages => pages.UseStatusCodePagesWithReExecute(NotFound.Path, createScopeForStatusCodePages: true));

        // After what answers a second time, so that the second answer is routed, too.
        app.UseRouting();
        app.UseAktivaLocalization();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseStaleSignInForms();
        app.MapStaticAssets().AllowAnonymous();
        app.MapAccount();
        app.MapLanguageChoice();
        app.MapAkmDownload();
        app.MapJournalDownload();
        app.MapAssetDownload();
        app.MapReportDownload();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
