using System.Data;
using System.Data.Common;

namespace Aktiva.Core.Data;

/// <summary>The transaction of a <see cref="SqlServerConnection"/>.</summary>
/// <param name="connection">The connection.</param>
/// <param name="inner">The transaction on the server; owned.</param>
internal sealed class SqlServerTransaction(SqlServerConnection connection, DbTransaction inner) : DbTransaction
{
    public DbTransaction Inner => inner;

    public override IsolationLevel IsolationLevel => inner.IsolationLevel;

    protected override DbConnection DbConnection => connection;

    public override void Commit() => inner.Commit();

    public override Task CommitAsync(CancellationToken cancellationToken = default) => inner.CommitAsync(cancellationToken);

    public override void Rollback() => inner.Rollback();

    public override Task RollbackAsync(CancellationToken cancellationToken = default) => inner.RollbackAsync(cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        connection.Transaction = null;
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            connection.Transaction = null;
        }

        base.Dispose(disposing);
    }
}
