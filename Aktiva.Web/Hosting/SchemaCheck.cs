using Aktiva.Core.Data;
using Aktiva.Web.Commands;

namespace Aktiva.Web.Hosting;

/// <summary>Whether a database can be worked with as it is.</summary>
internal static class SchemaCheck
{
    /// <exception cref="CommandFailure">The database is of a kind that is not supported.</exception>
    public static void RequireSupported(DatabaseOptions options)
    {
        if (options.Provider != DatabaseProvider.Sqlite)
        {
            throw new CommandFailure(CommandTexts.Get("ProviderUnsupported", options.Provider));
        }
    }

    /// <exception cref="CommandFailure">The database does not exist or is older than the program.</exception>
    public static async Task RequireCurrentAsync(DatabaseOptions options, Migrator migrator, CancellationToken cancellationToken)
    {
        var file = DatabaseSettings.FileOf(options);
        if (file is not null && !File.Exists(file))
        {
            throw new CommandFailure(CommandTexts.Get("DatabaseMissing", file));
        }

        if (!await migrator.IsCurrentAsync(cancellationToken))
        {
            throw new CommandFailure(CommandTexts.Get("DatabaseOutdated"));
        }
    }
}
