using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>AKM transactions of a closed month.</summary>
public sealed record AkmList
{
    /// <summary>The run that counts; null while the month is not closed in the book.</summary>
    public required ClosedMonth? Run { get; init; }

    public required IReadOnlyList<AkmListLine> Lines { get; init; }

    /// <summary>Of all that the filter lets through.</summary>
    public required AkmTotals Totals { get; init; }
}
