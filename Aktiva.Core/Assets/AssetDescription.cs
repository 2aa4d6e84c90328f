namespace Aktiva.Core.Assets;

/// <summary>What of an asset no closing goes by: it can be changed at any time.</summary>
public sealed record AssetDescription
{
    public required string Name { get; init; }

    public string? Quantity { get; init; }

    public string? SerialNumber { get; init; }

    public string? Notes { get; init; }

    /// <summary>The code of the asset that this one is a component of; null for none.</summary>
    public string? Parent { get; init; }

    public static AssetDescription Of(RegisterEntry entry) => new()
    {
        Name = entry.Name,
        Quantity = entry.Quantity,
        SerialNumber = entry.SerialNumber,
        Notes = entry.Notes,
        Parent = entry.Parent,
    };
}
