using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Aktiva.Tests.SqlServer;

internal sealed class EmulatedConnection(EmulatedSqlServer server, SqliteConnection inner) : DbConnection
{
    public EmulatedSqlServer Server => server;

    public SqliteConnection Inner => inner;

    public bool IsInTransaction { get; set; }

    /// <summary>True while the rows of a reader are not all read or given up.</summary>
    public bool IsBusy { get; set; }

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => "aktiva";

    public override string DataSource => "emulated";

    public override string ServerVersion => "15.0";

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    public override void Open() => inner.Open();

    public override void Close() => inner.Close();

    /// <summary>One connection does one thing at a time: multiple active result sets are off.</summary>
    public void RequireNoReader()
    {
        if (IsBusy)
        {
            throw new InvalidOperationException("A reader is still open on this connection.");
        }
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel)
    {
        RequireNoReader();
        if (isolationLevel == IsolationLevel.Unspecified)
        {
            throw new InvalidOperationException("The level would be that of whatever used the pooled connection before.");
        }

        IsInTransaction = true;
        return new EmulatedTransaction(this, inner.BeginTransaction(deferred: isolationLevel == IsolationLevel.Snapshot), isolationLevel);
    }

    protected override DbCommand CreateDbCommand() => new EmulatedCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
