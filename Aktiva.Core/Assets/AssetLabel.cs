namespace Aktiva.Core.Assets;

/// <summary>What stands on an asset's label.</summary>
public sealed record AssetLabel
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";
}
