using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Events;

/// <summary>An asset in a book as its recorded events leave it, and what another change would make of it.</summary>
/// <param name="row">The asset, read up to its last change.</param>
/// <param name="scope">How it is computed.</param>
internal sealed class AssetOutlook(AssetRow row, AssetScope scope)
{
    private readonly AssetChange[] _changes = row.Life?.ToArray() ?? [];

    public DepreciationRules First => row.Rules;

    public LifecycleState Before => row.Life is { } life
        ? LifeComputer.StateBefore(row, life)
        : new LifecycleState { Depreciation = AssetComputer.StateBefore(row) };

    /// <summary>The day on which the asset comes into the book by an event; the default value when it is there from its acquisition.</summary>
    public DateOnly BeginsOn => row.Life is { } life && life.BeginsWithin(row.Rules.Method) ? _changes[0].Date : default;

    /// <summary>The day on which it leaves the books; null while it stays.</summary>
    public DateOnly? LeftOn => _changes.Any(change => change.EndsTheAsset) ? _changes.First(change => change.EndsTheAsset).Date : null;

    private LifecyclePolicy Policy => PolicyWith(_changes);

    /// <summary>Cost at the start of a month, with the changes of the month that count for it whole.</summary>
    public Money CostIn(Period month) => RulesIn(month).Cost;

    /// <summary>The rules of a month, without what acts after its depreciation.</summary>
    public DepreciationRules RulesIn(Period month) => InForceIn(month).Rules;

    /// <summary>The same with what is remembered of earlier methods.</summary>
    public RulesInForce InForceIn(Period month)
    {
        var inForce = new RulesInForce(First);
        inForce.ApplyThrough(ChangesBefore(month), month, Policy);
        return inForce;
    }

    /// <summary>Why the asset cannot be computed up to the month; null when it can.</summary>
    public RuleProblem? FindProblem()
    {
        foreach (var problem in AssetComputer.Check(row, scope))
        {
            if (problem is not (RuleProblem.UsageMissing or RuleProblem.MonthsMissed or RuleProblem.EventAccountMissing))
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>What a part of the cost takes along in a month.</summary>
    public AssetShare ShareOf(Money cost, Period month) => LifecycleEngine.ShareOf(
        First, ChangesBefore(month), Before, month, cost, LifeComputer.UnitsFor(row, scope, month), Policy);

    /// <summary>What one more change would find against it, or would make impossible of those after it.</summary>
    /// <param name="added">The change.</param>
    /// <param name="acquiredOn">The day of acquisition.</param>
    public IReadOnlyList<(AssetChange Change, LifecycleFinding Finding, bool IsAdded)> Check(AssetChange added, DateOnly acquiredOn)
    {
        var index = Array.FindIndex(_changes, change => change.Date > added.Date) is >= 0 and var later ? later : _changes.Length;
        return [.. NewFindings([.. _changes[..index], added, .. _changes[index..]], acquiredOn).Select(found => (found.Change, found.Finding, found.Finding.Change == index))];
    }

    /// <summary>What taking a change away would make impossible of those after it.</summary>
    /// <param name="type">The change's type; of several of a day the last is meant.</param>
    /// <param name="date">Its date.</param>
    /// <param name="acquiredOn">The day of acquisition.</param>
    public IReadOnlyList<(AssetChange Change, LifecycleFinding Finding)> CheckWithout(AssetChangeType type, DateOnly date, DateOnly acquiredOn)
    {
        var index = Array.FindLastIndex(_changes, change => change.Type == type && change.Date == date);
        return [.. NewFindings([.. _changes[..index], .. _changes[(index + 1)..]], acquiredOn)];
    }

    /// <summary>What cannot be applied of changes, and could of those recorded.</summary>
    private IEnumerable<(AssetChange Change, LifecycleFinding Finding)> NewFindings(AssetChange[] changes, DateOnly acquiredOn)
    {
        var known = Find(_changes, acquiredOn).Select(finding => (_changes[finding.Change], finding.Problem)).ToHashSet();
        return Find(changes, acquiredOn).Select(finding => (changes[finding.Change], finding)).Where(found => !known.Contains((found.Item1, found.finding.Problem)));
    }

    private IReadOnlyList<LifecycleFinding> Find(AssetChange[] changes, DateOnly acquiredOn) => changes.Length == 0
        ? []
        : LifecycleCheck.Check(First, changes, Before, acquiredOn, LifeComputer.UnitsFor(row, scope, changes[^1].Month), PolicyWith(changes));

    private AssetChange[] ChangesBefore(Period month) =>
        [.. _changes.Where(change => change.Month < month || (change.Month == month && !change.ActsAfterDepreciation))];

    private LifecyclePolicy PolicyWith(AssetChange[] changes) => scope.PolicyOf(First, changes);
}
