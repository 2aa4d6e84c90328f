using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Closing;

/// <summary>One asset of a book as a run reads it: its rules, where it posts, and what the run before left behind.</summary>
internal readonly record struct AssetRow
{
    public long AssetId { get; init; }

    public DepreciationRules Rules { get; init; }

    public PostingKey Posting { get; init; }

    public long CategoryId { get; init; }

    /// <summary>False when the run before has no row of the asset.</summary>
    public bool HasBase { get; init; }

    /// <summary>Cost at the end of the run before.</summary>
    public Money BaseCost { get; init; }

    /// <summary>State at the end of the run before.</summary>
    public DepreciationState BaseState { get; init; }
}
