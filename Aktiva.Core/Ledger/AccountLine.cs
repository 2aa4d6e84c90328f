using Aktiva.Core.Data;

namespace Aktiva.Core.Ledger;

/// <summary>An account with its balance over a month; credit balances are negative.</summary>
public sealed record AccountLine
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>At the start of the month, opening balances included.</summary>
    public Money Opening { get; init; }

    /// <summary>Debits of the month.</summary>
    public Money Debit { get; init; }

    /// <summary>Credits of the month.</summary>
    public Money Credit { get; init; }

    public Money Closing => Opening + Debit - Credit;
}
