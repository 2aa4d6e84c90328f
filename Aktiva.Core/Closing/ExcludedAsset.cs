namespace Aktiva.Core.Closing;

/// <summary>Who left an asset out of a run, and why.</summary>
public sealed record ExcludedAsset
{
    public string ExcludedBy { get; init; } = "";

    public string Reason { get; init; } = "";
}
