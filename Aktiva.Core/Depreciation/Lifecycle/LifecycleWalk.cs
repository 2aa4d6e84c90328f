using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>
/// Goes through an asset's months with its changes. Of every month first the changes that count for it whole, then depreciation, then the
/// changes that act on the carrying amount it leaves.
/// </summary>
internal ref struct LifecycleWalk
{
    private readonly ReadOnlySpan<AssetChange> _changes;
    private readonly Span<ChangeEffect> _effects;
    private readonly LifecyclePolicy _policy;
    private readonly DepreciationRules _first;
    private readonly List<LifecycleFinding>? _findings;
    private readonly LifeExplainer? _explainer;
    private readonly int _floor;
    private int _next;
    private int _nextMonth;
    private LifecycleMovements _movements;
    private MonthNotes _notes;
    private LifecycleFinding _finding;
    private PeriodTally _tally;

    /// <summary>The asset as it stands.</summary>
    public AssetInLife Asset;

    public LifecycleWalk(
        in DepreciationRules first,
        ReadOnlySpan<AssetChange> changes,
        in LifecycleState before,
        in LifecyclePolicy policy,
        Span<ChangeEffect> effects = default,
        List<LifecycleFinding>? findings = null,
        LifeExplainer? explainer = null)
    {
        (_first, _policy, _findings, _explainer) = (first, policy, findings, explainer);
        _changes = changes;
        _effects = effects;
        _floor = Math.Max(before.Through.Ordinal, before.Depreciation.Through.Ordinal) + 1;
        Asset = new AssetInLife(first, before);
        _next = before.Through == default ? 0 : Asset.InForce.ApplyThrough(changes, before.Through, policy);
        if (_next > 0)
        {
            Asset.Shares = Asset.InForce.Shares();
        }
    }

    public readonly bool IsFinished => _next == _changes.Length && Asset.IsFinished;

    /// <summary>The first month that will be gone through: the first missing one, or that of an earlier change.</summary>
    public readonly int FirstMonth(int month)
    {
        var first = Math.Max(_floor, Asset.Shares.First);
        if (_next < _changes.Length)
        {
            first = Math.Max(_floor, Math.Min(first, _changes[_next].Month.Ordinal));
        }

        return Math.Min(first, month);
    }

    /// <summary>All months up to one, each with its changes.</summary>
    public LifecycleMonth Through(Period month, scoped ReadOnlySpan<long> units)
    {
        var openingCost = Asset.InForce.Rules.Cost;
        var (missed, caughtUp) = Missed(month, units);
        StartOf(month.Ordinal);
        var total = missed + RestOf(month.Ordinal, month.Ordinal, units);
        _explainer?.End(Asset, isKept: true);
        return new LifecycleMonth
        {
            Depreciation = total,
            MonthsCaughtUp = caughtUp,
            Notes = _notes | (caughtUp > 0 ? MonthNotes.CaughtUp : MonthNotes.None),
            Movements = _movements,
            OpeningCost = openingCost,
            ClosingCost = Asset.InForce.Rules.Cost,
            After = Asset.At(month),
            HasLeft = Asset.InForce.HasLeft,
            Finding = _finding,
        };
    }

    /// <summary>The months before one, as if each had been closed in time.</summary>
    public (Money Depreciation, int MonthsCaughtUp) Missed(Period month, scoped ReadOnlySpan<long> units)
    {
        var (total, caughtUp) = (Money.Zero, 0);
        for (var missed = FirstMonth(month.Ordinal); missed < month.Ordinal; missed++)
        {
            StartOf(missed);
            var isFinished = Asset.IsFinished;
            if (isFinished && IsIdleUntil(month))
            {
                _next = _nextMonth;
                _explainer?.End(Asset, isKept: false);
                break;
            }

            var counts = missed >= Asset.Shares.First && !isFinished;
            caughtUp += counts ? 1 : 0;
            total += RestOf(missed, month.Ordinal, units);
            _explainer?.End(Asset, counts);
        }

        return (total, caughtUp);
    }

    /// <summary>The changes that count for the whole month.</summary>
    public void StartOf(int month)
    {
        _nextMonth = _next;
        _explainer?.Begin(Period.FromOrdinal(month), Asset);
        while (_nextMonth < _changes.Length && _changes[_nextMonth].Month.Ordinal <= month)
        {
            ref readonly var change = ref _changes[_nextMonth];
            if (!change.ActsAfterDepreciation && IsApplicable(_nextMonth, month))
            {
                _tally.Scale(Asset.InForce.Rules, change);
                Apply(_nextMonth);
            }

            _nextMonth++;
        }
    }

    /// <summary>The month's depreciation, then the changes that act on the carrying amount that it leaves.</summary>
    private Money RestOf(int month, int last, scoped ReadOnlySpan<long> units)
    {
        var depreciation = Asset.InForce.HasLeft ? Money.Zero : Depreciate(month, UnitsOf(month, last, units));
        for (; _next < _nextMonth; _next++)
        {
            ref readonly var change = ref _changes[_next];
            if (change.ActsAfterDepreciation && IsApplicable(_next, month))
            {
                Apply(_next);
            }
        }

        return depreciation;
    }

    private Money Depreciate(int month, long units)
    {
        var date = DisposalIn(month);
        if (date == default)
        {
            _explainer?.Depreciate(Asset, units);
            var charge = Asset.Depreciate(Period.FromOrdinal(month), units);
            _notes |= charge.Notes;
            _tally.Add(Asset.InForce.Rules, month, charge.Depreciation);
            return charge.Depreciation;
        }

        var rule = DisposalMonth.RuleOf(Asset, date, _policy);
        var soFar = rule == DisposalRule.HalfOfPeriod ? PeriodSoFar(month) : Money.Zero;
        _explainer?.Dispose(Asset, rule, date, units, soFar);
        var (depreciation, notes) = DisposalMonth.Depreciate(ref Asset, rule, date, units, soFar);
        _notes |= notes;
        return depreciation;
    }

    /// <summary>The date of the disposal of the whole asset in the month; the default value for none.</summary>
    private readonly DateOnly DisposalIn(int month)
    {
        for (var index = _next; index < _nextMonth; index++)
        {
            if (_changes[index].Type == AssetChangeType.Disposal && _changes[index].Month.Ordinal == month)
            {
                return _changes[index].Date;
            }
        }

        return default;
    }

    /// <summary>Depreciation of the convention's year or quarter before the month. It is not kept, but computed again from the first month.</summary>
    private readonly Money PeriodSoFar(int month)
    {
        var history = new LifecycleWalk(_first, _changes[.._nextMonth], LifecycleEngine.Start(_first), _policy)
        {
            _tally = new PeriodTally(_first),
        };
        history.Missed(Period.FromOrdinal(month), []);
        history.StartOf(month);
        return history._tally.In(Asset.InForce.Rules, month);
    }

    /// <summary>Whether no change is to come up to the month and nothing is counted along.</summary>
    private readonly bool IsIdleUntil(Period month)
    {
        for (var index = _next; index < _nextMonth; index++)
        {
            if (_changes[index].ActsAfterDepreciation)
            {
                return false;
            }
        }

        return (_nextMonth == _changes.Length || _changes[_nextMonth].Month > month) && !Asset.CountsAlong;
    }

    private readonly long UnitsOf(int month, int last, scoped ReadOnlySpan<long> units)
    {
        var rules = Asset.InForce.Rules;
        var hasNotCome = rules.Cost.IsZero && _changes.Length > 0;
        if (rules.Method != DepreciationMethod.UnitsOfProduction || month < Asset.Shares.First || hasNotCome)
        {
            return 0;
        }

        var index = units.Length - 1 - (last - month);
        return index >= 0
            ? units[index]
            : _findings is null ? throw new ArgumentException("Units are needed for every month that is computed.", nameof(units)) : 0;
    }

    private bool IsApplicable(int index, int month)
    {
        ref readonly var change = ref _changes[index];
        if (_policy.Ignores(change.Type))
        {
            return false;
        }

        var dated = ChangeCheck.FindDate(_first, _changes, index, _next, month);
        var (problem, rule) = dated == LifecycleProblem.None ? ChangeCheck.Find(Asset, change, _policy) : (dated, null);
        if (problem == LifecycleProblem.None)
        {
            return true;
        }

        var finding = new LifecycleFinding(index, problem, rule);
        _finding = _finding.Problem == LifecycleProblem.None ? finding : _finding;
        _findings?.Add(finding);
        return false;
    }

    private void Apply(int index)
    {
        ref readonly var change = ref _changes[index];
        var effect = change.ActsAfterDepreciation
            ? MonthEndChange.Apply(ref Asset, change, _policy)
            : WholeMonthChange.Apply(ref Asset, change, _policy);
        _explainer?.Change(Asset, change, effect);
        _movements = _movements.With(change.Type, effect);
        if (!_effects.IsEmpty)
        {
            _effects[index] = effect;
        }
    }
}
