using Aktiva.Core.Data;
using Microsoft.Data.Sqlite;

namespace Aktiva.Web.Hosting;

/// <summary>Finds out which database is meant: the command line's, or else the one of appsettings.json.</summary>
public static class DatabaseSettings
{
    /// <param name="configuration">Holds <c>Database:Provider</c> and <c>Database:ConnectionString</c>.</param>
    /// <param name="contentRoot">A relative SQLite path of the configuration counts from here.</param>
    /// <param name="database">A connection string or a SQLite file; a relative path counts from the current directory.</param>
    /// <param name="provider">Overrides the configured provider.</param>
    public static DatabaseOptions Resolve(IConfiguration configuration, string contentRoot, string? database = null, DatabaseProvider? provider = null)
    {
        var section = configuration.GetSection("Database");
        var engine = provider ?? section.GetValue("Provider", DatabaseProvider.Sqlite);
        var given = database ?? section["ConnectionString"] ?? "aktiva.db";
        if (engine != DatabaseProvider.Sqlite)
        {
            return new DatabaseOptions(engine, given);
        }

        var sqlite = given.Contains('=', StringComparison.Ordinal)
            ? new SqliteConnectionStringBuilder(given)
            : new SqliteConnectionStringBuilder { DataSource = given };
        sqlite.DataSource = Path.GetFullPath(sqlite.DataSource, database is null ? contentRoot : Environment.CurrentDirectory);
        return new DatabaseOptions(engine, sqlite.ToString());
    }

    /// <summary>Options for a database named by itself: a SQLite file or connection string, or a connection string of SQL Server.</summary>
    public static DatabaseOptions Of(string database) => IsSqlServer(database)
        ? new DatabaseOptions(DatabaseProvider.SqlServer, database)
        : database.Contains('=', StringComparison.Ordinal)
            ? new DatabaseOptions(DatabaseProvider.Sqlite, database)
            : DatabaseOptions.SqliteFile(Path.GetFullPath(database));

    private static bool IsSqlServer(string database) => database.Split(';').Any(part =>
        part.Split('=')[0].Trim().ToUpperInvariant() is "SERVER" or "DATABASE" or "INITIAL CATALOG" or "AUTHENTICATION");

    /// <summary>The file of a SQLite database; null on other engines.</summary>
    public static string? FileOf(DatabaseOptions options) =>
        options.Provider == DatabaseProvider.Sqlite ? new SqliteConnectionStringBuilder(options.ConnectionString).DataSource : null;
}
