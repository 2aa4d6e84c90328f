using Aktiva.Core.Data;

namespace Aktiva.Core.Ledger;

/// <summary>One side of a journal entry.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="DivisionId">The division; 0 for none.</param>
/// <param name="DepartmentId">The department; 0 for none.</param>
/// <param name="Debit">Zero when the line is a credit.</param>
/// <param name="Credit">Zero when the line is a debit.</param>
public sealed record JournalLine(long AccountId, long DivisionId, long DepartmentId, Money Debit, Money Credit)
{
    /// <summary>What the line records.</summary>
    public JournalKind Kind { get; init; }
}
