using System.Runtime.CompilerServices;
using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>
/// An amount and the part of it that falls into a month: <paramref name="Amount"/> × (<paramref name="After"/> − <paramref name="Before"/>) /
/// <paramref name="Whole"/>, exact until <see cref="Rounded"/>.
/// </summary>
/// <param name="Amount">What is apportioned.</param>
/// <param name="Before">The parts of the span before the month; 0 where every month is a span of its own.</param>
/// <param name="After">The parts of the span up to and including the month.</param>
/// <param name="Whole">The parts that make the whole amount; positive.</param>
public readonly record struct Apportionment(Money Amount, long Before, long After, long Whole)
{
    /// <summary>
    /// The month's amount, rounded cumulatively: two totals are rounded and subtracted, so that the months of a span add up to the rounded whole.
    /// </summary>
    /// <param name="places">2 or 0 decimal places.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Money Rounded(int places)
    {
        var after = ExactRounding.Scale(Amount, After, Whole, places);
        return Before == 0 ? after : after - ExactRounding.Scale(Amount, Before, Whole, places);
    }
}
