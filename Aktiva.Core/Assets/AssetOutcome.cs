namespace Aktiva.Core.Assets;

/// <summary>What came of registering or changing an asset.</summary>
public abstract record AssetOutcome
{
    private AssetOutcome()
    {
    }

    /// <summary>The register has it so.</summary>
    public sealed record Saved(string Code) : AssetOutcome;

    /// <summary>Nothing was written; every reason is listed.</summary>
    public sealed record Refused(IReadOnlyList<AssetRefusal> Refusals) : AssetOutcome;
}
