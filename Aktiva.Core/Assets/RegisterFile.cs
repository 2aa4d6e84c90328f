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

    /// <summary>Why a file is not even looked at: it is named as a workbook and is none. Null for all others.</summary>
    /// <param name="file">The file; can seek.</param>
    /// <param name="name">What it is called.</param>
    public static ImportProblem? Mistaken(Stream file, string name) =>
        name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) && !WorkbookTable.IsWorkbook(file)
            ? new ImportProblem { Line = 0, Column = "", Fault = ImportFault.NotAWorkbook }
            : null;

    /// <summary>Goes through a file once, a row at a time.</summary>
    /// <param name="file">A workbook, or CSV in UTF-8; must be able to seek, and stays open.</param>
    /// <param name="profile">Null for the one that the header looks like.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static RegisterLook Look(Stream file, RegisterProfile? profile, CancellationToken cancellationToken)
    {
        try
        {
            var found = (profile is { } one ? [one] : Enum.GetValues<RegisterProfile>())
                .Select(candidate => Recognise(file, candidate)).ToList()
                .MaxBy(candidate => candidate.ShareOfRequired);
            return Read(file, found.Reader, found.Separator, found.Columns, cancellationToken);
        }
        catch (RowFormatException exception)
        {
            return new RegisterLook { Profile = profile ?? default, Problem = RowHeader.ProblemOf(exception) };
        }
    }

    /// <summary>The columns of a profile that the file has, and how much that is of those that it must have.</summary>
    private static (RegisterReader Reader, char? Separator, IReadOnlyDictionary<string, int> Columns, double ShareOfRequired) Recognise(
        Stream file, RegisterProfile profile)
    {
        var reader = RegisterReader.Of(profile);
        var separator = FileStyleDetector.FindSeparator(file, reader);
        using var table = RowTable.Open(file, separator);
        var columns = ColumnNames.Recognise(table.Header, reader.Columns);
        var required = reader.Columns.Where(column => column.IsRequired).ToList();
        return (reader, separator, columns, (double)required.Count(column => columns.ContainsKey(column.Name)) / required.Count);
    }

    private static RegisterLook Read(
        Stream file, RegisterReader reader, char? separator, IReadOnlyDictionary<string, int> columns, CancellationToken cancellationToken)
    {
        using var table = RowTable.Open(file, separator);
        var detector = new FileStyleDetector(reader, columns);
        List<IReadOnlyList<string>> samples = [];
        var count = 0L;
        var (problem, isTyped) = (default(ImportProblem), false);
        try
        {
            while (table.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                detector.See(table);
                count++;
                if (table.Fault == RowFault.NotUtf8)
                {
                    problem = new ImportProblem { Line = table.Line, Column = "", Fault = ImportFault.NotUtf8 };
                    break;
                }

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

        var style = detector.Find(separator);
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
}
