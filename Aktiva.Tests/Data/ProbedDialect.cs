using System.Data.Common;
using Aktiva.Core.Data;
using DbUp.Builder;

namespace Aktiva.Tests.Data;

/// <summary>A real dialect that lets a test act whenever a connection is about to be opened: before a transaction, never inside one.</summary>
internal sealed class ProbedDialect(Dialect inner) : Dialect
{
    /// <summary>What is done before a connection is opened.</summary>
    public Func<Task>? BeforeOpen { get; set; }

    public override string MigrationFolder => inner.MigrationFolder;

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (BeforeOpen is { } before)
        {
            await before();
        }

        return await inner.OpenAsync(cancellationToken);
    }

    public override DbTransaction BeginSnapshot(DbConnection connection) => inner.BeginSnapshot(connection);

    public override bool IsTransient(Exception exception) => inner.IsTransient(exception);

    public override bool IsDuplicateKey(Exception exception) => inner.IsDuplicateKey(exception);

    public override bool IsPeriodLocked(Exception exception) => inner.IsPeriodLocked(exception);

    public override string Limit(string parameter) => inner.Limit(parameter);

    public override RowCursor OpenCursor(DbConnection connection, string sql, params ReadOnlySpan<(string Name, long Value)> parameters) =>
        inner.OpenCursor(connection, sql, parameters);

    public override RowWriter OpenWriter(DbTransaction transaction, string table, IReadOnlyList<string> columns) =>
        inner.OpenWriter(transaction, table, columns);

    public override Task NameRunAsync(DbTransaction transaction, long runId) => inner.NameRunAsync(transaction, runId);

    public override Task<IReadOnlyList<DatabaseWarning>> ListWarningsAsync(DbConnection connection) => inner.ListWarningsAsync(connection);

    public override Task<IReadOnlySet<string>> ReadAppliedMigrationsAsync(DbConnection connection) => inner.ReadAppliedMigrationsAsync(connection);

    public override UpgradeEngineBuilder DeployMigrations() => inner.DeployMigrations();
}
