using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
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
