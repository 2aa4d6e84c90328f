using Aktiva.Core;
using Aktiva.Core.Data;
using Aktiva.Web.Account;
using Aktiva.Web.Closing;
using Aktiva.Web.Hosting;
using Microsoft.Extensions.Logging.Console;

namespace Aktiva.Web.Commands;

/// <summary>The services of a verb. Its log goes to stderr, warnings and worse; stdout belongs to results.</summary>
internal static class CommandHost
{
    public static IHost Build(string? database, DatabaseProvider? provider)
    {
        var builder = Host.CreateApplicationBuilder(ProgramConfiguration.HostSettings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter(null, LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddAktivaCore(
            DatabaseSettings.Resolve(builder.Configuration, builder.Environment.ContentRootPath, database, provider));
        builder.Services.AddSingleton<Passwords>();
        builder.Services.AddScoped<ClosingSession>();
        return builder.Build();
    }
}
