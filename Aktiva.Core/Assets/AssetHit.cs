namespace Aktiva.Core.Assets;

/// <summary>An asset that a search found.</summary>
public sealed record AssetHit
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public string? SerialNumber { get; init; }
}
