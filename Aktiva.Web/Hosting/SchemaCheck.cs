using Aktiva.Core.Data;
using Aktiva.Web.Commands;

namespace Aktiva.Web.Hosting;

/// <summary>Whether a database can be worked with as it is.</summary>
internal static class SchemaCheck
{
    /// <exception cref="CommandFailure">The connection string cannot be one of the provider.</exception>
    public static void RequireConnectionString(DatabaseOptions options)
    {
        try
        {
            Database.Create(options, TimeProvider.System);
        }
        catch (ArgumentException invalid)
        {
            throw new CommandFailure(CommandTexts.Get("ConnectionStringInvalid", invalid.Message));
        }
    }

    /// <summary>Says what is wrong with the settings of a database that the program works with all the same.</summary>
    public static async Task WarnAsync(Database database, TextWriter messages, CancellationToken cancellationToken)
    {
        foreach (var warning in await database.ReadAsync(database.Dialect.ListWarningsAsync, cancellationToken))
        {
            await messages.WriteLineAsync(CommandTexts.Get(warning.ToString()));
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
