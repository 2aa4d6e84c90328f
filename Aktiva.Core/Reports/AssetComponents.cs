using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>An asset and its components in a book at the end of a closed month.</summary>
public sealed record AssetComponents
{
    public required Book Book { get; init; }

    /// <summary>The month; null when the one asked for, or any at all, is not closed: then there are no amounts.</summary>
    public Period? Period { get; init; }

    public required ComponentTotals Asset { get; init; }
}
