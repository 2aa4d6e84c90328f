using System.Data.Common;
using Aktiva.Core.Data;
using DbUp.Builder;

namespace Aktiva.Tests.Data;

/// <summary>A real dialect that lets a test act whenever a connection is about to be opened: before a transaction, never inside one.</summary>
internal sealed class ProbedDialect : Dialect
{
    private readonly Dialect _inner;

    public ProbedDialect(Dialect inner)
    {
        _inner = inner;
        BatchSize = _inner.BatchSize;
    }

    /// <summary>What is done before a connection is opened.</summary>
    public Func<Task>? BeforeOpen { get; set; }

    public override string MigrationFolder => _inner.MigrationFolder;

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (BeforeOpen is { } before)
        {
            await before();
        }

        return await _inner.OpenAsync(cancellationToken);
    }

    public override DbTransaction BeginSnapshot(DbConnection connection) => _inner.BeginSnapshot(connection);

    public override bool IsTransient(Exception exception) => _inner.IsTransient(exception);

    public override bool IsDuplicateKey(Exception exception) => _inner.IsDuplicateKey(exception);

    public override bool IsPeriodLocked(Exception exception) => _inner.IsPeriodLocked(exception);

    public override string Limit(string parameter) => _inner.Limit(parameter);

    public override string Page(string offset, string count) => _inner.Page(offset, count);

    public override RowCursor OpenCursor(DbConnection connection, string sql, params ReadOnlySpan<(string Name, long Value)> parameters) =>
        _inner.OpenCursor(connection, sql, parameters);

    public override RowWriter OpenWriter(DbTransaction transaction, string table, IReadOnlyList<string> columns) =>
        _inner.OpenWriter(transaction, table, columns);

    public override Task NameRunAsync(DbTransaction transaction, long runId) => _inner.NameRunAsync(transaction, runId);

    public override Task<IReadOnlyList<DatabaseWarning>> ListWarningsAsync(DbConnection connection) => _inner.ListWarningsAsync(connection);

    public override Task<IReadOnlySet<string>> ReadAppliedMigrationsAsync(DbConnection connection) => _inner.ReadAppliedMigrationsAsync(connection);

    public override UpgradeEngineBuilder DeployMigrations() => _inner.DeployMigrations();
}
