using Aktiva.Core.Periods;

namespace Aktiva.Core.Assets;

/// <summary>An asset as usage can be entered for it.</summary>
internal sealed record MeteredAsset
{
    public long AssetId { get; init; }

    public string Code { get; init; } = "";

    /// <summary>Whether it is depreciated by units of production.</summary>
    public bool IsMetered { get; init; }

    /// <summary>The last month that a posted run computed for it, whose units count already; the default value for none.</summary>
    public Period ComputedThrough { get; init; }
}
