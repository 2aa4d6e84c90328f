using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation;

/// <summary>
/// How an asset's depreciation of a month came about, months caught up included, so that it can be redone by hand. Made from the same steps
/// as the amount itself; the texts belong to the user interface.
/// </summary>
public sealed record Explanation
{
    /// <summary>The rules by which the month is depreciated.</summary>
    public DepreciationRules Rules => Month.Rules;

    /// <summary>What the last computed month left behind.</summary>
    public required LifecycleState Before { get; init; }

    /// <summary>The first month that depreciates: by convention, or that in which a new method began.</summary>
    public required Period FirstMonth { get; init; }

    /// <summary>The month in which the life ends; null without a life, and for methods that do not look at it.</summary>
    public required Period? LastMonth { get; init; }

    /// <summary>The months missed before, oldest first, each by itself: those that depreciate, and those with changes.</summary>
    public required IReadOnlyList<MonthExplanation> CaughtUp { get; init; }

    /// <summary>The month itself.</summary>
    public required MonthExplanation Month { get; init; }

    /// <summary>The months missed before, and the month itself.</summary>
    public IEnumerable<MonthExplanation> Months => CaughtUp.Append(Month);

    /// <summary>What the engine computes: the amount explained, and what it leaves behind.</summary>
    public required LifecycleMonth Outcome { get; init; }

    /// <summary>The amount explained.</summary>
    public Money Result => Outcome.Depreciation;

    /// <summary>Explains an asset without changes.</summary>
    /// <inheritdoc cref="Of(in DepreciationRules, ReadOnlySpan{AssetChange}, in LifecycleState, Period, ReadOnlySpan{long}, in LifecyclePolicy)"/>
    public static Explanation Of(
        in DepreciationRules first, in DepreciationState before, Period month, ReadOnlySpan<long> units = default) =>
        Of(first, [], new LifecycleState { Depreciation = before }, month, units);

    /// <summary>Explains exactly what <see cref="LifecycleEngine.ComputeThrough"/> computes from the same arguments.</summary>
    /// <param name="first">The rules with which the asset began.</param>
    /// <param name="changes">All changes of its life up to the month, in order; <see cref="LifecycleCheck"/> finds no problem in them.</param>
    /// <param name="before">What the last computed month left behind.</param>
    /// <param name="month">The month.</param>
    /// <param name="units">Units of production of the months up to and including <paramref name="month"/>, which is the last.</param>
    /// <param name="policy">Settings of the company and rules of the book.</param>
    /// <exception cref="ArgumentException">A change cannot be applied.</exception>
    /// <exception cref="InvalidOperationException">The steps do not lead to the amount computed: an error of the program.</exception>
    public static Explanation Of(
        in DepreciationRules first,
        ReadOnlySpan<AssetChange> changes,
        in LifecycleState before,
        Period month,
        ReadOnlySpan<long> units = default,
        in LifecyclePolicy policy = default)
    {
        LifecycleEngine.RequireLater(before, month);
        var explainer = new LifeExplainer();
        var walk = new LifecycleWalk(first, changes, before, policy, explainer: explainer);
        var outcome = walk.Through(month, units);
        if (outcome.Finding.Problem != LifecycleProblem.None)
        {
            throw new ArgumentException($"A change cannot be applied: {outcome.Finding}.", nameof(changes));
        }

        var (rules, shares) = (explainer.Months[^1].Rules, walk.Asset.Shares);
        var explanation = new Explanation
        {
            Before = before,
            FirstMonth = Period.FromOrdinal(shares.First),
            LastMonth = shares.Last == int.MaxValue || IgnoresLife(rules.Method) ? null : Period.FromOrdinal(shares.Last),
            CaughtUp = explainer.Months[..^1],
            Month = explainer.Months[^1],
            Outcome = outcome,
        };
        return explanation.AddsUp()
            ? explanation
            : throw new InvalidOperationException($"The explanation of {month} does not lead to {outcome.Depreciation}: {rules}.");
    }

    private static bool IgnoresLife(DepreciationMethod method) =>
        method is DepreciationMethod.None or DepreciationMethod.Expensed or DepreciationMethod.UnitsOfProduction;

    private bool AddsUp()
    {
        var sum = Month.Depreciation;
        foreach (var month in CaughtUp)
        {
            sum += month.Depreciation;
        }

        return sum == Outcome.Depreciation
            && Month.ClosingCost == Outcome.ClosingCost
            && Month.ClosingAccumulated == Outcome.After.Depreciation.Accumulated;
    }
}
