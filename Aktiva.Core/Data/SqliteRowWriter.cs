namespace Aktiva.Core.Data;

internal sealed class SqliteRowWriter(SqliteStatement statement) : RowWriter
{
    public override void SetValue(int column, long value) => statement.Bind(column + 1, value);

    public override void SetValue(int column, Money value) => statement.Bind(column + 1, value.Minor);

    public override void SetValue(int column, Rate value) => statement.Bind(column + 1, value.TenThousandths);

    public override void SetValue(int column, DateOnly value) => statement.Bind(column + 1, DateNumber.FromDate(value));

    public override void SetValue(int column, string? value)
    {
        if (value is null)
        {
            statement.BindNull(column + 1);
        }
        else
        {
            statement.Bind(column + 1, value);
        }
    }

    public override void SetNull(int column) => statement.BindNull(column + 1);

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
