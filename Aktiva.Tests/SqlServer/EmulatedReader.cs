using System.Collections;
using System.Data.Common;
using Aktiva.Core.Data;
using Microsoft.Data.Sqlite;

namespace Aktiva.Tests.SqlServer;

/// <summary>Gives the columns of tables in the types that SQL Server keeps them in; what is computed stays as SQLite computed it.</summary>
internal sealed class EmulatedReader : DbDataReader
{
    private readonly EmulatedConnection _connection;
    private readonly SqliteCommand _command;
    private readonly SqliteDataReader _inner;
    private readonly ColumnKind[] _kinds;

    /// <param name="connection">The connection; busy until this is closed.</param>
    /// <param name="command">Owned: left to the garbage collector, it would be freed while another thread uses its connection.</param>
    public EmulatedReader(EmulatedConnection connection, SqliteCommand command)
    {
        _connection = connection;
        _command = command;
        _inner = command.ExecuteReader();
        connection.IsBusy = true;
        _kinds = _inner.FieldCount == 0 ? [] : [.. _inner.GetColumnSchema().Select(KindOf)];
    }

    public override int FieldCount => _inner.FieldCount;

    public override bool HasRows => _inner.HasRows;

    public override bool IsClosed => _inner.IsClosed;

    public override int RecordsAffected => _inner.RecordsAffected;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => _inner.Read();

    public override bool NextResult() => _inner.NextResult();

    public override void Close()
    {
        if (!_inner.IsClosed)
        {
            _connection.IsBusy = false;
        }

        _inner.Close();
        _command.Dispose();
    }

    public override bool IsDBNull(int ordinal) => _inner.IsDBNull(ordinal);

    public override string GetName(int ordinal) => _inner.GetName(ordinal);

    public override int GetOrdinal(string name) => _inner.GetOrdinal(name);

    public override Type GetFieldType(int ordinal) => _kinds[ordinal] switch
    {
        ColumnKind.Money or ColumnKind.Rate => typeof(decimal),
        ColumnKind.Date => typeof(DateTime),
        ColumnKind.Instant => typeof(DateTimeOffset),
        _ => _inner.GetFieldType(ordinal),
    };

    public override object GetValue(int ordinal) => EmulatedValues.FromSqlite(_inner.GetValue(ordinal), _kinds[ordinal]);

    public override long GetInt64(int ordinal) => (long)GetValue(ordinal);

    /// <summary>What is computed of amounts is one.</summary>
    public override decimal GetDecimal(int ordinal) => GetValue(ordinal) is long minor ? new Money(minor).Amount : (decimal)GetValue(ordinal);

    public override DateTime GetDateTime(int ordinal) => (DateTime)GetValue(ordinal);

    public override string GetString(int ordinal) => (string)GetValue(ordinal);

    public override string GetDataTypeName(int ordinal) => GetFieldType(ordinal).Name;

    public override int GetValues(object[] values) => throw new NotSupportedException();

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

    private static ColumnKind KindOf(DbColumn column) => SchemaCatalogue.Tables
        .FirstOrDefault(table => table.Name == column.BaseTableName)?.Columns
        .FirstOrDefault(known => known.Name == column.BaseColumnName)?.Kind ?? ColumnKind.Text;
}
