using Aktiva.Core.Data;
using CsvHelper;

namespace Aktiva.Core.Assets;

/// <summary>A file of rows whose header and way of writing are known: its rows can be read, as often as needed, one at a time.</summary>
/// <typeparam name="T">What a row is read into.</typeparam>
internal sealed class RowFile<T>
    where T : class
{
    private readonly Stream _stream;
    private readonly RowReader<T> _reader;
    private readonly FileStyle _style;
    private readonly IReadOnlyDictionary<string, int> _columns;

    private RowFile(Stream stream, RowReader<T> reader, FileStyle style, IReadOnlyDictionary<string, int> columns)
    {
        _stream = stream;
        _reader = reader;
        _style = style;
        _columns = columns;
    }

    /// <summary>Looks at the header, and at rows for as long as they leave the way of writing open.</summary>
    /// <returns>Null when the file cannot be read at all; the problems say why.</returns>
    public static RowFile<T>? TryOpen(Stream stream, RowReader<T> reader, List<ImportProblem> problems)
    {
        try
        {
            var separator = FileStyleDetector.FindSeparator(stream, reader);
            using var table = CsvTable.Open(stream, separator);
            var columns = MapColumns(table, reader, problems);
            return problems.Count == 0
                ? new RowFile<T>(stream, reader, FileStyleDetector.FindStyle(table, separator, reader, columns), columns)
                : null;
        }
        catch (CsvFormatException exception)
        {
            problems.Add(RowTooLong(exception));
            return null;
        }
    }

    /// <summary>Reads the file from its start; a row with problems has no entry.</summary>
    public IEnumerable<(long Line, T? Entry)> ReadEntries(List<ImportProblem> problems)
    {
        using var table = CsvTable.Open(_stream, _style.Separator);
        var row = new FileRow(table, _columns, _style, problems);
        while (TryMoveNext(table, problems))
        {
            var before = problems.Count;
            if (table.Fault != CsvFault.None)
            {
                row.Report("", FaultOf(table.Fault));
            }

            var entry = problems.Count == before ? _reader.Read(row) : null;
            yield return (row.Line, problems.Count == before ? entry : null);
        }
    }

    private static bool TryMoveNext(CsvTable table, List<ImportProblem> problems)
    {
        try
        {
            return table.Read();
        }
        catch (CsvFormatException exception)
        {
            problems.Add(RowTooLong(exception));
            return false;
        }
    }

    private static Dictionary<string, int> MapColumns(CsvTable table, RowReader<T> reader, List<ImportProblem> problems)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        if (table.Header.Count == 0 || table.HeaderFault != CsvFault.None)
        {
            Report("", table.Header.Count == 0 ? ImportFault.FileEmpty : FaultOf(table.HeaderFault));
            return columns;
        }

        var known = reader.Columns.ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < table.Header.Count; index++)
        {
            var name = table.Header[index];
            if (!known.TryGetValue(name, out var column))
            {
                if (!reader.AllowsOtherColumns)
                {
                    Report(name, ImportFault.ColumnUnknown);
                }
            }
            else if (!columns.TryAdd(column.Name, index))
            {
                Report(column.Name, ImportFault.ColumnRepeated);
            }
        }

        foreach (var column in reader.Columns.Where(column => column.IsRequired && !columns.ContainsKey(column.Name)))
        {
            Report(column.Name, ImportFault.ColumnMissing);
        }

        return columns;

        void Report(string column, ImportFault fault) => problems.Add(new ImportProblem { Line = 1, Column = column, Fault = fault });
    }

    private static ImportProblem RowTooLong(CsvFormatException exception) =>
        new() { Line = Math.Max(1, exception.LineNumber), Column = "", Fault = ImportFault.RowTooLong };

    private static ImportFault FaultOf(CsvFault fault) => fault switch
    {
        CsvFault.QuoteMalformed => ImportFault.QuoteMalformed,
        CsvFault.NotUtf8 => ImportFault.NotUtf8,
        CsvFault.ValueCountDiffers => ImportFault.ValueCountDiffers,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "The row is well-formed."),
    };
}
