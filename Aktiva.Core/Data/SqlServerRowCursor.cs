using System.Data.Common;

namespace Aktiva.Core.Data;

internal sealed class SqlServerRowCursor : RowCursor
{
    private readonly DbCommand _command;
    private readonly DbDataReader _reader;
    private readonly bool[] _isInt32;
    private bool _isAtEnd;

    /// <param name="command">The query; owned.</param>
    public SqlServerRowCursor(DbCommand command)
    {
        _command = command;
        _reader = command.ExecuteReader();
        _isInt32 = [.. Enumerable.Range(0, _reader.FieldCount).Select(column => _reader.GetFieldType(column) == typeof(int))];
    }

    public override bool Read()
    {
        var hasRow = _reader.Read();
        _isAtEnd = !hasRow;
        return hasRow;
    }

    public override long GetInt64(int column)
    {
        if (_reader.IsDBNull(column))
        {
            return 0;
        }

        return _isInt32[column] ? _reader.GetInt32(column) : _reader.GetInt64(column);
    }

    public override Money GetMoney(int column) => _reader.IsDBNull(column) ? Money.Zero : Money.Exact(_reader.GetDecimal(column));

    public override Rate GetRate(int column) => _reader.IsDBNull(column) ? default : Rate.FromPercent(_reader.GetDecimal(column));

    public override DateOnly GetDate(int column) => _reader.IsDBNull(column) ? default : DateOnly.FromDateTime(_reader.GetDateTime(column));

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
        {
            return;
        }

        if (!_isAtEnd)
        {
            // Without it, closing the reader would read the rest of a run's million rows.
            _command.Cancel();
        }

        _reader.Dispose();
        _command.Dispose();
    }
}
