using Aktiva.Core.Assets;

namespace Aktiva.Core.Reports;

/// <summary>Writes what keeps a file from being imported as CSV, for whoever corrects it.</summary>
public static class ImportProblemExport
{
    /// <summary>Writes a row for each problem, in their order.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="column">What the reader knows a column by.</param>
    /// <param name="describe">Words what is wrong, without where it stands.</param>
    /// <param name="form">How the file is written.</param>
    /// <param name="output">Takes the text; stays open.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static Task WriteCsvAsync(
        IReadOnlyList<ImportProblem> problems,
        Func<string, string> column,
        Func<ImportProblem, string> describe,
        ReportForm form,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        ReportColumn<ImportProblem>[] columns =
        [
            new("Line", problem => problem.Line == 0 ? null : problem.Line),
            new("FileColumn", problem => column(problem.Column)),
            new("Value", problem => problem.Value),
            new("Problem", problem => describe(problem)),
        ];
        return CsvOutput.WriteAsync(ExportTable.Of(columns, problems, form), output, CsvStyle.For(form.Culture), cancellationToken);
    }
}
