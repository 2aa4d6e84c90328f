using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>The balances of a category's assets.</summary>
public sealed record CategoryBalance
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public long AssetCount { get; init; }

    public Money Cost { get; init; }

    public Money Accumulated { get; init; }

    /// <summary>Carrying amount (IAS 16.6).</summary>
    public Money NetBookValue => Cost - Accumulated;
}
