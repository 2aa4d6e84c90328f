using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using static Aktiva.Tests.Depreciation.Given;

namespace Aktiva.Tests.Depreciation.Lifecycle;

/// <summary>An asset and what happens to it, closed month by month.</summary>
internal sealed class Story(DepreciationRules rules, params AssetChange[] changes)
{
    public LifecyclePolicy Policy { get; init; }

    /// <summary>The months from the first one, each closed in time; none of the changes may be refused.</summary>
    public IEnumerable<(Period Month, LifecycleMonth Result)> Months(Period last, long unitsPerMonth = 0)
    {
        var state = LifecycleEngine.Start(rules);
        for (var month = LifecycleEngine.FirstMonth(rules, changes, state, last, Policy); month <= last; month = month.Next)
        {
            var result = LifecycleEngine.ComputeThrough(rules, changes, state, month, [unitsPerMonth], Policy);
            Assert.Equal(LifecycleProblem.None, result.Finding.Problem);
            yield return (month, result);
            state = result.After;
        }
    }

    public decimal[] Depreciation(Period last, long unitsPerMonth = 0) =>
        [.. Months(last, unitsPerMonth).Select(month => month.Result.Depreciation.Amount)];

    public decimal[] Years(Period last) =>
        [.. Months(last).GroupBy(month => month.Month.Year, month => month.Result.Depreciation.Amount).Select(year => year.Sum())];

    public LifecycleMonth At(Period month, long unitsPerMonth = 0) => Months(month, unitsPerMonth).Last().Result;

    public decimal CarryingAmount(Period month)
    {
        var result = At(month);
        return (result.ClosingCost - result.After.Depreciation.Accumulated).Amount;
    }

    public IReadOnlyList<LifecycleFinding> Check(DateOnly acquiredOn = default) =>
        LifecycleCheck.Check(rules, changes, LifecycleEngine.Start(rules), acquiredOn, policy: Policy);

    public static AssetChange Change(AssetChangeType type, DateOnly date, decimal amount = 0) =>
        new() { Type = type, Date = date, Amount = Money(amount) };

    public static AssetChange Estimate(
        DateOnly date, int? life = null, DepreciationMethod? method = null, decimal? percent = null, decimal? residual = null) => new()
        {
            Type = AssetChangeType.EstimateChange,
            Date = date,
            LifeMonths = life,
            Method = method,
            RatePerYear = percent is { } rate ? Percent(rate) : null,
            ResidualValue = residual is { } amount ? Money(amount) : null,
        };
}
