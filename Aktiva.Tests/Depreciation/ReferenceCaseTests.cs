using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using static Aktiva.Tests.Depreciation.Given;

namespace Aktiva.Tests.Depreciation;

/// <summary>Figures from published texts, reproduced to the last printed digit.</summary>
public class ReferenceCaseTests
{
    [Fact]
    public void Case1_FiscalGroup1DecliningFromJuly_FiveTaxYears()
    {
        var rules = FiscalRules.Of(FiscalGroup.Group1, DepreciationMethod.DecliningAnnual, new DateOnly(2024, 7, 20), Money(100_000_000));
        Assert.Equal([25_000_000m, 37_500_000m, 18_750_000m, 9_375_000m, 9_375_000m], Years(rules));
    }

    [Fact]
    public void Case2_BuildingCompletedInMarch_FirstAndLastYearInPart()
    {
        var rules = FiscalRules.Of(FiscalGroup.BuildingPermanent, DepreciationMethod.StraightLine, new DateOnly(2024, 3, 31), Money(1_000_000_000));
        var years = Years(rules);
        Assert.Equal(21, years.Length);
        Assert.Equal(41_666_666.67m, years[0]);
        Assert.All(years[1..^1], year => Assert.Equal(50_000_000m, year));
        Assert.Equal(8_333_333.33m, years[^1]);
    }

    [Fact]
    public void Case3_StraightLineEightYears_SixteenEqualHalfYears()
    {
        var halfYears = Months(Rules(DepreciationMethod.StraightLine, 100_000, new DateOnly(2024, 1, 1), life: 96)).Chunk(6).Select(half => half.Sum()).ToArray();
        Assert.Equal(Enumerable.Repeat(6_250m, 16), halfYears);
    }

    [Fact]
    public void Case4_DoubleDecliningHalfYear_MacrsFiveYearProperty()
    {
        var rules = Rules(DepreciationMethod.DoubleDeclining, 100_000, new DateOnly(2024, 4, 10), life: 60, convention: Convention.HalfYear);
        Assert.Equal([20_000m, 32_000m, 19_200m, 11_520m, 11_520m, 5_760m], Years(rules));
    }

    [Fact]
    public void Case5_DoubleDecliningHalfYear_MacrsSevenYearProperty()
    {
        var rules = Rules(DepreciationMethod.DoubleDeclining, 100, new DateOnly(2024, 1, 1), life: 84, convention: Convention.HalfYear);
        Assert.Equal([14.29m, 24.49m, 17.49m, 12.49m, 8.93m, 8.92m, 8.93m, 4.46m], Years(rules));
    }

    [Fact]
    public void Case6_SumOfYearsWithResidual_FiveYears()
    {
        var rules = Rules(DepreciationMethod.SumOfYears, 5_000_000, new DateOnly(2024, 1, 1), life: 60) with { ResidualValue = Money(500_000) };
        Assert.Equal([1_500_000m, 1_200_000m, 900_000m, 600_000m, 300_000m], Years(rules));
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(16, 2)]
    public void Case7_LegacyL_BeginsByThe15thAndEndsAtOneRupiah(int day, int firstMonth)
    {
        var rules = Legacy(DepreciationMethod.StraightLineRate, new DateOnly(2024, 1, day), 25);
        var rows = Schedule.Of(rules).ToArray();
        Assert.Equal(new Period(2024, firstMonth), rows[0].Period);
        Assert.All(rows[..^1], row => Assert.Equal(250_000m, row.Depreciation.Amount));
        Assert.Equal(249_999m, rows[^1].Depreciation.Amount);
        Assert.Equal(1.00m, rows[^1].CarryingAmount.Amount);
    }

    [Fact]
    public void Case8_LegacyM_TakesTheCarryingAmountAnewEveryMonth()
    {
        var rules = Legacy(DepreciationMethod.DecliningMonthly, new DateOnly(2024, 1, 10), 50);
        Assert.Equal([500_000.00m, 479_166.67m, 459_201.39m], Months(rules, 3));
    }

    [Fact]
    public void Case9_LegacySplit_LargestRemainderFirstAccountWinsTies()
    {
        Assert.Equal([333_300m, 333_300m, 333_400m], Split(1_000_000.00m, 33.33m, 33.33m, 33.34m));
        Assert.Equal([50.01m, 50.00m], Split(100.01m, 50, 50));
    }

    [Fact]
    public void Case10_Daily365_MonthsByTheirDays()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 24_000, new DateOnly(2007, 1, 1), life: 48, convention: Convention.Daily365);
        var months = Months(rules);
        Assert.Equal([509.59m, 460.27m, 509.59m, 493.15m], months[..4]);
        Assert.Equal(48, months.Length);
        Assert.Equal(24_000m, months.Sum());
    }

    [Fact]
    public void Case11_LegacySmallMonth_IsNeverPosted()
    {
        var rules = Legacy(DepreciationMethod.StraightLineRate, new DateOnly(2024, 1, 10), 5) with { Cost = Money(100) };
        var months = Closed(rules, DepreciationEngine.Start(rules), new Period(2024, 1), new Period(2033, 12));
        Assert.All(months, month => Assert.Equal((Core.Data.Money.Zero, MonthNotes.BelowPostingLimit), (month.Depreciation, month.Notes)));
    }

    [Fact]
    public void Case11_LegacyClampedBelowOne_IsNeverPosted()
    {
        var rules = Legacy(DepreciationMethod.StraightLineRate, new DateOnly(2020, 1, 10), 5) with
        {
            Cost = Money(1_200),
            OpeningPeriod = new Period(2023, 12),
            OpeningAccumulated = Money(1_198.20m),
        };
        var charge = DepreciationEngine.ComputeMonth(rules, DepreciationEngine.Start(rules), new Period(2024, 1));
        Assert.Equal((Core.Data.Money.Zero, MonthNotes.BelowPostingLimit), (charge.Depreciation, charge.Notes));
        Assert.Equal(1_198.20m, charge.After.Accumulated.Amount);
    }

    private static DepreciationRules Legacy(DepreciationMethod method, DateOnly inService, decimal percent) =>
        Rules(method, 12_000_000, inService, percent: percent, convention: Convention.MidMonth15) with { Floor = DepreciationRules.LegacyFloor };

    private static decimal[] Split(decimal amount, params decimal[] percents)
    {
        var parts = new Money[percents.Length];
        ExpenseSplit.LargestRemainder(Money(amount), [.. percents.Select(Percent)], parts);
        return [.. parts.Select(part => part.Amount)];
    }
}
