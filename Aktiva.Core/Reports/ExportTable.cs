namespace Aktiva.Core.Reports;

/// <summary>Rows on their way out, one at a time, as the columns of a format.</summary>
/// <remarks>Values are texts, whole numbers, amounts, rates, dates or periods; null where there is none.</remarks>
internal sealed class ExportTable
{
    private ExportTable(IReadOnlyList<string> columns, IEnumerable<Func<int, object?>> rows)
    {
        Columns = columns;
        Rows = rows;
    }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>What the values of each column are; empty where a format does not say.</summary>
    public IReadOnlyList<ValueKind> Kinds { get; private init; } = [];

    /// <summary>For every row, its values by column. It can be gone through once.</summary>
    public IEnumerable<Func<int, object?>> Rows { get; }

    public static ExportTable Of<T>(IReadOnlyList<(string Name, Func<T, object?> Value)> columns, IEnumerable<T> rows) =>
        new([.. columns.Select(column => column.Name)], Values(columns, rows));

    /// <summary>Columns and values of closed sets in the words of the reader.</summary>
    public static ExportTable Of<T>(IReadOnlyList<ReportColumn<T>> columns, IEnumerable<T> rows, ReportForm form) => new(
        [.. columns.Select(column => form.Heading(column.Key))],
        Values([.. columns.Select(column => ("", Worded(column.Value, form)))], rows))
    {
        Kinds = [.. columns.Select(column => column.Kind)],
    };

    private static Func<T, object?> Worded<T>(Func<T, object?> value, ReportForm form) => row => value(row) is var found && found is Enum word ? form.Word(word) : found;

    private static IEnumerable<Func<int, object?>> Values<T>(IReadOnlyList<(string Name, Func<T, object?> Value)> columns, IEnumerable<T> rows)
    {
        T current = default!;
        Func<int, object?> valueOf = column => columns[column].Value(current);
        foreach (var row in rows)
        {
            current = row;
            yield return valueOf;
        }
    }
}
