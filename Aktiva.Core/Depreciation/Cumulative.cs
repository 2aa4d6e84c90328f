using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>
/// Amounts rounded cumulatively: a month is the difference of two rounded totals, so that the months of a span add up to the rounded whole.
/// </summary>
public static class Cumulative
{
    /// <summary>
    /// round(<paramref name="amount"/> × <paramref name="after"/> / <paramref name="whole"/>) −
    /// round(<paramref name="amount"/> × <paramref name="before"/> / <paramref name="whole"/>).
    /// </summary>
    public static Money Month(Money amount, long before, long after, long whole, int places) =>
        ExactRounding.Scale(amount, after, whole, places) - ExactRounding.Scale(amount, before, whole, places);
}
