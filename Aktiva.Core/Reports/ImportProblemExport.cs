using System.Globalization;
using Aktiva.Core.Assets;

namespace Aktiva.Core.Reports;

/// <summary>Writes what keeps a file from being imported as CSV, for whoever corrects it.</summary>
public static class ImportProblemExport
{
    /// <summary>Writes a row for each problem, in their order.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="describe">Words what is wrong, without where it stands.</param>
    /// <param name="output">Takes the text; stays open.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static Task WriteCsvAsync(
        IReadOnlyList<ImportProblem> problems, Func<ImportProblem, string> describe, TextWriter output, CancellationToken cancellationToken)
    {
        (string Name, Func<ImportProblem, object?> Value)[] columns =
        [
            ("line", problem => problem.Line == 0 ? "" : problem.Line.ToString(CultureInfo.InvariantCulture)),
            ("column", problem => problem.Column),
            ("value", problem => problem.Value),
            ("problem", problem => describe(problem)),
        ];
        return CsvOutput.WriteAsync(ExportTable.Of(columns, problems), output, cancellationToken);
    }
}
