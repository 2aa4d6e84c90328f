using System.Reflection;
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

        var result = database.Dialect.DeployMigrations()
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => MigrationScripts.IsOf(database.Dialect.MigrationFolder, name))
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new MigrationException(result.ErrorScript?.Name ?? "(none)", result.Error);
    }

    /// <summary>True when every migration has run.</summary>
    /// <remarks>Asked of the journal itself: DbUp takes the write lock only to look, and would wait for whoever is writing.</remarks>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        var applied = await database.ReadAsync(database.Dialect.ReadAppliedMigrationsAsync, cancellationToken);
        return MigrationScripts.ListNames(database.Dialect.MigrationFolder).All(applied.Contains);
    }
}
