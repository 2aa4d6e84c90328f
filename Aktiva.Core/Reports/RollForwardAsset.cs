using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>What an asset has part in an amount of the roll-forward.</summary>
public sealed record RollForwardAsset
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public Money Cost { get; init; }

    public Money Accumulated { get; init; }

    /// <summary>Carrying amount (IAS 16.6).</summary>
    public Money NetBookValue => Cost - Accumulated;
}
