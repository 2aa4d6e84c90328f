namespace Aktiva.Core.Data;

/// <summary>Which rows of an ordered list are wanted.</summary>
/// <param name="Offset">Rows before the first one.</param>
/// <param name="Count">The most rows.</param>
public readonly record struct RowRange(int Offset, int Count)
{
    /// <summary>The same rows counted from the end of the list, where that is nearer: sorting then keeps fewer rows. Null where it is not.</summary>
    /// <param name="total">Rows of the whole list.</param>
    internal RowRange? FromEnd(long total)
    {
        var rows = Math.Min(Count, total - Offset);
        return Offset > total / 2 && rows > 0 ? new RowRange((int)(total - Offset - rows), (int)rows) : null;
    }
}
