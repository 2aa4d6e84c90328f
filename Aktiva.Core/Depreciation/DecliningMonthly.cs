using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>Carrying amount × yearly rate / 12, taken anew every month (type M of the older system).</summary>
public static class DecliningMonthly
{
    /// <summary>The month before the limit acts: (C − A) · r · s / 12.</summary>
    public static Apportionment Apportion(in DepreciationRules rules, in MonthShares shares, Money accumulated, int month) =>
        RateOfMonth.Apportion(rules, rules.Cost - accumulated, shares.Of(month));
}
