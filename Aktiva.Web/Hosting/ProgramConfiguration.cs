namespace Aktiva.Web.Hosting;

/// <summary>The configuration outside the web app: appsettings.json beside the program, then environment variables.</summary>
internal static class ProgramConfiguration
{
    public static HostApplicationBuilderSettings HostSettings => new()
    {
        ContentRootPath = AppContext.BaseDirectory,
        EnvironmentName = ProgramEnvironment.Name,
    };

    public static IConfiguration Load() => Host.CreateApplicationBuilder(HostSettings).Configuration;
}
