using Aktiva.Core.Data;

namespace Aktiva.Core.Assets;

/// <summary>
/// Finds out how a file is written. The first date and the first number that can be read in one way only decide; whatever
/// is written otherwise is then found as a problem of its row.
/// </summary>
internal sealed class FileStyleDetector
{
    private static readonly char[] Separators = [',', ';'];

    private readonly (int Index, ColumnContent Content)[] _telling;
    private NumberStyle? _numbers;
    private DateStyle? _dates;

    /// <param name="reader">What the columns hold.</param>
    /// <param name="columns">The columns that the file has.</param>
    public FileStyleDetector(RowColumns reader, IReadOnlyDictionary<string, int> columns) => _telling =
    [
        .. reader.Columns
            .Where(column => column.Content != ColumnContent.Text && columns.ContainsKey(column.Name))
            .Select(column => (columns[column.Name], column.Content)),
    ];

    /// <summary>Whether the rows seen have shown how dates and numbers are written.</summary>
    public bool IsSettled => _numbers is not null && _dates is not null;

    /// <summary>The separator with which the header has more columns that are known, or more columns; null for a workbook.</summary>
    public static char? FindSeparator(Stream stream, RowColumns reader) => WorkbookTable.IsWorkbook(stream)
        ? null
        : Separators.MaxBy(separator =>
        {
            using var table = CsvTable.Open(stream, separator);
            return (ColumnNames.Recognise(table.Header, reader.Columns).Count, table.Header.Count);
        });

    /// <summary>Looks at the current row of a file.</summary>
    public void See(RowTable table)
    {
        if (IsSettled || table.Fault != RowFault.None)
        {
            return;
        }

        foreach (var (index, content) in _telling)
        {
            if (table.IsTyped(index))
            {
                continue;
            }

            if (content == ColumnContent.Date)
            {
                _dates ??= DateStyleOf(table[index]);
            }
            else
            {
                _numbers ??= NumbersIn(table[index], content).Select(NumberStyleOf).FirstOrDefault(style => style is not null);
            }
        }
    }

    /// <summary>How the file is written, as far as the rows seen tell.</summary>
    public FileStyle Find(char? separator) => new(separator, _numbers, _dates ?? DateStyle.Iso);

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
