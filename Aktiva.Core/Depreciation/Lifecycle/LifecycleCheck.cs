using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>Finds all reasons why changes of an asset cannot be applied: before one is recorded, and before a month is closed.</summary>
public static class LifecycleCheck
{
    /// <summary>
    /// Goes through the months up to the last change and collects what cannot be applied. A change that cannot be is left out for those after
    /// it. To check a new change, put it in its place among the others: what it makes impossible later is found, too.
    /// </summary>
    /// <param name="first">The rules with which the asset began; in them <see cref="RuleCheck"/> finds no problem.</param>
    /// <param name="changes">All changes of its life, in order.</param>
    /// <param name="before">What the last computed month left behind, or <see cref="LifecycleEngine.Start"/>.</param>
    /// <param name="acquiredOn">The day of acquisition, before which nothing can happen.</param>
    /// <param name="units">
    /// Units of production of the months up to and including that of the last change. Where some are missing they count as 0, so that carrying
    /// amounts are not too low; the closing of the month checks again.
    /// </param>
    /// <param name="policy">Settings of the company and rules of the book.</param>
    /// <returns>In the order in which they are found; empty when every change can be applied.</returns>
    public static IReadOnlyList<LifecycleFinding> Check(
        in DepreciationRules first,
        ReadOnlySpan<AssetChange> changes,
        in LifecycleState before,
        DateOnly acquiredOn = default,
        ReadOnlySpan<long> units = default,
        in LifecyclePolicy policy = default)
    {
        List<LifecycleFinding> findings = [];
        var last = before.Through > before.Depreciation.Through ? before.Through : before.Depreciation.Through;
        for (var index = 0; index < changes.Length; index++)
        {
            if (changes[index].Date < acquiredOn)
            {
                findings.Add(new LifecycleFinding(index, LifecycleProblem.BeforeAcquisition));
            }

            last = changes[index].Month > last ? changes[index].Month : last;
        }

        if (findings.Count > 0 || changes.IsEmpty)
        {
            return findings;
        }

        var month = IsComputed(before, last) ? last.Next : last;
        new LifecycleWalk(first, changes, before, policy, default, findings).Through(month, units);
        return findings;
    }

    private static bool IsComputed(in LifecycleState before, Period month) =>
        month <= before.Through || month <= before.Depreciation.Through;
}
