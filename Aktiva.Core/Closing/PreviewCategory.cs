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

    /// <summary>Accumulated depreciation that changes without being depreciation: an opening balance corrected since the month before.</summary>
    public Money AccumulatedChange { get; init; }

    public Money ClosingAccumulated => OpeningAccumulated + Depreciation + AccumulatedChange;

    public Money NetBookValue => Cost - ClosingAccumulated;
}
