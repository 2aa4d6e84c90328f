using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using static Aktiva.Tests.Depreciation.Given;

namespace Aktiva.Tests.Depreciation;

public class AllocationTests
{
    private static readonly Period Month = new(2026, 1);

    [Fact]
    public void ComputeThrough_EveryMethodAndConvention_AllocatesNothing()
    {
        var assets = (
            from method in Enum.GetValues<DepreciationMethod>()
            from convention in Enum.GetValues<Convention>()
            select Rules(method, 123_456.78m, new DateOnly(2024, 5, 20), life: 48, percent: 50, convention) with { TotalUnits = 100 }).ToArray();
        var units = new long[Month.MonthsSince(new Period(2024, 5)) + 1];
        long Compute()
        {
            var sum = 0L;
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var rules in assets)
            {
                sum += RuleCheck.CheckForClosing(rules, new Period(2024, 1), Month).Count;
                sum += DepreciationEngine.ComputeThrough(rules, DepreciationEngine.Start(rules), Month, units).Depreciation.Minor;
            }

            return sum < 0 ? -1 : GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Compute();
        Assert.Equal(0, Compute());
    }

    [Fact]
    public void ComputeThrough_LifeWithEvents_AllocatesNothing()
    {
        AssetChange Change(AssetChangeType type, int month, decimal amount) =>
            new() { Type = type, Date = new DateOnly(2025, month, 10), Amount = Money(amount) };
        AssetChange[] changes =
        [
            Change(AssetChangeType.Addition, 1, 500),
            Change(AssetChangeType.Impairment, 3, 10_000),
            Change(AssetChangeType.PartialDisposal, 5, 300),
            Change(AssetChangeType.ImpairmentReversal, 7, 100),
            Change(AssetChangeType.EstimateChange, 9, 0) with { LifeMonths = 60 },
            Change(AssetChangeType.Revaluation, 10, 60_000),
            Change(AssetChangeType.Disposal, 12, 0),
        ];
        var effects = new ChangeEffect[changes.Length];
        var conventions = Enum.GetValues<Convention>();
        long Compute()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var convention in conventions)
            {
                var rules = Rules(DepreciationMethod.DoubleDeclining, 123_456.78m, new DateOnly(2024, 5, 20), life: 48, convention: convention);
                var result = LifecycleEngine.ComputeThrough(rules, changes, LifecycleEngine.Start(rules), Month, effects: effects);
                Assert.True(result is { HasLeft: true, Finding.Problem: LifecycleProblem.None });
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Compute();
        Assert.Equal(0, Compute());
    }

    [Fact]
    public void LargestRemainder_FourAccounts_AllocatesNothing()
    {
        var shares = new[] { Percent(33.33m), Percent(33.33m), Percent(30), Percent(3.34m) };
        var parts = new Money[4];
        ExpenseSplit.LargestRemainder(Money(100.01m), shares, parts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ExpenseSplit.LargestRemainder(Money(100.01m), shares, parts);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
