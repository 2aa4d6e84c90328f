using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using static Aktiva.Core.Depreciation.ExplanationStep;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>Goes along with a walk through an asset's months and writes down what happens in them.</summary>
internal sealed class LifeExplainer
{
    private Period _month;
    private Money _openingCost;
    private Money _openingAccumulated;
    private DepreciationRules _rules;
    private List<ExplanationStep> _steps = [];
    private Money _depreciation;
    private MonthNotes _notes;
    private bool _hasChanges;

    /// <summary>The months, oldest first: those kept, and those with changes.</summary>
    public List<MonthExplanation> Months { get; } = [];

    public void Begin(Period month, in AssetInLife asset)
    {
        _month = month;
        (_openingCost, _openingAccumulated) = (asset.InForce.Rules.Cost, asset.Depreciation.Accumulated);
        _rules = asset.InForce.Rules;
        _steps = [];
        (_depreciation, _notes, _hasChanges) = (Money.Zero, MonthNotes.None, false);
    }

    /// <summary>A change, as it has left the asset.</summary>
    public void Change(in AssetInLife asset, in AssetChange change, in ChangeEffect effect)
    {
        var (rules, shares) = (asset.InForce.Rules, asset.Shares);
        var through = change.ActsAfterDepreciation ? _month.Ordinal : _month.Ordinal - 1;
        ExactFraction? lifeLeft = rules.LifeMonths == 0 ? null : new ExactFraction(shares.Total - shares.Through(through), shares.Denominator);
        _steps.Add(new Changed(change, effect, rules.Cost, asset.Depreciation.Accumulated, rules.ResidualValue, lifeLeft));
        _hasChanges = true;
    }

    /// <summary>A month as any other.</summary>
    public void Depreciate(in AssetInLife asset, long units)
    {
        _rules = asset.InForce.Rules;
        (_depreciation, _notes) = MonthExplainer.Explain(_rules, asset.Shares, asset.Depreciation, _month, units, _steps);
    }

    /// <summary>The month in which the whole asset leaves.</summary>
    public void Dispose(in AssetInLife asset, DisposalRule rule, DateOnly date, long units, Money soFar)
    {
        _rules = asset.InForce.Rules;
        _steps.Add(new MonthOfDisposal(date, rule));
        switch (rule)
        {
            case DisposalRule.Whole:
                (_depreciation, _notes) = MonthExplainer.Explain(_rules, asset.Shares, asset.Depreciation, _month, units, _steps);
                break;
            case DisposalRule.PartOfMonth:
                (_depreciation, _notes) = MonthExplainer.Explain(_rules, asset.Shares, asset.Depreciation, _month, units, _steps, date);
                break;
            case DisposalRule.HalfOfPeriod:
                var (whole, half, amount) = DisposalMonth.HalfOfPeriod(asset, _month.Ordinal, soFar);
                _steps.Add(new HalfOfPeriod(_rules.Convention, soFar, whole, half, amount));
                _depreciation = amount;
                break;
        }
    }

    /// <summary>The end of the month, as it has left the asset.</summary>
    public void End(in AssetInLife asset, bool isKept)
    {
        if (_steps.Count == 0)
        {
            _steps.Add(new HasLeft());
        }

        if (isKept || _hasChanges)
        {
            Months.Add(new MonthExplanation
            {
                Period = _month,
                Rules = _rules,
                OpeningCost = _openingCost,
                OpeningAccumulated = _openingAccumulated,
                Steps = _steps,
                Depreciation = _depreciation,
                Notes = _notes,
                ClosingCost = asset.InForce.Rules.Cost,
                ClosingAccumulated = asset.Depreciation.Accumulated,
            });
        }
    }
}
