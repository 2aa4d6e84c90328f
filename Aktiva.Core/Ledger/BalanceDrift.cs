using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Ledger;

/// <summary>An account's movements of a month that are not the sums of its journal lines.</summary>
internal sealed record BalanceDrift
{
    public long AccountId { get; init; }

    public string AccountCode { get; init; } = "";

    public Period Period { get; init; }

    public Money ExpectedDebit { get; init; }

    public Money ExpectedCredit { get; init; }

    public Money ActualDebit { get; init; }

    public Money ActualCredit { get; init; }
}
