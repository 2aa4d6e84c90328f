using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using static Aktiva.Tests.Depreciation.Given;

namespace Aktiva.Tests.Depreciation;

public class UnitsOfProductionTests
{
    private static readonly Period January = new(2024, 1);

    private static readonly DepreciationRules Press = Rules(DepreciationMethod.UnitsOfProduction, 10_000, new DateOnly(2024, 1, 20)) with
    {
        ResidualValue = Money(1_000),
        TotalUnits = 900,
    };

    [Fact]
    public void ComputeMonth_Units_TakeTheirPartOfTheTotal()
    {
        var charge = DepreciationEngine.ComputeMonth(Press, default, January, units: 45);
        Assert.Equal((450m, 45L), (charge.Depreciation.Amount, charge.After.UnitsToDate));
    }

    [Fact]
    public void ComputeMonth_NoUnits_IsZero() =>
        Assert.True(DepreciationEngine.ComputeMonth(Press, default, January).Depreciation.IsZero);

    [Fact]
    public void ComputeMonth_MoreUnitsThanExpected_TakesWhatRemains()
    {
        var charge = DepreciationEngine.ComputeMonth(Press, default, January, units: 5_000);
        Assert.Equal((9_000m, MonthNotes.LastMonth), (charge.Depreciation.Amount, charge.Notes));
        Assert.True(DepreciationEngine.ComputeMonth(Press, charge.After, January.Next, units: 10).Depreciation.IsZero);
    }

    [Fact]
    public void ComputeMonth_Opening_SpreadsWhatRemainsOverTheUnitsLeft()
    {
        var rules = Press with { OpeningPeriod = new Period(2024, 6), OpeningAccumulated = Money(3_000), OpeningUnits = 300 };
        var charge = DepreciationEngine.ComputeMonth(rules, DepreciationEngine.Start(rules), new Period(2024, 7), units: 60);
        Assert.Equal((600m, 360L), (charge.Depreciation.Amount, charge.After.UnitsToDate));
    }

    [Fact]
    public void ComputeMonth_HugeUnitsAndCost_AreExact()
    {
        var rules = Press with { Cost = Money(90_000_000_000_000_000m), ResidualValue = default, TotalUnits = 9_000_000_000_000_000_000, Places = 0 };
        var charge = DepreciationEngine.ComputeMonth(rules, default, January, units: 3_000_000_000_000_000_000);
        Assert.Equal(30_000_000_000_000_000m, charge.Depreciation.Amount);
    }

    [Fact]
    public void ComputeThrough_UnitsOfEveryMonth_AreAllCounted()
    {
        var charge = DepreciationEngine.ComputeThrough(Press, default, new Period(2024, 3), [10, 0, 20]);
        Assert.Equal((300m, 2, 30L), (charge.Depreciation.Amount, charge.MonthsCaughtUp, charge.After.UnitsToDate));
    }

    [Fact]
    public void ComputeThrough_UnitsOfAMonthMissing_IsRefused() =>
        Assert.Throws<ArgumentException>(() => DepreciationEngine.ComputeThrough(Press, default, new Period(2024, 3), [10, 20]));

    [Fact]
    public void Schedule_AssumedUnits_EndsWhenTheyAreProduced()
    {
        var rows = Schedule.Of(Press, unitsPerMonth: 400).ToArray();
        Assert.Equal([4_000m, 4_000m, 1_000m], rows.Select(row => row.Depreciation.Amount));
    }

    [Fact]
    public void CheckForClosing_UsageMissing_IsSaidFromTheMonthInService()
    {
        Assert.Equal([RuleProblem.UsageMissing], RuleCheck.CheckForClosing(Press, January, January, usageIsGiven: false));
        Assert.Empty(RuleCheck.CheckForClosing(Press, January.Previous, January.Previous, usageIsGiven: false));
        Assert.Empty(RuleCheck.CheckForClosing(Press, January, January));
    }
}
