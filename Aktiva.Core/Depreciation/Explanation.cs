using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation;

/// <summary>
/// How an asset's depreciation of a month came about, months caught up included, so that it can be redone by hand. Made from the same steps
/// as the amount itself; the texts belong to the user interface.
/// </summary>
public sealed record Explanation
{
    /// <summary>The rules as they stand in the month.</summary>
    public required DepreciationRules Rules { get; init; }

    /// <summary>What the last computed month left behind.</summary>
    public required DepreciationState Before { get; init; }

    /// <summary>The first month that depreciates, by convention.</summary>
    public required Period FirstMonth { get; init; }

    /// <summary>The month in which the life ends; null without a life, and for methods that do not look at it.</summary>
    public required Period? LastMonth { get; init; }

    /// <summary>The months missed before, oldest first, each by itself.</summary>
    public required IReadOnlyList<MonthExplanation> CaughtUp { get; init; }

    /// <summary>The month itself.</summary>
    public required MonthExplanation Month { get; init; }

    /// <summary>What the engine computes: the amount explained, and what it leaves behind.</summary>
    public required MonthlyCharge Charge { get; init; }

    /// <summary>The amount explained.</summary>
    public Money Result => Charge.Depreciation;

    /// <summary>Explains exactly what <see cref="DepreciationEngine.ComputeThrough"/> computes from the same arguments.</summary>
    /// <inheritdoc cref="DepreciationEngine.ComputeThrough"/>
    /// <exception cref="InvalidOperationException">The steps do not lead to the amount computed: an error of the program.</exception>
    public static Explanation Of(
        in DepreciationRules rules, in DepreciationState before, Period month, ReadOnlySpan<long> units = default)
    {
        var charge = DepreciationEngine.ComputeThrough(rules, before, month, units);
        var shares = MonthShares.Of(rules);
        var first = DepreciationEngine.FirstMissing(rules, before);
        var (state, caughtUp) = (before, new List<MonthExplanation>());
        for (var missed = first; missed < month; missed = missed.Next)
        {
            var finished = DepreciationEngine.IsFinished(rules, state);
            if (finished && rules.Method != DepreciationMethod.UnitsOfProduction)
            {
                break;
            }

            var missedUnits = UnitsOf(units, missed, first);
            if (!finished)
            {
                caughtUp.Add(MonthExplainer.Explain(rules, shares, state, missed, missedUnits));
            }

            state = DepreciationEngine.ComputeMonth(rules, state, missed, missedUnits).After;
        }

        var explanation = new Explanation
        {
            Rules = rules,
            Before = before,
            FirstMonth = Period.FromOrdinal(shares.First),
            LastMonth = shares.Last == int.MaxValue || IgnoresLife(rules.Method) ? null : Period.FromOrdinal(shares.Last),
            CaughtUp = caughtUp,
            Month = MonthExplainer.Explain(rules, shares, state, month, UnitsOf(units, month, first)),
            Charge = charge,
        };
        return explanation.AddsUp()
            ? explanation
            : throw new InvalidOperationException($"The explanation of {month} does not lead to {charge.Depreciation}: {rules}.");
    }

    private static bool IgnoresLife(DepreciationMethod method) =>
        method is DepreciationMethod.None or DepreciationMethod.Expensed or DepreciationMethod.UnitsOfProduction;

    private static long UnitsOf(ReadOnlySpan<long> units, Period month, Period first) =>
        units.IsEmpty || month < first ? 0 : units[month.Ordinal - first.Ordinal];

    private bool AddsUp()
    {
        var sum = Month.Depreciation;
        foreach (var month in CaughtUp)
        {
            sum += month.Depreciation;
        }

        return sum == Charge.Depreciation && CaughtUp.Count == Charge.MonthsCaughtUp;
    }
}
