using System.Data.Common;

namespace Aktiva.Core.Data;

/// <summary>Holds rows back until <see cref="Flush"/> and then streams them to the server, in the order of their insertion.</summary>
/// <param name="send">Inserts the rows of a reader.</param>
/// <param name="columns">The number of columns.</param>
internal sealed class SqlServerRowWriter(Action<DbDataReader> send, int columns) : RowWriter
{
    private readonly RowBuffer _buffer = new(columns);

    public override void SetValue(int column, long value) => _buffer.Set(column, ColumnKind.Number, value);

    public override void SetValue(int column, Money value) => _buffer.Set(column, ColumnKind.Money, value.Minor);

    public override void SetValue(int column, Rate value) => _buffer.Set(column, ColumnKind.Rate, value.TenThousandths);

    public override void SetValue(int column, DateOnly value) => _buffer.Set(column, ColumnKind.Date, value.DayNumber);

    public override void SetValue(int column, DateTimeOffset value) => _buffer.Set(column, ColumnKind.Instant, value.UtcTicks);

    public override void SetValue(int column, string? value) => _buffer.Set(column, value);

    public override void SetNull(int column) => _buffer.SetNull(column);

    public override void Insert() => _buffer.Add();

    public override void Flush()
    {
        if (_buffer.Count > 0)
        {
            send(new RowBufferReader(_buffer));
            _buffer.Clear();
        }
    }

    protected override void Dispose(bool disposing)
    {
        // What was not flushed belongs to a transaction that does not commit.
    }
}
