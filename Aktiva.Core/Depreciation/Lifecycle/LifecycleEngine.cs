using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>
/// Computes an asset's months with the changes of its life: additions, disposals, revaluations, impairments, new estimates, splits and merges.
/// </summary>
/// <remarks>
/// Pure: no I/O, no clock; nothing is allocated where every change can be applied. Without changes it gives exactly what
/// <see cref="DepreciationEngine"/> gives. Amounts are rounded once, half away from zero, to <see cref="DepreciationRules.Places"/>.
/// </remarks>
public static class LifecycleEngine
{
    /// <summary>The state before the first month: the opening balance, or nothing.</summary>
    public static LifecycleState Start(in DepreciationRules first) => new() { Depreciation = DepreciationEngine.Start(first) };

    /// <summary>One month together with all missed before it, each with its own changes as if it had been closed in time.</summary>
    /// <param name="first">The rules with which the asset began; in them <see cref="RuleCheck"/> finds no problem.</param>
    /// <param name="changes">All changes of its life up to the month, also those of months computed before, in order; later ones are left alone.</param>
    /// <param name="before">What the last computed month left behind, or <see cref="Start"/>.</param>
    /// <param name="month">The month, after the last computed one.</param>
    /// <param name="units">
    /// Units of production: those of the months up to and including <paramref name="month"/>, which is the last; as many as are computed by units
    /// (see <see cref="FirstMonth"/>), or more.
    /// </param>
    /// <param name="policy">Settings of the company and rules of the book.</param>
    /// <param name="effects">Receives what each change of the months computed did, at the index of the change; empty when nobody asks.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month has already been computed.</exception>
    /// <exception cref="ArgumentException">Units of a month are missing, or <paramref name="effects"/> is too short.</exception>
    public static LifecycleMonth ComputeThrough(
        in DepreciationRules first,
        ReadOnlySpan<AssetChange> changes,
        in LifecycleState before,
        Period month,
        ReadOnlySpan<long> units = default,
        in LifecyclePolicy policy = default,
        Span<ChangeEffect> effects = default)
    {
        RequireLater(before, month);
        if (!effects.IsEmpty && effects.Length < changes.Length)
        {
            throw new ArgumentException("There must be room for the effect of every change.", nameof(effects));
        }

        return new LifecycleWalk(first, changes, before, policy, effects).Through(month, units);
    }

    /// <summary>The first month that <see cref="ComputeThrough"/> goes through for a month: the first missing one, or that of an earlier change.</summary>
    public static Period FirstMonth(
        in DepreciationRules first, ReadOnlySpan<AssetChange> changes, in LifecycleState before, Period month, in LifecyclePolicy policy = default) =>
        Period.FromOrdinal(new LifecycleWalk(first, changes, before, policy).FirstMonth(month.Ordinal));

    /// <summary>Whether no change is to come and nothing is left to depreciate: every later month is 0.</summary>
    public static bool IsFinished(
        in DepreciationRules first, ReadOnlySpan<AssetChange> changes, in LifecycleState state, in LifecyclePolicy policy = default) =>
        new LifecycleWalk(first, changes, state, policy).IsFinished;

    /// <summary>The rules in force at the end of a month, cost and residual value included.</summary>
    public static DepreciationRules RulesAt(
        in DepreciationRules first, ReadOnlySpan<AssetChange> changes, Period month, in LifecyclePolicy policy = default)
    {
        var inForce = new RulesInForce(first);
        inForce.ApplyThrough(changes, month, policy);
        return inForce.Rules;
    }

    /// <summary>
    /// A part of an asset as it stands at the start of a month, changes of the month that count for it whole included: what a split of the cost, or
    /// for all of it a merge, moves.
    /// </summary>
    /// <param name="first">The rules with which the asset began.</param>
    /// <param name="changes">Its changes so far, without the split or merge.</param>
    /// <param name="before">What the last computed month left behind.</param>
    /// <param name="month">The month of the split or merge.</param>
    /// <param name="cost">The cost that moves; above 0 and at most the asset's.</param>
    /// <param name="units">As for <see cref="ComputeThrough"/>.</param>
    /// <param name="policy">Settings of the company and rules of the book.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month has been computed, or the cost is not what the asset has.</exception>
    public static AssetShare ShareOf(
        in DepreciationRules first,
        ReadOnlySpan<AssetChange> changes,
        in LifecycleState before,
        Period month,
        Money cost,
        ReadOnlySpan<long> units = default,
        in LifecyclePolicy policy = default)
    {
        RequireLater(before, month);
        var walk = new LifecycleWalk(first, changes, before, policy);
        walk.Missed(month, units);
        walk.StartOf(month.Ordinal);
        return walk.Asset.ShareOf(cost, month.Ordinal);
    }

    internal static void RequireLater(in LifecycleState before, Period month)
    {
        if (month <= before.Through || month <= before.Depreciation.Through)
        {
            throw new ArgumentOutOfRangeException(nameof(month), month, "The asset has been computed through the month already.");
        }
    }
}
