using Aktiva.Core.Data;

namespace Aktiva.Core.Assets;

/// <summary>Looks at a register file before it is imported.</summary>
public static class RegisterFile
{
    /// <summary>Rows that are shown as examples.</summary>
    private const int SampleSize = 3;

    /// <summary>The columns of a profile in their order.</summary>
    public static IReadOnlyList<(string Name, bool IsRequired)> ColumnsOf(RegisterProfile profile) =>
        [.. RegisterReader.Of(profile).Columns.Select(column => (column.Name, column.IsRequired))];

    /// <summary>Goes through a file once, a row at a time.</summary>
    /// <param name="file">A workbook, or CSV in UTF-8; must be able to seek, and stays open.</param>
    /// <param name="profile">Null for the one that the header looks like.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static RegisterLook Look(Stream file, RegisterProfile? profile, CancellationToken cancellationToken)
    {
        try
        {
            var reader = RegisterReader.Of(profile ?? Guess(file));
            var separator = FileStyleDetector.FindSeparator(file, reader);
            var columns = ColumnNames.Recognise(HeaderOf(file, separator), reader.Columns);
            return Look(file, reader, separator, columns, cancellationToken);
        }
        catch (RowFormatException exception)
        {
            return new RegisterLook { Profile = profile ?? default, Problem = RowHeader.ProblemOf(exception) };
        }
    }

    private static RegisterLook Look(
        Stream file, RegisterReader reader, char? separator, IReadOnlyDictionary<string, int> columns, CancellationToken cancellationToken)
    {
        FileStyle style;
        using (var telling = RowTable.Open(file, separator))
        {
            style = FileStyleDetector.FindStyle(telling, separator, reader, columns);
        }

        using var table = RowTable.Open(file, separator);
        List<IReadOnlyList<string>> samples = [];
        var count = 0L;
        var (problem, isTyped) = (default(ImportProblem), false);
        try
        {
            while (table.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                count++;
                if (samples.Count < SampleSize)
                {
                    samples.Add([.. Enumerable.Range(0, table.Header.Count).Select(index => table[index])]);
                    isTyped |= columns.Values.Any(table.IsTyped);
                }
            }
        }
        catch (RowFormatException exception)
        {
            problem = RowHeader.ProblemOf(exception);
        }

        return new RegisterLook
        {
            Profile = reader is LegacyRegisterReader ? RegisterProfile.Legacy : RegisterProfile.Standard,
            Separator = separator,
            Numbers = style.Numbers,
            HasTypedValues = isTyped,
            Dates = style.Dates,
            Header = table.Header,
            Samples = samples,
            RowCount = count,
            Columns = columns,
            Problem = table.Header.Count == 0 || table.HeaderFault != RowFault.None
                ? new ImportProblem { Line = 1, Column = "", Fault = table.Header.Count == 0 ? ImportFault.FileEmpty : RowHeader.FaultOf(table.HeaderFault) }
                : problem,
        };
    }

    /// <summary>The profile of whose columns more are there, those that must be counting alone.</summary>
    private static RegisterProfile Guess(Stream file) => Enum.GetValues<RegisterProfile>().MaxBy(profile =>
    {
        var reader = RegisterReader.Of(profile);
        var found = ColumnNames.Recognise(HeaderOf(file, FileStyleDetector.FindSeparator(file, reader)), reader.Columns);
        var required = reader.Columns.Where(column => column.IsRequired).ToList();
        return (double)required.Count(column => found.ContainsKey(column.Name)) / required.Count;
    });

    private static IReadOnlyList<string> HeaderOf(Stream file, char? separator)
    {
        using var table = RowTable.Open(file, separator);
        return table.Header;
    }
}
