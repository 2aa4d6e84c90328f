using Aktiva.Core.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aktiva.Core;

public static class CoreServices
{
    /// <summary>Registers the database, the stores and the services of Aktiva.Core.</summary>
    public static IServiceCollection AddAktivaCore(this IServiceCollection services, DatabaseOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(provider => Database.Create(options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Migrator>();
        return services;
    }
}
