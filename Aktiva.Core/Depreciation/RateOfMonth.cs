using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>A yearly rate applied to one month by itself: base · r · s / 12, rounded on its own.</summary>
public static class RateOfMonth
{
    /// <summary>Denominator of a yearly rate brought down to a month: 12 × 100 %.</summary>
    public const long YearlyToMonthly = 12L * Rate.Whole;

    public static Apportionment Apportion(in DepreciationRules rules, Money amount, MonthShare share) => new(
        amount, 0, rules.RatePerYear.TenThousandths * share.Numerator, YearlyToMonthly * share.Denominator);
}
