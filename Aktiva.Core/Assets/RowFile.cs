using Aktiva.Core.Data;

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

    /// <summary>The number of rows; 0 when nobody wanted them counted.</summary>
    public long RowCount { get; private init; }

    /// <summary>Looks at the header, and at rows for as long as they leave the way of writing open.</summary>
    /// <param name="stream">A workbook, or CSV in UTF-8; can seek.</param>
    /// <param name="reader">How rows are read.</param>
    /// <param name="problems">Takes why the file cannot be read at all.</param>
    /// <param name="reading">What somebody decided about the file; null when everything is to be found out.</param>
    /// <param name="counts">Whether all rows are counted.</param>
    /// <returns>Null when the file cannot be read at all.</returns>
    public static RowFile<T>? TryOpen(
        Stream stream, RowReader<T> reader, List<ImportProblem> problems, FileReading? reading = null, bool counts = false)
    {
        try
        {
            var separator = FileStyleDetector.FindSeparator(stream, reader);
            using var table = RowTable.Open(stream, separator);
            var columns = RowHeader.Map(table, reader, reading?.Columns, problems);
            if (problems.Count > 0)
            {
                return null;
            }

            var detector = new FileStyleDetector(reader, columns);
            var count = 0L;
            while ((counts || !detector.IsSettled) && table.Read())
            {
                detector.See(table);
                count++;
            }

            var style = detector.Find(separator);
            style = style with { Numbers = reading?.Numbers ?? style.Numbers, Dates = reading?.Dates ?? style.Dates };
            return new RowFile<T>(stream, reader, style, columns) { RowCount = counts ? count : 0 };
        }
        catch (RowFormatException exception)
        {
            problems.Add(RowHeader.ProblemOf(exception));
            return null;
        }
    }

    /// <summary>Reads the file from its start; a row with problems has no entry.</summary>
    public IEnumerable<(long Line, T? Entry)> ReadEntries(List<ImportProblem> problems) =>
        ReadRows(problems).Select(row => (row.Line, row.IsWhole ? row.Entry : null));

    /// <summary>Reads the file from its start; of a row with problems, which is not whole, comes what can be read, and nothing where its values cannot be told apart.</summary>
    public IEnumerable<(long Line, T? Entry, bool IsWhole)> ReadRows(List<ImportProblem> problems)
    {
        using var table = RowTable.Open(_stream, _style.Separator);
        var row = new FileRow(table, _columns, _style, problems);
        while (TryMoveNext(table, problems))
        {
            var before = problems.Count;
            if (table.Fault != RowFault.None)
            {
                row.Report("", RowHeader.FaultOf(table.Fault));
            }

            var entry = problems.Count == before ? _reader.Read(row) : null;
            yield return (row.Line, entry, problems.Count == before);
        }
    }

    private static bool TryMoveNext(RowTable table, List<ImportProblem> problems)
    {
        try
        {
            return table.Read();
        }
        catch (RowFormatException exception)
        {
            problems.Add(RowHeader.ProblemOf(exception));
            return false;
        }
    }
}
