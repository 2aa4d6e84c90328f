using System.Data;
using System.Data.Common;

namespace Aktiva.Core.Data;

/// <summary>
/// The transaction of a <see cref="SqlServerConnection"/>. Its isolation level ends with it: a server keeps the level for the session, also when
/// the pool hands the connection to somebody else.
/// </summary>
internal sealed class SqlServerTransaction : DbTransaction
{
    private readonly SqlServerConnection _connection;
    private bool _isOver;

    /// <param name="connection">The connection.</param>
    /// <param name="inner">The transaction on the server; owned.</param>
    public SqlServerTransaction(SqlServerConnection connection, DbTransaction inner)
    {
        _connection = connection;
        Inner = inner;

        // One that the server has ended, as after a trigger's refusal, does not answer any more.
        IsolationLevel = inner.IsolationLevel;
    }

    public DbTransaction Inner { get; }

    public override IsolationLevel IsolationLevel { get; }

    protected override DbConnection DbConnection => _connection;

    private bool LevelOutlivesIt => IsolationLevel != IsolationLevel.ReadCommitted && _connection.State == ConnectionState.Open;

    public override void Commit() => Inner.Commit();

    public override Task CommitAsync(CancellationToken cancellationToken = default) => Inner.CommitAsync(cancellationToken);

    public override void Rollback() => Inner.Rollback();

    public override Task RollbackAsync(CancellationToken cancellationToken = default) => Inner.RollbackAsync(cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        if (!_isOver)
        {
            _isOver = true;
            await Inner.DisposeAsync();
            _connection.Transaction = null;
            if (LevelOutlivesIt)
            {
                await using var command = CreateReset();
                await command.ExecuteNonQueryAsync();
            }
        }

        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isOver)
        {
            _isOver = true;
            Inner.Dispose();
            _connection.Transaction = null;
            if (LevelOutlivesIt)
            {
                using var command = CreateReset();
                command.ExecuteNonQuery();
            }
        }

        base.Dispose(disposing);
    }

    private DbCommand CreateReset()
    {
        var command = _connection.Inner.CreateCommand();
        command.CommandText = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";
        return command;
    }
}
