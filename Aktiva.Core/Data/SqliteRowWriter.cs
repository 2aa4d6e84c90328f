namespace Aktiva.Core.Data;

/// <summary>One prepared INSERT. A number that is the one of the row before is not bound again: SQLite keeps it.</summary>
internal sealed class SqliteRowWriter(SqliteStatement statement, int columns) : RowWriter
{
    private readonly long?[] _bound = new long?[columns];

    public override void SetValue(int column, long value)
    {
        if (_bound[column] != value)
        {
            statement.Bind(column + 1, value);
            _bound[column] = value;
        }
    }

    public override void SetValue(int column, Money value) => SetValue(column, value.Minor);

    public override void SetValue(int column, Rate value) => SetValue(column, value.TenThousandths);

    public override void SetValue(int column, DateOnly value) => SetValue(column, DateNumber.FromDate(value));

    public override void SetValue(int column, DateTimeOffset value) => SetValue(column, InstantText.FromInstant(value));

    public override void SetValue(int column, string? value)
    {
        if (value is null)
        {
            SetNull(column);
            return;
        }

        statement.Bind(column + 1, value);
        _bound[column] = null;
    }

    public override void SetNull(int column)
    {
        statement.BindNull(column + 1);
        _bound[column] = null;
    }

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
