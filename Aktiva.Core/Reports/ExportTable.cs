namespace Aktiva.Core.Reports;

/// <summary>Rows on their way out, one at a time, as the columns of a format.</summary>
/// <remarks>Values are texts, whole numbers, amounts, rates, dates or periods; null where there is none.</remarks>
internal sealed class ExportTable
{
    private ExportTable(IReadOnlyList<string> columns, IEnumerable<ExportRow> rows)
    {
        Columns = columns;
        Rows = rows;
    }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>What the values of each column are; empty where a format does not say.</summary>
    public IReadOnlyList<ValueKind> Kinds { get; private init; } = [];

    /// <summary>They can be gone through once.</summary>
    public IEnumerable<ExportRow> Rows { get; }

    /// <summary>Whether some of the rows add up the others.</summary>
    public bool HasSums { get; private init; }

    public static ExportTable Of<T>(IReadOnlyList<(string Name, Func<T, object?> Value)> columns, IEnumerable<T> rows) =>
        new([.. columns.Select(column => column.Name)], RowsOf(columns, rows, isSum: null));

    /// <summary>Columns and values of closed sets in the words of the reader.</summary>
    /// <param name="columns">On paper those that fit.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="form">The words.</param>
    /// <param name="isSum">Whether a row adds up others; null where none does.</param>
    public static ExportTable Of<T>(IEnumerable<ReportColumn<T>> columns, IEnumerable<T> rows, ReportForm form, Func<T, bool>? isSum = null)
    {
        ReportColumn<T>[] shown = [.. columns.Where(column => column.IsOnPaper || !form.IsPaper)];
        return new([.. shown.Select(column => form.Heading(column.Key))], RowsOf([.. shown.Select(column => ("", Worded(column.Value, form)))], rows, isSum))
        {
            Kinds = [.. shown.Select(column => column.Kind)],
            HasSums = isSum is not null,
        };
    }

    private static Func<T, object?> Worded<T>(Func<T, object?> value, ReportForm form) => row => value(row) is var found && found is Enum word ? form.Word(word) : found;

    private static IEnumerable<ExportRow> RowsOf<T>(
        IReadOnlyList<(string Name, Func<T, object?> Value)> columns, IEnumerable<T> rows, Func<T, bool>? isSum)
    {
        T current = default!;
        Func<int, object?> valueOf = column => columns[column].Value(current);
        foreach (var row in rows)
        {
            current = row;
            yield return new ExportRow(valueOf, isSum?.Invoke(row) == true);
        }
    }
}
