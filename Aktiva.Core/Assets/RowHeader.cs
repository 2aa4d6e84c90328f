using Aktiva.Core.Data;

namespace Aktiva.Core.Assets;

/// <summary>Finds the columns of a file of rows.</summary>
internal static class RowHeader
{
    /// <summary>The columns by what the reader calls them.</summary>
    /// <param name="table">The file.</param>
    /// <param name="reader">What columns there may be.</param>
    /// <param name="chosen">Columns that somebody chose, by their place; null when their names tell.</param>
    /// <param name="problems">Takes what keeps the file from being read.</param>
    public static IReadOnlyDictionary<string, int> Map(
        RowTable table, RowColumns reader, IReadOnlyDictionary<string, int>? chosen, List<ImportProblem> problems)
    {
        if (table.Header.Count == 0 || table.HeaderFault != RowFault.None)
        {
            Report("", table.Header.Count == 0 ? ImportFault.FileEmpty : FaultOf(table.HeaderFault));
            return new Dictionary<string, int>();
        }

        var columns = chosen is null ? ByName() : Chosen(chosen);
        foreach (var column in reader.Columns.Where(column => column.IsRequired && !columns.ContainsKey(column.Name)))
        {
            Report(column.Name, ImportFault.ColumnMissing);
        }

        return columns;

        Dictionary<string, int> Chosen(IReadOnlyDictionary<string, int> places) => new(
            places.Where(place => place.Value >= 0 && place.Value < table.Header.Count), StringComparer.OrdinalIgnoreCase);

        Dictionary<string, int> ByName()
        {
            var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            var known = reader.Columns.ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
            for (var index = 0; index < table.Header.Count; index++)
            {
                var name = table.Header[index];
                if (!known.TryGetValue(name, out var column))
                {
                    if (!reader.AllowsOtherColumns && !ProblemColumn.Is(name))
                    {
                        Report(name, ImportFault.ColumnUnknown);
                    }
                }
                else if (!found.TryAdd(column.Name, index))
                {
                    Report(column.Name, ImportFault.ColumnRepeated);
                }
            }

            return found;
        }

        void Report(string column, ImportFault fault) => problems.Add(new ImportProblem { Line = 1, Column = column, Fault = fault });
    }

    /// <summary>Why a file cannot be read from a line on.</summary>
    public static ImportProblem ProblemOf(RowFormatException exception) => new() { Line = exception.Line, Column = "", Fault = FaultOf(exception.Fault) };

    public static ImportFault FaultOf(RowFault fault) => fault switch
    {
        RowFault.QuoteMalformed => ImportFault.QuoteMalformed,
        RowFault.NotUtf8 => ImportFault.NotUtf8,
        RowFault.ValueCountDiffers => ImportFault.ValueCountDiffers,
        RowFault.RowTooLong => ImportFault.RowTooLong,
        RowFault.WorkbookUnreadable => ImportFault.WorkbookUnreadable,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "The row is well-formed."),
    };
}
