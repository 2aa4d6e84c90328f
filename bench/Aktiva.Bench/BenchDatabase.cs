using Aktiva.Core.Data;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Aktiva.Bench;

/// <summary>The database of a measurement: a file, or one made on a server and dropped with it.</summary>
/// <param name="Options">How it is reached.</param>
/// <param name="Server">The server it was made on; null for a file.</param>
internal sealed record BenchDatabase(DatabaseOptions Options, string? Server) : IAsyncDisposable
{
    /// <summary>A database of this name: a file in the folder, or one on the server.</summary>
    public static async Task<BenchDatabase> MakeAsync(ClosingArguments arguments, string folder, string name)
    {
        if (arguments.Server is not { } server)
        {
            return new BenchDatabase(DatabaseOptions.SqliteFile(Path.Combine(folder, $"{name}.db")), null);
        }

        var database = $"aktiva_bench_{name}_{Guid.NewGuid():N}";
        await using var connection = new SqlConnection(server);
        await connection.OpenAsync();
        await connection.ExecuteAsync($"CREATE DATABASE {database}");
        var made = new BenchDatabase(
            new DatabaseOptions(DatabaseProvider.SqlServer, new SqlConnectionStringBuilder(server) { InitialCatalog = database }.ToString()), server);
        await made.TurnRowVersionsOnAsync(connection, database);
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is null)
        {
            return;
        }

        await using var connection = new SqlConnection(Server);
        await connection.OpenAsync();
        await connection.ExecuteAsync($"DROP DATABASE {new SqlConnectionStringBuilder(Options.ConnectionString).InitialCatalog}");
    }

    private async Task TurnRowVersionsOnAsync(SqlConnection connection, string database)
    {
        var warnings = await Database.Create(Options, TimeProvider.System).ReadAsync(
            new SqlServerDialect(Options.ConnectionString).ListWarningsAsync, CancellationToken.None);
        SqlConnection.ClearAllPools();
        foreach (var warning in warnings)
        {
            var setting = warning == DatabaseWarning.ReadCommittedSnapshotOff ? "READ_COMMITTED_SNAPSHOT" : "ALLOW_SNAPSHOT_ISOLATION";
            await connection.ExecuteAsync($"ALTER DATABASE {database} SET {setting} ON");
        }
    }
}
