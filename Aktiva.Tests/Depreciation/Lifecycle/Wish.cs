using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Depreciation.Lifecycle;

/// <summary>An event that shall happen, made into a change by what the asset is worth then.</summary>
internal sealed record Wish(AssetChangeType Type, int Months, int Day, int Percent, DepreciationMethod Method, int Life, int Given)
{
    public AssetChange ChangeOf(
        in DepreciationRules first, AssetChange[] changes, in LifecycleState start, Period month, in LifecyclePolicy policy)
    {
        var units = RandomLives.UnitsThrough(month);
        var asset = LifecycleEngine.ComputeThrough(first, changes, start, month, units, policy);
        var carrying = asset.ClosingCost - asset.After.Depreciation.Accumulated;
        var change = new AssetChange { Type = Type, Date = new DateOnly(month.Year, month.Month, Day) };
        return Type switch
        {
            AssetChangeType.EstimateChange => Estimate(change, first),
            AssetChangeType.Impairment => change with { Amount = Part(carrying) },
            AssetChangeType.ImpairmentReversal => change with { Amount = Part(asset.After.Depreciation.Accumulated - asset.After.Unimpaired.Accumulated) },
            AssetChangeType.Revaluation => change with { Amount = new Money(2 * Part(carrying).Minor) },
            AssetChangeType.SplitIn or AssetChangeType.MergeIn => change with
            {
                Amount = Part(asset.ClosingCost),
                Accumulated = new Money(Part(asset.ClosingCost).Minor * Given / 20),
            },
            AssetChangeType.SplitOut => Moved(change, first, changes, start, month, Part(asset.ClosingCost), policy),
            AssetChangeType.MergeOut => Moved(change, first, changes, start, month, asset.ClosingCost, policy),
            _ => change with { Amount = Part(asset.ClosingCost) },
        };
    }

    private static AssetChange Moved(
        AssetChange change, in DepreciationRules first, AssetChange[] changes, in LifecycleState start, Period month, Money cost, in LifecyclePolicy policy)
    {
        if (cost <= Money.Zero || changes.Any(other => other.Month == month))
        {
            return change;
        }

        var share = LifecycleEngine.ShareOf(first, changes, start, month, cost, RandomLives.UnitsThrough(month), policy);
        return change with
        {
            Amount = share.Cost,
            Accumulated = share.Accumulated,
            YearBase = share.YearBase,
            RevaluationSurplus = share.RevaluationSurplus,
        };
    }

    private AssetChange Estimate(AssetChange change, in DepreciationRules first) => change with
    {
        LifeMonths = (Given & 1) != 0 ? Life : null,
        Method = (Given & 2) != 0 ? Method : null,
        RatePerYear = (Given & 4) != 0 ? Rate.FromPercent(Percent) : null,
        ResidualValue = (Given & 8) != 0 ? Part(first.Cost) : null,
        TotalUnits = (Given & 6) == 6 ? Life * 1_000L : null,
    };

    private Money Part(Money amount) => new((long)((Int128)amount.Minor * Percent / 100));
}
