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
    /// <summary>So many classes at a time, however many threads run tests: a small server should live.</summary>
    private const int ClassesAtATime = 3;

    private const int DatabaseInUse = 3_702;
    private const int PermissionDenied = 262;

    private static readonly string? Server = Environment.GetEnvironmentVariable("AKTIVA_TEST_SQLSERVER");
    private static readonly SemaphoreSlim Places = new(ClassesAtATime);

    private readonly ConcurrentBag<DatabaseOptions> _free = [];
    private readonly ConcurrentBag<string> _made = [];
    private readonly SemaphoreSlim _entering = new(1);
    private bool _hasPlace;

    public static bool IsEmulated
    {
        get
        {
            Assert.SkipWhen(string.IsNullOrEmpty(Server), "AKTIVA_TEST_SQLSERVER names no SQL Server.");
            return Server == "emulated";
        }
    }

    /// <summary>The server, with time-outs for one that is busy with all tests at once.</summary>
    private static SqlConnectionStringBuilder ServerString
    {
        get
        {
            var builder = new SqlConnectionStringBuilder(Server);
            builder.ConnectTimeout = Math.Max(builder.ConnectTimeout, 60);
            builder.CommandTimeout = Math.Max(builder.CommandTimeout, 300);
            return builder;
        }
    }

    /// <summary>An empty database with the current schema.</summary>
    public async Task<DatabaseOptions> TakeAsync(CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        var isUsed = _free.TryTake(out var options);
        options ??= await MakeAsync(cancellationToken);
        var database = Database.Create(options, TimeProvider.System);
        if (isUsed)
        {
            await EmptyAsync(database, cancellationToken);
        }

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
        try
        {
            SqlConnection.ClearAllPools();
            foreach (var name in _made)
            {
                await DropAsync(name);
            }
        }
        finally
        {
            if (_hasPlace)
            {
                Places.Release();
            }

            _entering.Dispose();
        }
    }

    /// <summary>Waits until the class may use the server; it may until its end.</summary>
    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        await _entering.WaitAsync(cancellationToken);
        try
        {
            if (!_hasPlace)
            {
                await Places.WaitAsync(cancellationToken);
                _hasPlace = true;
            }
        }
        finally
        {
            _entering.Release();
        }
    }

    private async Task<DatabaseOptions> MakeAsync(CancellationToken cancellationToken)
    {
        var name = $"aktiva_test_{Guid.NewGuid():N}";
        await using var connection = new SqlConnection(ServerString.ToString());
        await connection.OpenAsync(cancellationToken);
        try
        {
            await connection.ExecuteAsync($"CREATE DATABASE {name}");
        }
        catch (SqlException refused) when (refused.Number == PermissionDenied)
        {
            throw new InvalidOperationException(
                "The login of AKTIVA_TEST_SQLSERVER may not create databases; every test class wants one of its own (role dbcreator).", refused);
        }

        _made.Add(name);
        await TurnRowVersionsOnAsync(connection, name);
        var options = ServerString;
        options.InitialCatalog = name;
        return new DatabaseOptions(DatabaseProvider.SqlServer, options.ToString());
    }

    private static async Task TurnRowVersionsOnAsync(SqlConnection connection, string name)
    {
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
    }

    /// <summary>A connection that a test has broken may still be seen for a moment: then it is tried again, and at last failed by name.</summary>
    private static async Task DropAsync(string name)
    {
        await using var connection = new SqlConnection(ServerString.ToString());
        await connection.OpenAsync();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await connection.ExecuteAsync($"DROP DATABASE {name}");
                return;
            }
            catch (SqlException busy) when (busy.Number == DatabaseInUse && attempt < 20)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500));
            }
        }
    }

    /// <summary>Drops every table, and before them what holds them together.</summary>
    private static Task<bool> EmptyAsync(Database database, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var keys = await connection.QueryAsync<(string Schema, string Table, string Key)>(
                """
                SELECT s.name, t.name, k.name FROM sys.foreign_keys k
                JOIN sys.tables t ON t.object_id = k.parent_object_id JOIN sys.schemas s ON s.schema_id = t.schema_id
                """);
            foreach (var (schema, table, key) in keys)
            {
                await connection.ExecuteAsync($"ALTER TABLE [{schema}].[{table}] DROP CONSTRAINT [{key}]");
            }

            var tables = await connection.QueryAsync<(string Schema, string Table)>(
                "SELECT s.name, t.name FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id WHERE s.name IN (N'aktiva', N'dbo')");
            foreach (var (schema, table) in tables)
            {
                await connection.ExecuteAsync($"DROP TABLE [{schema}].[{table}]");
            }

            return true;
        },
        cancellationToken);
}
