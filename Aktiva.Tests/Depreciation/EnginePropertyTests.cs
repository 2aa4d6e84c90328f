using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using CsCheck;

namespace Aktiva.Tests.Depreciation;

/// <summary>What holds for every asset, tried on random ones.</summary>
public class EnginePropertyTests
{
    [Fact]
    public void RandomRules_Always_CanBeComputed() =>
        RandomRules.Any.Sample(rules => Assert.Empty(RuleCheck.Check(rules)));

    [Fact]
    public void ComputeMonth_AnyRules_EqualsThePlainCalculation() => RandomRules.Any.Sample(
        rules =>
        {
            var state = DepreciationEngine.Start(rules);
            foreach (var (period, expected) in new PlainCalculator(rules).Months(150, UnitsOf))
            {
                var charge = DepreciationEngine.ComputeMonth(rules, state, period, Units(rules, period));
                Assert.True(expected == charge.Depreciation, $"{period}: {charge.Depreciation}, expected {expected}");
                state = charge.After;
            }
        },
        iter: 2_000);

    [Fact]
    public void Schedule_MethodWithLife_SumsToCostLessTheLimit() => RandomRules.WithLife.Sample(rules =>
    {
        var sum = Sum(Schedule.Of(rules).Select(row => row.Depreciation));
        Assert.Equal(Money.Max(Money.Zero, rules.Cost - DepreciationEngine.Start(rules).Accumulated - rules.Limit), sum);
    });

    [Fact]
    public void Schedule_Expensed_SumsToCost() =>
        RandomRules.Expensed.Sample(rules =>
            Assert.Equal(rules.Cost - DepreciationEngine.Start(rules).Accumulated, Sum(Schedule.Of(rules).Select(row => row.Depreciation))));

    [Fact]
    public void Schedule_AnyRules_IsNeverNegativeNorBelowTheLimit() => RandomRules.Any.Sample(rules =>
    {
        var limit = rules.Method == DepreciationMethod.Expensed ? Money.Zero : rules.Limit;
        foreach (var row in Schedule.Of(rules, 400, unitsPerMonth: 500))
        {
            Assert.False(row.Depreciation.IsNegative);
            Assert.True(row.CarryingAmount >= limit || row.Depreciation.IsZero);
            Assert.Equal(row.ClosingAccumulated, row.OpeningAccumulated + row.Depreciation);
            Assert.Equal(rules.Cost, row.ClosingAccumulated + row.CarryingAmount);
        }
    });

    [Fact]
    public void ComputeMonth_OneAfterTheOther_EqualsTheSchedule() => RandomRules.Any.Sample(rules =>
    {
        var state = DepreciationEngine.Start(rules);
        foreach (var row in Schedule.Of(rules, 300, unitsPerMonth: 500))
        {
            var charge = DepreciationEngine.ComputeThrough(rules, state, row.Period, [500]);
            Assert.Equal((row.Depreciation, 0), (charge.Depreciation, charge.MonthsCaughtUp));
            Assert.Equal(charge, DepreciationEngine.ComputeThrough(rules, state, row.Period, [500]));
            state = charge.After;
        }
    });

    [Fact]
    public void ComputeThrough_MonthsMissed_EqualsClosingEachInTime() =>
        Gen.Select(RandomRules.Any, Gen.Int[0, 40], Gen.Int[0, 200]).Sample((rules, closed, missed) =>
        {
            var first = DepreciationEngine.FirstMissing(rules, DepreciationEngine.Start(rules));
            var (state, month) = (DepreciationEngine.Start(rules), first);
            for (; month < first.AddMonths(closed); month = month.Next)
            {
                state = DepreciationEngine.ComputeMonth(rules, state, month, UnitsOf(month)).After;
            }

            var inTime = Closed(rules, state, month, month.AddMonths(missed));
            var units = Enumerable.Range(0, missed + 1).Select(index => UnitsOf(month.AddMonths(index))).ToArray();
            var atOnce = DepreciationEngine.ComputeThrough(rules, state, month.AddMonths(missed), units);
            Assert.Equal(Sum(inTime.Select(charge => charge.Depreciation)), atOnce.Depreciation);
            Assert.Equal(inTime[^1].After, atOnce.After);
            Assert.True(atOnce.MonthsCaughtUp <= missed);
            Assert.Equal(atOnce.MonthsCaughtUp > 0, atOnce.Notes.HasFlag(MonthNotes.CaughtUp));
        });

    [Fact]
    public void Schedule_MethodWithLife_EndsInTheLastMonthByItself() => RandomRules.WithLife.Sample(rules =>
    {
        var rows = Schedule.Of(rules, int.MaxValue).ToArray();
        Assert.True(rows.Length <= rules.LifeMonths + 12);
        Assert.All(rows.SkipLast(1), row => Assert.False(row.Notes.HasFlag(MonthNotes.LastMonth)));
    });

    private static MonthlyCharge[] Closed(DepreciationRules rules, DepreciationState state, Period from, Period to)
    {
        var charges = new List<MonthlyCharge>();
        for (var month = from; month <= to; month = month.Next)
        {
            charges.Add(DepreciationEngine.ComputeMonth(rules, state, month, Units(rules, month)));
            state = charges[^1].After;
        }

        return [.. charges];
    }

    /// <summary>Units that differ from month to month, with months of none.</summary>
    private static long UnitsOf(Period month) => month.Ordinal * 37L % 11 * 90;

    private static long Units(DepreciationRules rules, Period month) =>
        rules.Method == DepreciationMethod.UnitsOfProduction ? UnitsOf(month) : 0;

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
