using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Closing;

/// <summary>One asset of a book as a run reads it: its rules, where it posts, and what the run before left behind.</summary>
internal record struct AssetRow
{
    public long AssetId { get; set; }

    public DepreciationRules Rules { get; set; }

    public PostingKey Posting { get; set; }

    public long CategoryId { get; set; }

    /// <summary>The account of its cost.</summary>
    public long AssetAccountId { get; set; }

    /// <summary>Whether the closing of the month of acquisition posts the cost, because the opening balances of accounts do not contain it.</summary>
    public bool PostsAcquisition { get; set; }

    /// <summary>False when the run before has no row of the asset.</summary>
    public bool HasBase { get; set; }

    /// <summary>Cost at the end of the run before.</summary>
    public Money BaseCost { get; set; }

    /// <summary>State at the end of the run before.</summary>
    public DepreciationState BaseState { get; set; }

    /// <summary>Units of production: those of the months to be computed, up to that of the run; 0 where none were entered.</summary>
    public ReadOnlyMemory<long> Units { get; set; }

    /// <summary>Units of production: whether the units of every month to be computed were entered, or nothing is left to depreciate.</summary>
    public bool HasUsage { get; set; }

    /// <summary>The changes that events made or will make; null for the many without.</summary>
    public AssetLife? Life { get; set; }

    /// <summary>Where the asset was at the end of the run before, when transfers of the month moved it; else null.</summary>
    public AssetPlace? MovedFrom { get; set; }

    /// <summary>Whether transfers after the month have moved the asset from where it was then.</summary>
    public bool IsPlacedElsewhere { get; set; }
}
