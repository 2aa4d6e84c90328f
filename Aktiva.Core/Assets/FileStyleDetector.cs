using Aktiva.Core.Data;

namespace Aktiva.Core.Assets;

/// <summary>
/// Finds out how a file is written. The first date and the first number that can be read in one way only decide; whatever
/// is written otherwise is then found as a problem of its row.
/// </summary>
internal static class FileStyleDetector
{
    private static readonly char[] Separators = [',', ';'];

    /// <summary>The separator with which the header has more columns that are known, or more columns; null for a workbook.</summary>
    public static char? FindSeparator(Stream stream, RowColumns reader) => WorkbookTable.IsWorkbook(stream)
        ? null
        : Separators.MaxBy(separator =>
        {
            using var table = CsvTable.Open(stream, separator);
            return (ColumnNames.Recognise(table.Header, reader.Columns).Count, table.Header.Count);
        });

    /// <summary>Reads rows until they have shown how dates and numbers are written, at most to the end.</summary>
    public static FileStyle FindStyle(
        RowTable table, char? separator, RowColumns reader, IReadOnlyDictionary<string, int> columns)
    {
        (int Index, ColumnContent Content)[] telling =
        [
            .. reader.Columns
                .Where(column => column.Content != ColumnContent.Text && columns.ContainsKey(column.Name))
                .Select(column => (columns[column.Name], column.Content)),
        ];
        NumberStyle? numbers = null;
        DateStyle? dates = null;
        while ((numbers is null || dates is null) && table.Read())
        {
            foreach (var (index, content) in table.Fault == RowFault.None ? telling : [])
            {
                if (table.IsTyped(index))
                {
                    continue;
                }

                if (content == ColumnContent.Date)
                {
                    dates ??= DateStyleOf(table[index]);
                }
                else
                {
                    numbers ??= NumbersIn(table[index], content).Select(NumberStyleOf).FirstOrDefault(style => style is not null);
                }
            }
        }

        return new FileStyle(separator, numbers, dates ?? DateStyle.Iso);
    }

    private static IEnumerable<string> NumbersIn(string text, ColumnContent content) =>
        content == ColumnContent.ExpenseAccounts ? ExpenseAccounts.PercentsIn(text) : [text];

    private static NumberStyle? NumberStyleOf(string text) => NumberText.Classify(text) switch
    {
        NumberForm.Point => NumberStyle.Point,
        NumberForm.Indonesian => NumberStyle.Indonesian,
        _ => null,
    };

    private static DateStyle? DateStyleOf(string text)
    {
        if (DateText.TryParse(text, DateStyle.Iso, out _))
        {
            return DateStyle.Iso;
        }

        return DateText.TryParse(text, DateStyle.DayMonthYear, out _) ? DateStyle.DayMonthYear : null;
    }
}
