using System.Data.Common;
using DbUp.Builder;

namespace Aktiva.Core.Data;

/// <summary>
/// The one place for what differs between the databases. Statements are otherwise the same text on both.
/// </summary>
public abstract class Dialect
{
    /// <summary>
    /// AKM transactions written in one transaction: below the 5,000 locks at which SQL Server would lock the whole table, unless the database says otherwise.
    /// </summary>
    public int BatchSize { get; init; } = 4_000;

    /// <summary>The folder of the embedded migrations for this database.</summary>
    public abstract string MigrationFolder { get; }

    /// <summary>Opens a connection with the settings that every connection of the program has.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction for reading only, in which every statement sees the same committed state; nobody waits for it.</summary>
    public abstract DbTransaction BeginSnapshot(DbConnection connection);

    /// <summary>True when running the same transaction again may succeed and cannot do harm.</summary>
    public abstract bool IsTransient(Exception exception);

    /// <summary>True when a uniqueness rule refused a row.</summary>
    public abstract bool IsDuplicateKey(Exception exception);

    /// <summary>True when a trigger refused a change in a locked period.</summary>
    public abstract bool IsPeriodLocked(Exception exception);

    /// <summary>The clause that ends an ordered SELECT with at most <paramref name="parameter"/> rows.</summary>
    public abstract string Limit(string parameter);

    /// <summary>The clause that ends an ordered SELECT with <paramref name="count"/> rows after the first <paramref name="offset"/>.</summary>
    public abstract string Page(string offset, string count);

    /// <summary>Runs a query whose parameters are whole numbers and whose rows are many.</summary>
    public abstract RowCursor OpenCursor(DbConnection connection, string sql, params ReadOnlySpan<(string Name, long Value)> parameters);

    /// <summary>Prepares to insert many rows into <paramref name="table"/> within the transaction.</summary>
    public abstract RowWriter OpenWriter(DbTransaction transaction, string table, IReadOnlyList<string> columns);

    /// <summary>Lets the ledger triggers know the run that this transaction publishes, where they could not find it by themselves.</summary>
    public abstract Task NameRunAsync(DbTransaction transaction, long runId);

    /// <summary>What is wrong with the settings of the database.</summary>
    public abstract Task<IReadOnlyList<DatabaseWarning>> ListWarningsAsync(DbConnection connection);

    /// <summary>The names of the migrations that have run.</summary>
    public abstract Task<IReadOnlySet<string>> ReadAppliedMigrationsAsync(DbConnection connection);

    /// <summary>How DbUp reaches the database and where it notes what has run.</summary>
    public abstract UpgradeEngineBuilder DeployMigrations();
}
