using Aktiva.Core.Data;
using Aktiva.Web.Commands;

namespace Aktiva.Web.Hosting;

/// <summary>
/// What the web app does about its database before it starts. In Development an empty one becomes the sample company and an older
/// one is migrated; in Production nothing is changed without being asked for.
/// </summary>
internal sealed class DatabasePreparation(DatabaseOptions options, bool isDevelopment, TextWriter messages)
{
    /// <exception cref="CommandFailure">The database is missing or older than the program, and this is Production.</exception>
    /// <exception cref="MigrationException">A migration failed.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        SchemaCheck.RequireConnectionString(options);
        var database = Database.Create(options, TimeProvider.System);
        var migrator = new Migrator(database);
        if (!isDevelopment)
        {
            await SchemaCheck.RequireCurrentAsync(options, migrator, cancellationToken);
        }
        else if (DatabaseSettings.FileOf(options) is { } file && IsEmpty(file))
        {
            await SampleCompany.MakeAsync(file, messages, cancellationToken);
        }
        else
        {
            await migrator.MigrateAsync(cancellationToken);
        }

        await SchemaCheck.WarnAsync(database, messages, cancellationToken);
    }

    private static bool IsEmpty(string file) => new FileInfo(file) is not { Exists: true, Length: > 0 };
}
