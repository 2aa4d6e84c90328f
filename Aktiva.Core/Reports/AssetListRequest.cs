using Aktiva.Core.Assets;

namespace Aktiva.Core.Reports;

/// <summary>The assets that a filter lets through are wanted as a file.</summary>
public sealed record AssetListRequest : FileRequest
{
    /// <summary>Which assets, in which order.</summary>
    public required AssetFilter Filter { get; init; }

    /// <summary>Which columns besides code and name.</summary>
    public IReadOnlyCollection<AssetColumn> Columns { get; init; } = Enum.GetValues<AssetColumn>();
}
