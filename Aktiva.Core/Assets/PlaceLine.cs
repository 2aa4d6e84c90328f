namespace Aktiva.Core.Assets;

/// <summary>A division or department in a list, with the number of its assets.</summary>
public sealed record PlaceLine
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public long AssetCount { get; init; }
}
