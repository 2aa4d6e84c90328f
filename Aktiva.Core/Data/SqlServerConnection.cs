using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Aktiva.Core.Data;

/// <summary>
/// A connection whose commands find the tables in the schema <c>aktiva</c>, whatever the login's own schema is, and take part in the
/// transaction that is open on it. So a statement is the same text on both databases.
/// </summary>
/// <param name="inner">The connection to the server; owned.</param>
internal sealed class SqlServerConnection(DbConnection inner) : DbConnection
{
    public DbConnection Inner => inner;

    /// <summary>The transaction that is open.</summary>
    public SqlServerTransaction? Transaction { get; internal set; }

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override int ConnectionTimeout => inner.ConnectionTimeout;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Open() => inner.Open();

    public override Task OpenAsync(CancellationToken cancellationToken) => inner.OpenAsync(cancellationToken);

    public override void Close() => inner.Close();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        Transaction = new SqlServerTransaction(this, inner.BeginTransaction(Named(isolationLevel)));

    protected override async ValueTask<DbTransaction> BeginDbTransactionAsync(IsolationLevel isolationLevel, CancellationToken cancellationToken) =>
        Transaction = new SqlServerTransaction(this, await inner.BeginTransactionAsync(Named(isolationLevel), cancellationToken));

    protected override DbCommand CreateDbCommand() => new SqlServerCommand(this, inner.CreateCommand());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>A level not named would be that of whatever ran on the pooled connection before.</summary>
    private static IsolationLevel Named(IsolationLevel isolationLevel) =>
        isolationLevel == IsolationLevel.Unspecified ? IsolationLevel.ReadCommitted : isolationLevel;
}
