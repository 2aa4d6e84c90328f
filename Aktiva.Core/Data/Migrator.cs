using System.Reflection;
using Dapper;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Engine.Output;

namespace Aktiva.Core.Data;

/// <summary>Brings the database to the current schema.</summary>
public sealed class Migrator(Database database)
{
    /// <summary>Runs the migrations that have not run yet, each in a transaction of its own.</summary>
    /// <returns>The names of the migrations that ran now.</returns>
    /// <exception cref="MigrationException">A migration failed; those before it stay applied.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        if (await IsCurrentAsync(cancellationToken))
        {
            return [];
        }

        await UseWriteAheadLogAsync(cancellationToken);
        var result = Build((SqliteDialect)database.Dialect).PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new MigrationException(result.ErrorScript?.Name ?? "(none)", result.Error);
    }

    /// <summary>True when every migration has run.</summary>
    /// <remarks>Asked of the journal itself: DbUp takes the write lock only to look, and would wait for whoever is writing.</remarks>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        var applied = await database.ReadAsync(
            async connection => await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM sqlite_master WHERE name = 'SchemaVersions'") == 0
                ? []
                : (await connection.QueryAsync<string>("SELECT ScriptName FROM SchemaVersions")).ToHashSet(),
            cancellationToken);
        return Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(IsMigration).All(applied.Contains);
    }

    private UpgradeEngine Build(SqliteDialect sqlite)
    {
        // Pooled, DbUp's connection would live on with an unfinished read, and the write-ahead log could never be reset.
        UpgradeEngineBuilder builder = DeployChanges.To.SqliteDatabase($"Data Source={sqlite.FilePath};Foreign Keys=True;Pooling=False");
        return builder
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), IsMigration)
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogTo(new NoOpUpgradeLog())
            .Build();
    }

    private bool IsMigration(string resource) => resource.Contains($".Migrations.{database.Dialect.MigrationFolder}.", StringComparison.Ordinal);

    private Task<string?> UseWriteAheadLogAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<string>("PRAGMA journal_mode = WAL;"), cancellationToken);
}
