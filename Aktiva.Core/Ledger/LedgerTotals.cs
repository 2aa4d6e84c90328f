using Aktiva.Core.Data;

namespace Aktiva.Core.Ledger;

/// <summary>The two sides of a journal.</summary>
public sealed record LedgerTotals
{
    public Money Debit { get; init; }

    public Money Credit { get; init; }
}
