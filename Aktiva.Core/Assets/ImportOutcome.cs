namespace Aktiva.Core.Assets;

/// <summary>What came of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>Whether an import that makes what is missing would not meet the problem.</summary>
    public static bool CanBeCreated(ImportFault fault) => fault
        is ImportFault.CategoryUnknown or ImportFault.AccountUnknown or ImportFault.DivisionUnknown or ImportFault.DepartmentUnknown;

    /// <summary>All rows were imported, or would have been in a dry run.</summary>
    public sealed record Imported(long RowCount) : ImportOutcome;

    /// <summary>Nothing was written; every problem is listed, by line.</summary>
    public sealed record Refused(IReadOnlyList<ImportProblem> Problems) : ImportOutcome;
}
