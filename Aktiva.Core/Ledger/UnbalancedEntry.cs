using Aktiva.Core.Data;

namespace Aktiva.Core.Ledger;

/// <summary>A journal entry whose debits are not its credits; direct SQL can leave one behind.</summary>
internal sealed record UnbalancedEntry
{
    public string DocumentNumber { get; init; } = "";

    public Money Debit { get; init; }

    public Money Credit { get; init; }
}
