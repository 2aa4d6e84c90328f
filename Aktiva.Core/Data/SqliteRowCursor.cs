namespace Aktiva.Core.Data;

internal sealed class SqliteRowCursor(SqliteStatement statement) : RowCursor
{
    public override bool Read() => statement.Step();

    public override long GetInt64(int column) => statement.GetInt64(column);

    public override Money GetMoney(int column) => new(statement.GetInt64(column));

    public override Rate GetRate(int column) => new(statement.GetInt64(column));

    public override DateOnly GetDate(int column) => DateNumber.TryToDate(statement.GetInt64(column), out var date) ? date : default;

    protected override void Dispose(bool disposing) => statement.Dispose();
}
