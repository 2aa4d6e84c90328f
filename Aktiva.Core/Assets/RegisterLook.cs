using Aktiva.Core.Data;

namespace Aktiva.Core.Assets;

/// <summary>What a register file looks like: how it is written, and which of its columns are known.</summary>
public sealed record RegisterLook
{
    /// <summary>The profile that was asked for, or that the header looks like.</summary>
    public required RegisterProfile Profile { get; init; }

    /// <summary>What separates values; null for a workbook.</summary>
    public char? Separator { get; init; }

    public bool IsWorkbook => Separator is null;

    /// <summary>How numbers are written; null when no number tells, or when all are numbers of a workbook.</summary>
    public NumberStyle? Numbers { get; init; }

    /// <summary>Whether the workbook itself says what is a number or a date.</summary>
    public bool HasTypedValues { get; init; }

    public DateStyle Dates { get; init; }

    /// <summary>The column names.</summary>
    public IReadOnlyList<string> Header { get; init; } = [];

    /// <summary>The first rows, their values in the order of the header.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Samples { get; init; } = [];

    public long RowCount { get; init; }

    /// <summary>For the columns of the profile that were recognised their place in the header.</summary>
    public IReadOnlyDictionary<string, int> Columns { get; init; } = new Dictionary<string, int>();

    /// <summary>Why the file cannot be read, or not to its end; null when it can.</summary>
    public ImportProblem? Problem { get; init; }
}
