namespace Aktiva.Web.Commands;

/// <summary>Rows of text in columns: some columns to the left, figures to the right.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <param name="rows">Rows of as many cells each, at least one row.</param>
    /// <param name="leftColumns">The columns that stand to the left.</param>
    public static IEnumerable<string> Align(IReadOnlyList<string[]> rows, params IReadOnlyList<int> leftColumns)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        return rows.Select(row => string.Join(Gap, row.Select((cell, column) =>
            leftColumns.Contains(column) ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
    }
}
