using System.Collections.Concurrent;
using Aktiva.Core.Data;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Aktiva.Tests.SqlServer;

/// <summary>
/// The databases of a test class on the server that <c>AKTIVA_TEST_SQLSERVER</c> names by a connection string: made when the first test
/// asks, emptied and migrated for each, dropped with the class. Without it the tests are skipped; <c>emulated</c> runs them
/// with the SQL Server dialect on SQLite, which shows what is not T-SQL.
/// </summary>
public sealed class SqlServerDatabases : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("AKTIVA_TEST_SQLSERVER");

    private readonly ConcurrentBag<DatabaseOptions> _free = [];
    private readonly ConcurrentBag<string> _made = [];

    public static bool IsEmulated
    {
        get
        {
            Assert.SkipWhen(string.IsNullOrEmpty(Server), "AKTIVA_TEST_SQLSERVER names no SQL Server.");
            return Server == "emulated";
        }
    }

    /// <summary>An empty database with the current schema.</summary>
    public async Task<DatabaseOptions> TakeAsync(CancellationToken cancellationToken)
    {
        if (!_free.TryTake(out var options))
        {
            options = await MakeAsync(cancellationToken);
        }

        var database = Database.Create(options, TimeProvider.System);
        await EmptyAsync(database, cancellationToken);
        await new Migrator(database).MigrateAsync(cancellationToken);
        return options;
    }

    public ValueTask GiveBackAsync(DatabaseOptions options)
    {
        _free.Add(options);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        SqlConnection.ClearAllPools();
        foreach (var name in _made)
        {
            await using var connection = new SqlConnection(Server);
            await connection.OpenAsync();
            await connection.ExecuteAsync($"DROP DATABASE {name}");
        }
    }

    private async Task<DatabaseOptions> MakeAsync(CancellationToken cancellationToken)
    {
        var name = $"aktiva_test_{Guid.NewGuid():N}";
        await using var connection = new SqlConnection(Server);
        await connection.OpenAsync(cancellationToken);
        await connection.ExecuteAsync($"CREATE DATABASE {name}");
        _made.Add(name);
        var versions = await connection.QuerySingleAsync<(int ReadCommitted, int Snapshots)>(
            "SELECT CAST(is_read_committed_snapshot_on AS INT), CAST(snapshot_isolation_state AS INT) FROM sys.databases WHERE name = @name", new { name });
        if (versions.ReadCommitted == 0)
        {
            await connection.ExecuteAsync($"ALTER DATABASE {name} SET READ_COMMITTED_SNAPSHOT ON");
        }

        if (versions.Snapshots == 0)
        {
            await connection.ExecuteAsync($"ALTER DATABASE {name} SET ALLOW_SNAPSHOT_ISOLATION ON");
        }

        return new DatabaseOptions(
            DatabaseProvider.SqlServer, new SqlConnectionStringBuilder(Server) { InitialCatalog = name }.ToString());
    }

    /// <summary>Drops every table, whoever refers to whom first.</summary>
    private static Task<bool> EmptyAsync(Database database, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var tables = (await connection.QueryAsync<(string Schema, string Name)>(
                "SELECT s.name, t.name FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id WHERE s.name IN (N'aktiva', N'dbo')")).AsList();
            var known = SchemaCatalogue.Tables.Select((table, index) => (table.Name, index)).ToDictionary(table => table.Name, table => table.index);
            foreach (var (schema, name) in tables.OrderByDescending(table => known.GetValueOrDefault(table.Name, int.MaxValue)))
            {
                await connection.ExecuteAsync($"DROP TABLE [{schema}].[{name}]");
            }

            return true;
        },
        cancellationToken);
}
