namespace Aktiva.Core.Data;

internal sealed class SqliteRowWriter(SqliteStatement statement) : RowWriter
{
    public override void SetValue(int column, long value) => statement.Bind(column + 1, value);

    public override void SetValue(int column, Money value) => statement.Bind(column + 1, value.Minor);

    public override void Insert()
    {
        statement.Step();
        statement.Reset();
    }

    public override void Flush()
    {
        // Every row went to the database when it was inserted.
    }

    protected override void Dispose(bool disposing) => statement.Dispose();
}
