using Aktiva.Core.Data;

namespace Aktiva.Core.Closing;

/// <summary>An AKM transaction in a list, with where it belongs.</summary>
public sealed record AkmListLine : AkmLine
{
    public long AssetId { get; init; }

    public string Category { get; init; } = "";

    public string? Division { get; init; }

    public string? Department { get; init; }

    public DateOnly AcquisitionDate { get; init; }

    public string AccumulatedAccount { get; init; } = "";

    public long ExpenseSplitId { get; init; }

    /// <summary>
    /// What of the depreciation went to the filter's account; all of it without one. Of <see cref="AkmFilter.IsOfPostings"/>: what the asset gave to the
    /// journal's line, negative where it goes against the total.
    /// </summary>
    public Money Share { get; init; }
}
