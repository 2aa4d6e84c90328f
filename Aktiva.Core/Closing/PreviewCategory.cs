using Aktiva.Core.Data;

namespace Aktiva.Core.Closing;

/// <summary>What a closing would do to one category.</summary>
public sealed record PreviewCategory
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public long AssetCount { get; init; }

    /// <summary>Cost at the end of the month.</summary>
    public Money Cost { get; init; }

    public Money OpeningAccumulated { get; init; }

    public Money Depreciation { get; init; }

    public Money ClosingAccumulated => OpeningAccumulated + Depreciation;

    public Money NetBookValue => Cost - ClosingAccumulated;
}
