using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>Which amount of a roll-forward.</summary>
public sealed record RollForwardFilter
{
    public required Book Book { get; init; }

    public required Period First { get; init; }

    public required Period Last { get; init; }

    public RollForwardMovement Movement { get; init; } = RollForwardMovement.Closing;

    /// <summary>The category's code; null for all.</summary>
    public string? Category { get; init; }

    public RollForwardAssetOrder Order { get; init; }

    public bool IsDescending { get; init; }
}
