using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>A part of the difference between ledger and register.</summary>
public sealed record ReconciliationFinding
{
    public ReconciliationCause Cause { get; init; }

    /// <summary>The account's code.</summary>
    public string Account { get; init; } = "";

    /// <summary>The asset's code, or the journal's document number; empty for the account itself.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The month in which it came about; null when it has none.</summary>
    public Period? Month { get; init; }

    /// <summary>How much more the ledger has for it; debits are positive.</summary>
    public Money Amount { get; init; }
}
