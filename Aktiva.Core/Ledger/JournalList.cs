namespace Aktiva.Core.Ledger;

/// <summary>Journal lines of a month.</summary>
public sealed record JournalList
{
    public required IReadOnlyList<JournalListLine> Lines { get; init; }

    /// <summary>Lines that the filter lets through.</summary>
    public required long TotalCount { get; init; }

    /// <summary>Their sums.</summary>
    public required LedgerTotals Totals { get; init; }
}
