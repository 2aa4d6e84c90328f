namespace Aktiva.Web.Hosting;

/// <summary>In which environment the program runs when nothing says otherwise: Development in debug builds, else Production.</summary>
public static class ProgramEnvironment
{
#if DEBUG
    private const string Default = "Development";
#else
    private const string Default = "Production";
#endif

    public static string Name =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Default;

    public static bool IsDevelopment => string.Equals(Name, Environments.Development, StringComparison.OrdinalIgnoreCase);
}
