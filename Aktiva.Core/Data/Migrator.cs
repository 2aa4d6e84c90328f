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
        var engine = await BuildAsync(cancellationToken);
        var result = engine.PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new MigrationException(result.ErrorScript?.Name ?? "(none)", result.Error);
    }

    /// <summary>True when every migration has run.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken) =>
        !(await BuildAsync(cancellationToken)).IsUpgradeRequired();

    private async Task<UpgradeEngine> BuildAsync(CancellationToken cancellationToken)
    {
        var sqlite = (SqliteDialect)database.Dialect;
        await UseWriteAheadLogAsync(cancellationToken);
        // Pooled, DbUp's connection would live on with an unfinished read, and the write-ahead log could never be reset.
        UpgradeEngineBuilder builder = DeployChanges.To.SqliteDatabase($"Data Source={sqlite.FilePath};Foreign Keys=True;Pooling=False");
        return builder
            .WithScriptsEmbeddedInAssembly(
                Assembly.GetExecutingAssembly(),
                name => name.Contains($".Migrations.{sqlite.MigrationFolder}.", StringComparison.Ordinal))
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogTo(new NoOpUpgradeLog())
            .Build();
    }

    private Task<string?> UseWriteAheadLogAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<string>("PRAGMA journal_mode = WAL;"), cancellationToken);
}
