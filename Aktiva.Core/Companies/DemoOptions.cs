namespace Aktiva.Core.Companies;

/// <summary>Which sample assets are made.</summary>
public sealed record DemoOptions
{
    /// <summary>How many assets; a few dozen are enough for one of every kind.</summary>
    public int AssetCount { get; init; } = 1_200;

    /// <summary>The same seed makes the same assets.</summary>
    public int Seed { get; init; } = 2026;
}
