using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Depreciation;

/// <summary>Short forms for the data of these tests, and sums over schedules.</summary>
internal static class Given
{
    public static Money Money(decimal amount) => Core.Data.Money.Exact(amount);

    public static Rate Percent(decimal percent) => Rate.FromPercent(percent);

    public static DepreciationRules Rules(
        DepreciationMethod method, decimal cost, DateOnly inService, int life = 0, decimal percent = 0, Convention convention = Convention.FullMonth) => new()
        {
            Method = method,
            Convention = convention,
            Cost = Money(cost),
            InServiceDate = inService,
            LifeMonths = life,
            RatePerYear = Percent(percent),
        };

    public static decimal[] Months(DepreciationRules rules, int limit = Schedule.DefaultMonthLimit) =>
        [.. Schedule.Of(rules, limit).Select(row => row.Depreciation.Amount)];

    /// <summary>The sums of a schedule's months by calendar year.</summary>
    public static decimal[] Years(DepreciationRules rules) =>
        [.. Schedule.Of(rules).GroupBy(row => row.Period.Year, row => row.Depreciation.Amount).Select(year => year.Sum())];

    /// <summary>The months from one to another, each closed in time.</summary>
    public static MonthlyCharge[] Closed(DepreciationRules rules, DepreciationState state, Period from, Period to)
    {
        var charges = new List<MonthlyCharge>();
        for (var period = from; period <= to; period = period.Next)
        {
            charges.Add(DepreciationEngine.ComputeMonth(rules, state, period));
            state = charges[^1].After;
        }

        return [.. charges];
    }
}
