using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using static Aktiva.Tests.Depreciation.Given;

namespace Aktiva.Tests.Depreciation;

/// <summary>Rounding, floor, posting limit: in this order.</summary>
public class OrderOfMonthTests
{
    private static readonly DateOnly January = new(2024, 1, 1);

    [Fact]
    public void ComputeMonth_FloorAboveResidual_OnlyStopsTheSpread()
    {
        var rows = Schedule.Of(Rules(DepreciationMethod.StraightLine, 1_000, January, life: 10) with { Floor = Money(250) }).ToArray();
        Assert.Equal([100m, 100m, 100m, 100m, 100m, 100m, 100m, 50m], rows.Select(row => row.Depreciation.Amount));
        Assert.Equal(MonthNotes.FloorReached, rows[^1].Notes);
    }

    [Fact]
    public void ComputeMonth_ResidualAboveFloor_CountsAlone()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_000, January, life: 10) with { ResidualValue = Money(100), Floor = Money(50) };
        Assert.Equal(900m, Months(rules).Sum());
    }

    [Fact]
    public void ComputeMonth_CarryingAmountAtTheResidual_IsZero()
    {
        var rules = Rules(DepreciationMethod.DecliningMonthly, 1_000, January, percent: 50) with
        {
            ResidualValue = Money(400),
            OpeningPeriod = new Period(2024, 6),
            OpeningAccumulated = Money(600),
        };
        var charge = DepreciationEngine.ComputeMonth(rules, DepreciationEngine.Start(rules), new Period(2024, 7));
        Assert.True(charge.Depreciation.IsZero);
        Assert.Equal(MonthNotes.None, charge.Notes);
    }

    [Fact]
    public void ComputeMonth_MoreAccumulatedThanToBeSpread_IsZeroNotNegative()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_000, January, life: 10) with
        {
            ResidualValue = Money(300),
            OpeningPeriod = new Period(2024, 3),
            OpeningAccumulated = Money(800),
        };
        Assert.All(
            Closed(rules, DepreciationEngine.Start(rules), new Period(2024, 4), new Period(2024, 12)),
            charge => Assert.True(charge.Depreciation.IsZero));
    }

    [Theory]
    [InlineData(240.00, 0)]
    [InlineData(242.40, 1.01)]
    public void ComputeMonth_LegacyMonthOfAtMostOne_IsZero(decimal cost, decimal expected)
    {
        var rules = Rules(DepreciationMethod.StraightLineRate, cost, January, percent: 5) with { Floor = DepreciationRules.LegacyFloor };
        Assert.Equal(expected, DepreciationEngine.ComputeMonth(rules, default, new Period(2024, 1)).Depreciation.Amount);
    }

    [Fact]
    public void ComputeMonth_SmallMonthOfOtherAssets_IsPosted()
    {
        var rules = Rules(DepreciationMethod.StraightLineRate, 100, January, percent: 5) with { Floor = Money(1.01m) };
        Assert.Equal(0.42m, DepreciationEngine.ComputeMonth(rules, default, new Period(2024, 1)).Depreciation.Amount);
    }

    [Fact]
    public void ComputeMonth_LegacyAsset_UsesTheCalendarYear()
    {
        var rules = Rules(DepreciationMethod.DecliningAnnual, 12_000, new DateOnly(2024, 12, 1), percent: 50) with { FiscalYearStartMonth = 4 };
        Assert.Equal([500m, 500m], Months(rules, 2));
        Assert.Equal([500m, 479.17m], Months(rules with { Floor = DepreciationRules.LegacyFloor }, 2));
    }

    [Fact]
    public void ComputeMonth_HalfACent_IsRoundedAwayFromZero()
    {
        var rules = Rules(DepreciationMethod.StraightLineRate, 0.30m, January, percent: 20);
        Assert.Equal(0.01m, Months(rules, 1)[0]);
    }

    [Fact]
    public void ComputeMonth_NoPlaces_RoundsToWholeUnits() =>
        Assert.Equal([1m, 2m, 1m], Months(Rules(DepreciationMethod.StraightLine, 4, January, life: 3) with { Places = 0 }));

    [Fact]
    public void ComputeMonth_LargestAmounts_AreExact()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 90_000_000_000_000_000m, January, life: 1_200, convention: Convention.DailyActual);
        Assert.Equal(90_000_000_000_000_000m, Months(rules).Sum());
    }

    [Fact]
    public void Places_NeitherTwoNorZero_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DepreciationRules { Places = 3 });

    [Fact]
    public void Rules_ByDefault_RoundToCentsInCalendarYearsWithADoubleFactor()
    {
        DepreciationRules rules = default;
        Assert.Equal((2, 1, Percent(200)), (rules.Places, rules.FiscalYearStartMonth, rules.Factor));
        Assert.Equal(rules, new DepreciationRules { Places = 2, FiscalYearStartMonth = 1 });
    }
}
