using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>The ledger against the register at the end of a closed month of the commercial book.</summary>
public sealed record Reconciliation
{
    public required Period Period { get; init; }

    /// <summary>The first month that something was posted in; the month itself when there is none.</summary>
    public required Period First { get; init; }

    /// <summary>By code.</summary>
    public required IReadOnlyList<ReconciledAccount> Accounts { get; init; }

    /// <summary>What explains the differences, by account: of many the first, and of each account what remains unexplained.</summary>
    public required IReadOnlyList<ReconciliationFinding> Findings { get; init; }

    /// <summary>Findings that there are besides <see cref="Findings"/>.</summary>
    public required long FurtherFindings { get; init; }

    public Money Ledger => Accounts.Aggregate(Money.Zero, (sum, account) => sum + account.Ledger);

    public Money Register => Accounts.Aggregate(Money.Zero, (sum, account) => sum + account.Register);

    public bool Ties => Accounts.All(account => account.Difference.IsZero);
}
