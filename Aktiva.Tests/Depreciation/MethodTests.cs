using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using static Aktiva.Tests.Depreciation.Given;

namespace Aktiva.Tests.Depreciation;

public class MethodTests
{
    private static readonly DateOnly January = new(2024, 1, 1);

    [Fact]
    public void StraightLine_ThirdsOfACent_AreRoundedCumulatively() =>
        Assert.Equal([33.33m, 33.34m, 33.33m], Months(Rules(DepreciationMethod.StraightLine, 100, January, life: 3)));

    [Fact]
    public void StraightLine_Residual_IsLeftExactly()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_000.55m, January, life: 7) with { ResidualValue = Money(0.07m) };
        Assert.Equal(1_000.48m, Months(rules).Sum());
    }

    [Fact]
    public void StraightLine_RoundedToWholeUnits_StillEndsAtTheResidual()
    {
        var months = Months(Rules(DepreciationMethod.StraightLine, 1_000.55m, January, life: 7) with { Places = 0 });
        Assert.All(months[..^1], month => Assert.Equal(decimal.Truncate(month), month));
        Assert.Equal(1_000.55m, months.Sum());
    }

    [Fact]
    public void StraightLineRate_EveryMonth_IsRoundedByItself() =>
        Assert.Equal([0.83m, 0.83m, 0.83m], Months(Rules(DepreciationMethod.StraightLineRate, 100, January, percent: 10), 3));

    [Fact]
    public void StraightLineRate_WithLife_LastMonthTakesWhatRemains() =>
        Assert.Equal([0.83m, 0.83m, 98.34m], Months(Rules(DepreciationMethod.StraightLineRate, 100, January, life: 3, percent: 10)));

    [Fact]
    public void DecliningMonthly_WithLife_LastMonthTakesWhatRemains() =>
        Assert.Equal([50m, 25m, 25m], Months(Rules(DepreciationMethod.DecliningMonthly, 100, January, life: 3, percent: 600)));

    [Fact]
    public void DecliningMonthly_WithoutLife_EndsWhenNothingIsLeftToRound()
    {
        var rows = Schedule.Of(Rules(DepreciationMethod.DecliningMonthly, 1_000, January, percent: 50)).ToArray();
        Assert.True(rows.Length < Schedule.DefaultMonthLimit);
        Assert.All(rows[^12..], row => Assert.True(row.Depreciation.IsZero));
    }

    [Fact]
    public void DecliningAnnual_WithoutLife_IsTheSameEveryMonthOfTheYear()
    {
        var months = Months(Rules(DepreciationMethod.DecliningAnnual, 1_000, new DateOnly(2024, 11, 1), percent: 50), 15);
        Assert.Equal([41.67m, 41.67m], months[..2]);
        Assert.All(months[2..14], month => Assert.Equal(38.19m, month));
        Assert.Equal(19.10m, months[14]);
    }

    [Fact]
    public void DecliningAnnual_WithoutLifeOpenedInsideTheYear_StartsFromTheOpeningCarryingAmount()
    {
        var rules = Rules(DepreciationMethod.DecliningAnnual, 1_200, January, percent: 50) with
        {
            OpeningPeriod = new Period(2024, 3),
            OpeningAccumulated = Money(240),
        };
        var months = Months(rules, 10);
        Assert.All(months[..9], month => Assert.Equal(40m, month));
        Assert.Equal(25m, months[9]);
    }

    [Fact]
    public void DecliningAnnual_WithLife_RoundsTheYearAsAWhole()
    {
        var months = Months(Rules(DepreciationMethod.DecliningAnnual, 100, January, life: 48, percent: 50));
        Assert.Equal(4.17m, months[0]);
        Assert.Equal(4.16m, months[1]);
        Assert.Equal(50m, months[..12].Sum());
    }

    [Fact]
    public void DecliningAnnual_WithLifeOpenedInTheFirstYear_StaysOnCost()
    {
        var rules = Rules(DepreciationMethod.DecliningAnnual, 1_200, January, life: 48, percent: 50) with
        {
            OpeningPeriod = new Period(2024, 3),
            OpeningAccumulated = Money(150),
        };
        Assert.All(Months(rules)[..9], month => Assert.Equal(50m, month));
    }

    [Fact]
    public void DecliningAnnual_WithLifeOpenedInALaterYear_FindsTheYearsBase()
    {
        var rules = Rules(DepreciationMethod.DecliningAnnual, 1_200, new DateOnly(2023, 7, 1), life: 48, percent: 50) with
        {
            OpeningPeriod = new Period(2024, 4),
            OpeningAccumulated = Money(300 + 150),
        };
        var months = Months(rules);
        Assert.All(months[..8], month => Assert.Equal(37.5m, month));
        Assert.Equal(225m, months[8..20].Sum());
    }

    [Fact]
    public void DecliningAnnual_YearInWhichTheLifeEnds_SpreadsWhatRemainsByShare()
    {
        var months = Months(Rules(DepreciationMethod.DecliningAnnual, 1_600, new DateOnly(2024, 10, 1), life: 24, percent: 50));
        Assert.Equal([200m, 700m, 700m], [months[..3].Sum(), months[3..15].Sum(), months[15..].Sum()]);
        Assert.All(months[15..], month => Assert.InRange(month, 77.77m, 77.78m));
    }

    [Fact]
    public void DoubleDeclining_Factor_ChangesTheRate()
    {
        var rules = Rules(DepreciationMethod.DoubleDeclining, 1_000, January, life: 120) with { Factor = Percent(150) };
        Assert.Equal([150m, 127.5m], Years(rules)[..2]);
        Assert.Equal(1_000m, Years(rules).Sum());
    }

    [Fact]
    public void DoubleDeclining_ShortLife_IsNotFasterThanTheWhole() =>
        Assert.Equal([1_100m, 100m], Years(Rules(DepreciationMethod.DoubleDeclining, 1_200, new DateOnly(2024, 2, 1), life: 18)));

    [Fact]
    public void DoubleDeclining_Residual_StopsTheDecline()
    {
        var rules = Rules(DepreciationMethod.DoubleDeclining, 1_000, January, life: 60) with { ResidualValue = Money(500) };
        Assert.Equal([400m, 100m], Years(rules));
    }

    [Fact]
    public void DoubleDeclining_OnceStraightLine_StaysSo()
    {
        var rules = Rules(DepreciationMethod.DoubleDeclining, 1_000, January, life: 60);
        var state = Closed(rules, default, new Period(2024, 1), new Period(2027, 1))[^1].After;
        Assert.Equal(MethodChoices.StraightLine, state.Choices);
        Assert.Equal([400m, 240m, 144m, 108m, 108m], Years(rules));
    }

    [Fact]
    public void SumOfYears_LastYearShorter_TakesItsWeightInFewerMonths()
    {
        var months = Months(Rules(DepreciationMethod.SumOfYears, 54_000, January, life: 30));
        Assert.All(months[..12], month => Assert.Equal(2_500m, month));
        Assert.All(months[12..24], month => Assert.Equal(1_500m, month));
        Assert.All(months[24..], month => Assert.Equal(1_000m, month));
    }

    [Fact]
    public void SumOfYears_AssetYears_RunFromTheFirstMonth()
    {
        var months = Months(Rules(DepreciationMethod.SumOfYears, 36_000, new DateOnly(2024, 7, 1), life: 24));
        Assert.All(months[..12], month => Assert.Equal(2_000m, month));
        Assert.All(months[12..], month => Assert.Equal(1_000m, month));
    }

    [Fact]
    public void None_Never_Depreciates()
    {
        var land = Rules(DepreciationMethod.None, 1_000, January);
        Assert.Empty(Schedule.Of(land));
        Assert.True(DepreciationEngine.ComputeThrough(land, DepreciationEngine.Start(land), new Period(2026, 1)).Depreciation.IsZero);
    }

    [Fact]
    public void Expensed_ResidualAndFloor_DoNotCount()
    {
        var rules = Rules(DepreciationMethod.Expensed, 1_000, January) with { ResidualValue = Money(100), Floor = Money(50) };
        Assert.Equal([1_000m], Months(rules));
    }

    [Fact]
    public void Expensed_LaterAddition_IsTakenInItsMonth()
    {
        var rules = Rules(DepreciationMethod.Expensed, 1_000, January);
        var state = DepreciationEngine.ComputeMonth(rules, default, new Period(2024, 1)).After;
        var charge = DepreciationEngine.ComputeMonth(rules with { Cost = Money(1_200) }, state, new Period(2024, 2));
        Assert.Equal(200m, charge.Depreciation.Amount);
    }

    [Theory]
    [InlineData(1.00, 0)]
    [InlineData(1.01, 1.01)]
    public void Expensed_LegacyAtMostOne_IsLeft(decimal cost, decimal expected)
    {
        var rules = Rules(DepreciationMethod.Expensed, cost, January) with { Floor = DepreciationRules.LegacyFloor };
        Assert.Equal(expected, DepreciationEngine.ComputeMonth(rules, default, new Period(2024, 1)).Depreciation.Amount);
    }
}
