using System.Collections;
using System.Data.Common;

namespace Aktiva.Core.Data;

/// <summary>Gives the rows of a buffer to SqlBulkCopy, in the types that SQL Server keeps them in.</summary>
internal sealed class RowBufferReader(RowBuffer buffer) : DbDataReader
{
    private int _row = -1;

    public override int FieldCount => buffer.ColumnCount;

    public override bool HasRows => buffer.Count > 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => throw new NotSupportedException();

    public override bool Read() => ++_row < buffer.Count;

    public override bool NextResult() => false;

    public override bool IsDBNull(int ordinal) => buffer.IsNull(_row, ordinal);

    public override Type GetFieldType(int ordinal) => buffer.KindOf(ordinal) switch
    {
        ColumnKind.Number => typeof(long),
        ColumnKind.Text => typeof(string),
        ColumnKind.Date => typeof(DateTime),
        ColumnKind.Instant => typeof(DateTimeOffset),
        _ => typeof(decimal),
    };

    public override object GetValue(int ordinal) => IsDBNull(ordinal)
        ? DBNull.Value
        : buffer.KindOf(ordinal) switch
        {
            ColumnKind.Number => GetInt64(ordinal),
            ColumnKind.Text => GetString(ordinal),
            ColumnKind.Date => GetDateTime(ordinal),
            ColumnKind.Instant => new DateTimeOffset(buffer.NumberOf(_row, ordinal), TimeSpan.Zero),
            _ => GetDecimal(ordinal),
        };

    public override long GetInt64(int ordinal) => buffer.NumberOf(_row, ordinal);

    public override decimal GetDecimal(int ordinal) => buffer.KindOf(ordinal) == ColumnKind.Money
        ? new Money(buffer.NumberOf(_row, ordinal)).Amount
        : new Rate(buffer.NumberOf(_row, ordinal)).Percent;

    public override DateTime GetDateTime(int ordinal) =>
        DateOnly.FromDayNumber((int)buffer.NumberOf(_row, ordinal)).ToDateTime(TimeOnly.MinValue);

    public override string GetString(int ordinal) => buffer.TextOf(_row, ordinal)!;

    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        for (var column = 0; column < count; column++)
        {
            values[column] = GetValue(column);
        }

        return count;
    }

    public override string GetDataTypeName(int ordinal) => GetFieldType(ordinal).Name;

    public override string GetName(int ordinal) => throw new NotSupportedException();

    public override int GetOrdinal(string name) => throw new NotSupportedException();

    public override bool GetBoolean(int ordinal) => throw new NotSupportedException();

    public override byte GetByte(int ordinal) => throw new NotSupportedException();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override char GetChar(int ordinal) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override double GetDouble(int ordinal) => throw new NotSupportedException();

    public override float GetFloat(int ordinal) => throw new NotSupportedException();

    public override Guid GetGuid(int ordinal) => throw new NotSupportedException();

    public override short GetInt16(int ordinal) => throw new NotSupportedException();

    public override int GetInt32(int ordinal) => throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();
}
