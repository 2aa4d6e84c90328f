using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>An account of cost or accumulated depreciation against the assets that post to it; credit balances are negative.</summary>
public sealed record ReconciledAccount
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The opening balance of the account.</summary>
    public Money Opening { get; init; }

    /// <summary>What months posted since.</summary>
    public Money Posted { get; init; }

    public Money Ledger => Opening + Posted;

    /// <summary>Cost or accumulated depreciation of the assets at the end of the month.</summary>
    public Money Register { get; init; }

    public Money Difference => Ledger - Register;
}
