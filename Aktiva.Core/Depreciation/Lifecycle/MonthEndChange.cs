using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>
/// Changes that act on the carrying amount after their month's depreciation: revaluation, impairment and its reversal, and the disposal of the
/// whole asset.
/// </summary>
internal static class MonthEndChange
{
    public static ChangeEffect Apply(ref AssetInLife asset, in AssetChange change, in LifecyclePolicy policy)
    {
        switch (change.Type)
        {
            case AssetChangeType.Revaluation:
                return Revalue(ref asset, change, policy);
            case AssetChangeType.Impairment:
                return Impair(ref asset, change);
            case AssetChangeType.ImpairmentReversal:
                return ReverseImpairment(ref asset, change);
            default:
                var effect = new ChangeEffect(
                    -asset.InForce.Rules.Cost, -asset.Depreciation.Accumulated, Money.Zero, Money.Zero, asset.Surplus);
                asset.ChangeRules(change, policy);
                asset.Leave();
                return effect;
        }
    }

    /// <summary>
    /// An increase first reverses decreases in profit or loss, the rest is surplus in equity; a decrease first takes the surplus (IAS 16.39–40).
    /// Impairment losses not reversed yet count as decreases: the asset has been measured anew (IAS 36.60, 36.119).
    /// </summary>
    private static ChangeEffect Revalue(ref AssetInLife asset, in AssetChange change, in LifecyclePolicy policy)
    {
        var (cost, accumulated) = (asset.InForce.Rules.Cost, asset.Depreciation.Accumulated);
        var increase = change.Amount - (cost - accumulated);
        var reversible = asset.Decrease + asset.ImpairmentLoss;
        var (surplus, profitOrLoss) = increase.IsNegative
            ? Split(increase, -Money.Min(asset.Surplus, -increase))
            : Split(increase, increase - Money.Min(reversible, increase));
        asset.Surplus += surplus;
        asset.Decrease = reversible - profitOrLoss;
        asset.ForgetImpairments();
        var yearBase = StateChange.YearBaseOf(asset, asset.Depreciation, change.Month.Ordinal) + increase;
        asset.ChangeRules(change, policy);
        Settle(ref asset, change, Money.Zero, yearBase);
        return new ChangeEffect(change.Amount - cost, -accumulated, surplus, profitOrLoss, Money.Zero);
    }

    /// <summary>The loss first takes the surplus of the asset, the rest is in profit or loss (IAS 36.60–61).</summary>
    private static ChangeEffect Impair(ref AssetInLife asset, in AssetChange change)
    {
        if (!asset.IsImpaired)
        {
            asset.Unimpaired = asset.Depreciation;
        }

        var ofSurplus = Money.Min(asset.Surplus, change.Amount);
        asset.Surplus -= ofSurplus;
        asset.ImpairmentOfSurplus += ofSurplus;
        asset.ImpairmentLoss += change.Amount - ofSurplus;
        var yearBase = StateChange.YearBaseOf(asset, asset.Depreciation, change.Month.Ordinal) - change.Amount;
        Settle(ref asset, change, asset.Depreciation.Accumulated + change.Amount, yearBase);
        return new ChangeEffect(Money.Zero, change.Amount, -ofSurplus, ofSurplus - change.Amount, Money.Zero);
    }

    /// <summary>What was a loss is given back to profit or loss first, the rest to the surplus (IAS 36.119–120).</summary>
    private static ChangeEffect ReverseImpairment(ref AssetInLife asset, in AssetChange change)
    {
        var profit = Money.Min(asset.ImpairmentLoss, change.Amount);
        var toSurplus = change.Amount - profit;
        var isAll = change.Amount == asset.Reversible;
        asset.Surplus += toSurplus;
        asset.ImpairmentLoss -= profit;
        asset.ImpairmentOfSurplus = Money.Max(Money.Zero, asset.ImpairmentOfSurplus - toSurplus);
        if (isAll || !asset.IsImpaired)
        {
            asset.ForgetImpairments();
        }

        var yearBase = StateChange.YearBaseOf(asset, asset.Depreciation, change.Month.Ordinal) + change.Amount;
        Settle(ref asset, change, asset.Depreciation.Accumulated - change.Amount, yearBase);
        return new ChangeEffect(Money.Zero, -change.Amount, toSurplus, profit, Money.Zero);
    }

    private static (Money Surplus, Money ProfitOrLoss) Split(Money amount, Money surplus) => (surplus, amount - surplus);

    private static void Settle(ref AssetInLife asset, in AssetChange change, Money accumulated, Money yearBase)
    {
        var month = change.Month.Ordinal;
        asset.Depreciation = StateChange.After(asset, asset.Depreciation, month, month, accumulated, yearBase, isNewMethod: false);
    }
}
