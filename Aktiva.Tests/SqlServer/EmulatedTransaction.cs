using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Aktiva.Tests.SqlServer;

internal sealed class EmulatedTransaction(EmulatedConnection connection, SqliteTransaction inner, IsolationLevel isolationLevel) : DbTransaction
{
    public SqliteTransaction Inner => inner;

    public override IsolationLevel IsolationLevel => isolationLevel;

    protected override DbConnection DbConnection => connection;

    public override void Commit()
    {
        connection.RequireNoReader();
        if (connection.Server.CommitFailure is { } failure)
        {
            throw failure;
        }

        inner.Commit();
        connection.IsInTransaction = false;
    }

    public override void Rollback()
    {
        inner.Rollback();
        connection.IsInTransaction = false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            connection.IsInTransaction = false;
        }

        base.Dispose(disposing);
    }
}
