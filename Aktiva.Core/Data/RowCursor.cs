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

    /// <summary>A date; the default value when the column is NULL or holds no date, which another program may have written.</summary>
    public abstract DateOnly GetDate(int column);

    /// <summary>A whole number, cut to the range of an int; 0 when the column is NULL.</summary>
    public int GetInt32(int column) => (int)Math.Clamp(GetInt64(column), int.MinValue, int.MaxValue);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
