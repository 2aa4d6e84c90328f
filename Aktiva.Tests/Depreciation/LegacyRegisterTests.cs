using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Depreciation;

public class LegacyRegisterTests
{
    private static readonly Period First = new(2024, 1);
    private static readonly Period Last = new(2025, 12);

    [Fact]
    public void ComputeMonth_WholeRegister_EqualsTheOlderSystemToTheCent()
    {
        var differences = new List<string>();
        var compared = 0;
        foreach (var (code, rules) in LegacyRegister.Assets)
        {
            var state = DepreciationEngine.Start(rules);
            for (var period = First; period <= Last; period = period.Next)
            {
                var charge = period > state.Through
                    ? DepreciationEngine.ComputeMonth(rules, state, period)
                    : throw new InvalidOperationException($"{code} stands at {state.Through} already.");
                state = charge.After;
                if (!LegacyRegister.Expected.TryGetValue((period, code), out var expected))
                {
                    continue;
                }

                compared++;
                if (expected != (charge.Depreciation, state.Accumulated))
                {
                    differences.Add($"{period} {code}: {charge.Depreciation} {state.Accumulated}, expected {expected}");
                }
            }
        }

        Assert.Empty(differences);
        Assert.Equal(LegacyRegister.Expected.Count, compared);
    }

    [Fact]
    public void Expected_RowsAbsent_AreExactlyTheMonthsBeforeTheAssetIsInTheBooks()
    {
        for (var period = First; period <= Last; period = period.Next)
        {
            foreach (var (code, rules) in LegacyRegister.Assets)
            {
                var isInBooks = period >= Period.Of(rules.InServiceDate);
                Assert.True(isInBooks == LegacyRegister.Expected.ContainsKey((period, code)), $"{period} {code}");
            }
        }
    }

    [Fact]
    public void ComputeThrough_TwoYearsMissed_IsTheSumOfTheMonths()
    {
        foreach (var (code, rules) in LegacyRegister.Assets)
        {
            var charge = DepreciationEngine.ComputeThrough(rules, DepreciationEngine.Start(rules), Last);
            Assert.True(LegacyRegister.Expected[(Last, code)].Closing == charge.After.Accumulated, code);
            Assert.Equal(charge.After.Accumulated, DepreciationEngine.Start(rules).Accumulated + charge.Depreciation);
        }
    }

    [Fact]
    public void Check_WholeRegister_FindsNoProblem()
    {
        foreach (var rules in LegacyRegister.Assets.Values)
        {
            Assert.Empty(RuleCheck.CheckForClosing(rules, First, First));
        }
    }

    [Fact]
    public void LargestRemainder_LegacyPercents_SplitEveryMonthExactly()
    {
        Rate[] shares = [Rate.FromPercent(33.33m), Rate.FromPercent(33.33m), Rate.FromPercent(33.34m)];
        var parts = new Money[3];
        foreach (var (depreciation, _) in LegacyRegister.Expected.Values)
        {
            ExpenseSplit.LargestRemainder(depreciation, shares, parts);
            Assert.Equal(depreciation, parts[0] + parts[1] + parts[2]);
        }
    }
}
