using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>Counts what the current fiscal year or quarter of a convention has had so far.</summary>
internal struct PeriodTally
{
    private readonly bool _counts;
    private int _start;
    private Money _soFar;

    /// <summary>A tally from the first month or the opening balance on.</summary>
    public PeriodTally(in DepreciationRules first)
    {
        _counts = true;
        if (first.HasOpening && ConventionPeriod.IsUsedBy(first.Convention))
        {
            _start = ConventionPeriod.StartOf(first, first.OpeningPeriod.Ordinal);
            _soFar = ConventionPeriod.BroughtForward(first);
        }
    }

    public void Add(in DepreciationRules rules, int month, Money depreciation)
    {
        if (!_counts || !ConventionPeriod.IsUsedBy(rules.Convention))
        {
            return;
        }

        var start = ConventionPeriod.StartOf(rules, month);
        _soFar = (start == _start ? _soFar : Money.Zero) + depreciation;
        _start = start;
    }

    /// <summary>What leaves with a part of the asset leaves the tally, too.</summary>
    public void Scale(in DepreciationRules rules, in AssetChange change)
    {
        if (change.Type is AssetChangeType.PartialDisposal or AssetChangeType.SplitOut)
        {
            _soFar -= WholeMonthChange.PartOf(_soFar, rules, change.Amount);
        }
    }

    /// <summary>What has been counted of the year or quarter in which a month lies.</summary>
    public readonly Money In(in DepreciationRules rules, int month) =>
        ConventionPeriod.StartOf(rules, month) == _start ? _soFar : Money.Zero;
}
