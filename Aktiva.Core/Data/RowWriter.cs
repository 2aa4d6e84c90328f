namespace Aktiva.Core.Data;

/// <summary>Insertion of many rows, without an allocation per row. Columns are counted from 0.</summary>
public abstract class RowWriter : IDisposable
{
    public abstract void SetValue(int column, long value);

    public abstract void SetValue(int column, Money value);

    public abstract void SetValue(int column, Rate value);

    public abstract void SetValue(int column, DateOnly value);

    public abstract void SetValue(int column, DateTimeOffset value);

    /// <summary>Sets a text, or NULL.</summary>
    public abstract void SetValue(int column, string? value);

    public abstract void SetNull(int column);

    /// <summary>Inserts the row made of the values set; they stay set for the next row.</summary>
    public abstract void Insert();

    /// <summary>Sends what is still held back. Nothing is durable before the transaction commits.</summary>
    public abstract void Flush();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
