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

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel)
    {
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
