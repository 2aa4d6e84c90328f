namespace Aktiva.Core.Depreciation;

/// <summary>Cost × yearly rate / 12, every month rounded by itself (type L of the older system).</summary>
public static class StraightLineRate
{
    /// <summary>The month before the limit acts: C · r · s / 12.</summary>
    public static Apportionment Apportion(in DepreciationRules rules, in MonthShares shares, int month) =>
        RateOfMonth.Apportion(rules, rules.Cost, shares.Of(month));
}
