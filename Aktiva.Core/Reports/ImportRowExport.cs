using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using CsvHelper;

namespace Aktiva.Core.Reports;

/// <summary>
/// Parts a file that cannot be imported: the rows with problems, to be corrected and imported, and those without. Both have the file's columns and values
/// as they are, in CSV with its separator.
/// </summary>
public static class ImportRowExport
{
    /// <summary>Writes the rows with problems, and in one more column what is wrong with them.</summary>
    /// <param name="file">The file; can seek, and stays open.</param>
    /// <param name="separator">What separates its values; null for a workbook.</param>
    /// <param name="problems">The problems of its rows.</param>
    /// <param name="heading">The name of the column that says what is wrong: one of <see cref="ProblemColumn"/>.</param>
    /// <param name="describe">Words a problem.</param>
    /// <param name="output">Takes the text; stays open.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <exception cref="RowFormatException">The file cannot be read to its end.</exception>
    public static Task WriteBadAsync(
        Stream file,
        char? separator,
        IReadOnlyList<ImportProblem> problems,
        string heading,
        Func<ImportProblem, string> describe,
        TextWriter output,
        CancellationToken cancellationToken) => WriteAsync(
        file, separator, problems, isBad: true, (heading, found => string.Join("; ", found.Select(describe))), output, cancellationToken);

    /// <summary>Writes the rows without problems.</summary>
    /// <inheritdoc cref="WriteBadAsync"/>
    public static Task WriteGoodAsync(
        Stream file, char? separator, IReadOnlyList<ImportProblem> problems, TextWriter output, CancellationToken cancellationToken) =>
        WriteAsync(file, separator, problems, isBad: false, remark: null, output, cancellationToken);

    private static async Task WriteAsync(
        Stream file,
        char? separator,
        IReadOnlyList<ImportProblem> problems,
        bool isBad,
        (string Heading, Func<IEnumerable<ImportProblem>, string> Of)? remark,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        var ofLine = problems.ToLookup(problem => problem.Line);
        using var table = RowTable.Open(file, separator);
        List<(string Name, Func<RowTable, object?> Value)> columns =
        [
            .. table.Header.Index().Where(column => !ProblemColumn.Is(column.Item))
                .Select(column => (column.Item, (Func<RowTable, object?>)(row => row[column.Index]))),
        ];
        if (remark is var (heading, of))
        {
            columns.Add((heading, row => of(ofLine[row.Line])));
        }

        var style = new CsvStyle(new CsvWriterOptions { NewLine = "\n", Separator = separator ?? ',' }, "yyyy-MM-dd") { HasMark = true };
        await CsvOutput.WriteAsync(ExportTable.Of(columns, Rows(table, ofLine, isBad)), output, style, cancellationToken);
    }

    private static IEnumerable<RowTable> Rows(RowTable table, ILookup<long, ImportProblem> ofLine, bool isBad)
    {
        while (table.Read())
        {
            if (ofLine.Contains(table.Line) == isBad)
            {
                yield return table;
            }
        }
    }
}
