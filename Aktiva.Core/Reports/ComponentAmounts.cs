using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>Cost and accumulated depreciation at the end of a month.</summary>
/// <param name="Cost">Cost.</param>
/// <param name="Accumulated">Accumulated depreciation.</param>
public readonly record struct ComponentAmounts(Money Cost, Money Accumulated)
{
    /// <summary>Cost less accumulated depreciation.</summary>
    public Money NetBookValue => Cost - Accumulated;

    public static ComponentAmounts operator +(ComponentAmounts left, ComponentAmounts right) =>
        new(left.Cost + right.Cost, left.Accumulated + right.Accumulated);
}
