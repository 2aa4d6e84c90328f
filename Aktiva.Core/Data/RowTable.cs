namespace Aktiva.Core.Data;

/// <summary>Rows under a header, read forward only and constant in memory. Rows without any value are passed over.</summary>
internal abstract class RowTable : IDisposable
{
    /// <summary>The column names; empty when the file is.</summary>
    public abstract IReadOnlyList<string> Header { get; }

    public abstract RowFault HeaderFault { get; }

    /// <summary>The line in which the current row begins, the first line of the file being 1.</summary>
    public abstract long Line { get; }

    /// <summary>What is wrong with the current row.</summary>
    public abstract RowFault Fault { get; }

    /// <summary>A value of the current row without the spaces around it; empty where there is none.</summary>
    public abstract string this[int column] { get; }

    /// <summary>Opens a file, which stays open, at its start.</summary>
    /// <param name="stream">The file; can seek.</param>
    /// <param name="separator">What separates the values of a text; null for a workbook.</param>
    /// <exception cref="RowFormatException">No row of it can be read.</exception>
    public static RowTable Open(Stream stream, char? separator) =>
        separator is { } mark ? CsvTable.Open(stream, mark) : WorkbookTable.Open(stream);

    /// <summary>
    /// Whether the file itself says that a value of the current row is a number or a date: then it is written with a point, or as yyyy-MM-dd,
    /// whatever the texts of the file look like.
    /// </summary>
    public virtual bool IsTyped(int column) => false;

    /// <summary>Moves to the next row that is not empty; false at the end.</summary>
    /// <exception cref="RowFormatException">The rest of the file cannot be read.</exception>
    public abstract bool Read();

    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool isDisposing);
}
