using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>What a schedule of an asset starts from: its own rules and events, or its events under other rules.</summary>
internal sealed class ScheduleCourse
{
    private readonly AssetChange[] _changes;
    private readonly LifecyclePolicy _policy;

    public ScheduleCourse(in AssetRow row, AssetScope scope, ScheduleTerms terms)
    {
        var changes = row.Life?.ToArray() ?? [];
        var isPutInService = changes.Any(change => change.Type == AssetChangeType.PutInService);
        _changes = terms.KeepsRules ? changes : [.. changes.Where(change => change.Type != AssetChangeType.EstimateChange).Select(terms.ApplyTo)];
        Rules = isPutInService ? row.Rules : terms.ApplyTo(row.Rules);
        _policy = scope.PolicyOf(Rules, _changes);
        Before = terms.KeepsRules ? AssetComputer.LifeBefore(row) : LifecycleEngine.Start(Rules);
        OpeningCost = terms.KeepsRules && row is { Life: not null, HasBase: true } ? row.BaseCost : Rules.Cost;
    }

    /// <summary>The rules with which the asset begins.</summary>
    public DepreciationRules Rules { get; }

    /// <summary>What the last closed month left, or the opening balance where other rules are tried out.</summary>
    public LifecycleState Before { get; }

    /// <summary>Cost before the first month of the schedule.</summary>
    public Money OpeningCost { get; }

    /// <summary>Whether events cannot be applied, so that there is no schedule.</summary>
    public bool HasInapplicableEvents => _changes.Length > 0 && LifecycleCheck.Check(Rules, _changes, Before, policy: _policy).Count > 0;

    /// <summary>Whether any month is depreciated by units of production.</summary>
    public bool CountsUnits => Rules.Method == DepreciationMethod.UnitsOfProduction || _changes.Any(change => change.Method == DepreciationMethod.UnitsOfProduction);

    /// <summary>The months to come.</summary>
    public IEnumerable<ScheduleRow> Months(ScheduleTerms terms, Period first) =>
        Schedule.From(Rules, _changes, Before, unitsPerMonth: terms.UnitsPerMonth ?? 0, firstMonth: first, policy: _policy);

    /// <summary>How a month to come comes about; null when the schedule has no such month.</summary>
    public Explanation? Explain(ScheduleTerms terms, Period first, Period month) =>
        Schedule.Explain(Rules, _changes, Before, month, terms.UnitsPerMonth ?? 0, first, _policy);
}
