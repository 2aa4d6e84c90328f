namespace Aktiva.Core.Data;

/// <summary>Forward-only reading of many rows of numbers, without an allocation per row.</summary>
public abstract class RowCursor : IDisposable
{
    /// <summary>Moves to the next row; false at the end.</summary>
    public abstract bool Read();

    /// <summary>A whole number; 0 when the column is NULL.</summary>
    public abstract long GetInt64(int column);

    /// <summary>An amount of money; zero when the column is NULL.</summary>
    public abstract Money GetMoney(int column);

    /// <summary>A rate; zero when the column is NULL.</summary>
    public abstract Rate GetRate(int column);

    /// <exception cref="InvalidOperationException">The column is NULL or no date.</exception>
    public abstract DateOnly GetDate(int column);

    public int GetInt32(int column) => checked((int)GetInt64(column));

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
