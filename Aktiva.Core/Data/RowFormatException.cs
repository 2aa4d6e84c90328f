namespace Aktiva.Core.Data;

/// <summary>From here on a file of rows cannot be read.</summary>
internal sealed class RowFormatException(RowFault fault, long line, Exception inner) : Exception("The file cannot be read as rows.", inner)
{
    public RowFault Fault { get; } = fault;

    /// <summary>Where it ends to be readable; at least 1.</summary>
    public long Line { get; } = Math.Max(1, line);
}
