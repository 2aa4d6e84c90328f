using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Aktiva.Core.Data;

/// <summary>A command of a <see cref="SqlServerConnection"/>.</summary>
internal sealed class SqlServerCommand : DbCommand
{
    private readonly SqlServerConnection _connection;
    private readonly DbCommand _inner;
    private string _text = "";

    /// <param name="connection">The connection.</param>
    /// <param name="inner">The command to the server; owned.</param>
    public SqlServerCommand(SqlServerConnection connection, DbCommand inner)
    {
        _connection = connection;
        _inner = inner;
        inner.Transaction = connection.Transaction?.Inner;
    }

    /// <summary>The statement as it is written in the program; what is sent names the schema.</summary>
    [AllowNull]
    public override string CommandText
    {
        get => _text;
        set
        {
            _text = value ?? "";
            _inner.CommandText = SqlServerNames.Qualify(_text);
        }
    }

    public override int CommandTimeout
    {
        get => _inner.CommandTimeout;
        set => _inner.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => _inner.CommandType;
        set => _inner.CommandType = value;
    }

    public override bool DesignTimeVisible
    {
        get => _inner.DesignTimeVisible;
        set => _inner.DesignTimeVisible = value;
    }

    public override UpdateRowSource UpdatedRowSource
    {
        get => _inner.UpdatedRowSource;
        set => _inner.UpdatedRowSource = value;
    }

    protected override DbConnection? DbConnection
    {
        get => _connection;
        set
        {
            if (value != _connection)
            {
                throw new NotSupportedException("A command stays with its connection.");
            }
        }
    }

    protected override DbParameterCollection DbParameterCollection => _inner.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => _connection.Transaction;
        set
        {
            if (value is not null && value != _connection.Transaction)
            {
                throw new InvalidOperationException("The transaction is not the one that is open on the connection.");
            }
        }
    }

    public override void Cancel() => _inner.Cancel();

    public override void Prepare() => _inner.Prepare();

    public override int ExecuteNonQuery() => _inner.ExecuteNonQuery();

    public override object? ExecuteScalar() => _inner.ExecuteScalar();

    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) => _inner.ExecuteNonQueryAsync(cancellationToken);

    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) => _inner.ExecuteScalarAsync(cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await _inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override DbParameter CreateDbParameter() => _inner.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => _inner.ExecuteReader(behavior);

    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        _inner.ExecuteReaderAsync(behavior, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
