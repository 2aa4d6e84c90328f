using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using CsCheck;
using static Aktiva.Tests.Depreciation.Given;

namespace Aktiva.Tests.Depreciation;

public class MonthSharesTests
{
    [Theory]
    [InlineData(Convention.FullMonth, 31, 3)]
    [InlineData(Convention.NextMonth, 1, 4)]
    [InlineData(Convention.MidMonth15, 15, 3)]
    [InlineData(Convention.MidMonth15, 16, 4)]
    [InlineData(Convention.HalfMonth, 31, 3)]
    [InlineData(Convention.HalfYear, 31, 3)]
    [InlineData(Convention.MidQuarter, 31, 3)]
    [InlineData(Convention.Daily365, 31, 3)]
    [InlineData(Convention.DailyActual, 31, 3)]
    public void First_ByConvention_IsTheMonthInServiceOrTheNext(Convention convention, int day, int month)
    {
        var shares = MonthShares.Of(Rules(DepreciationMethod.StraightLine, 1, new DateOnly(2024, 3, day), life: 12, convention: convention));
        Assert.Equal(new Period(2024, month).Ordinal, shares.First);
        Assert.Equal(0, shares.Of(shares.First - 1).Numerator);
    }

    [Fact]
    public void Of_HalfMonth_HalvesTheFirstMonthAndTheOneAfterTheLife() =>
        Assert.Equal([0.5m, 1m, 1m, 0.5m], Shares(new DateOnly(2024, 3, 20), life: 3, Convention.HalfMonth));

    [Fact]
    public void Of_HalfYearFortyMonths_IsSixTwelveTwelveTen()
    {
        var shares = Shares(new DateOnly(2024, 9, 20), life: 40, Convention.HalfYear);
        Assert.Equal([1.5m, 1.5m, 1.5m, 1.5m], shares[..4]);
        Assert.Equal(4 + 12 + 12 + 10, shares.Length);
        Assert.All(shares[4..], share => Assert.Equal(1m, share));
    }

    [Fact]
    public void Last_HalfYearWholeYears_IsTheSixthMonthOfTheYear()
    {
        var shares = MonthShares.Of(Rules(DepreciationMethod.StraightLine, 1, new DateOnly(2024, 11, 1), life: 36, convention: Convention.HalfYear));
        Assert.Equal(new Period(2027, 6).Ordinal, shares.Last);
    }

    [Fact]
    public void Of_HalfYearInAFiscalYearFromApril_CountsItsMonthsToMarch()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1, new DateOnly(2024, 1, 1), life: 24, convention: Convention.HalfYear) with { FiscalYearStartMonth = 4 };
        var shares = MonthShares.Of(rules);
        Assert.Equal(new MonthShare(6, 3), shares.Of(new Period(2024, 3).Ordinal));
        Assert.Equal(new MonthShare(3, 3), shares.Of(new Period(2024, 4).Ordinal));
    }

    [Fact]
    public void Of_HalfYearLegacyAsset_UsesTheCalendarYear()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1, new DateOnly(2024, 1, 1), life: 24, convention: Convention.HalfYear) with
        {
            FiscalYearStartMonth = 4,
            Floor = DepreciationRules.LegacyFloor,
        };
        Assert.Equal(new MonthShare(6, 12), MonthShares.Of(rules).Of(new Period(2024, 1).Ordinal));
    }

    [Theory]
    [InlineData(1, new[] { 0.5, 0.5, 0.5 })]
    [InlineData(2, new[] { 0.75, 0.75, 1 })]
    [InlineData(3, new[] { 1.5, 1, 1 })]
    public void Of_MidQuarter_GivesTheFirstQuarterOneAndAHalf(int month, double[] first)
    {
        var shares = Shares(new DateOnly(2024, month, 5), life: 12, Convention.MidQuarter);
        Assert.Equal(first, shares[..3].Select(share => (double)share));
        Assert.Equal(0.5m, shares[^1]);
        Assert.Equal(12m, shares.Sum());
    }

    [Fact]
    public void Of_DailyWithLife_CountsFromInServiceToTheDayBeforeTheEnd()
    {
        var shares = MonthShares.Of(Rules(DepreciationMethod.StraightLine, 1, new DateOnly(2024, 1, 31), life: 1, convention: Convention.DailyActual));
        Assert.Equal(new MonthShare(1, 29), shares.Of(new Period(2024, 1).Ordinal));
        Assert.Equal(new MonthShare(28, 29), shares.Of(new Period(2024, 2).Ordinal));
        Assert.Equal(new Period(2024, 2).Ordinal, shares.Last);
    }

    [Fact]
    public void Of_Daily365_LeavesOutEvery29February()
    {
        var shares = MonthShares.Of(Rules(DepreciationMethod.StraightLine, 1, new DateOnly(2024, 1, 1), life: 12, convention: Convention.Daily365));
        Assert.Equal(new MonthShare(12 * 28, 365), shares.Of(new Period(2024, 2).Ordinal));
        var actual = MonthShares.Of(Rules(DepreciationMethod.StraightLine, 1, new DateOnly(2024, 1, 1), life: 12, convention: Convention.DailyActual));
        Assert.Equal(new MonthShare(12 * 29, 366), actual.Of(new Period(2024, 2).Ordinal));
    }

    [Theory]
    [InlineData(Convention.Daily365, 2024, 28, 365)]
    [InlineData(Convention.DailyActual, 2024, 29, 366)]
    [InlineData(Convention.DailyActual, 2025, 28, 365)]
    public void Of_DailyWithoutLife_IsTwelveTimesDaysOverTheYear(Convention convention, int year, int days, int daysOfYear)
    {
        var shares = MonthShares.Of(Rules(DepreciationMethod.DecliningMonthly, 1, new DateOnly(2024, 1, 20), percent: 10, convention: convention));
        Assert.Equal(new MonthShare(12 * days, daysOfYear), shares.Of(new Period(year, 2).Ordinal));
        Assert.Equal(12 * 12, shares.Of(new Period(2024, 1).Ordinal).Numerator);
    }

    [Fact]
    public void Through_DailyWithoutLife_IsRefused() => Assert.Throws<InvalidOperationException>(() =>
        MonthShares.Of(Rules(DepreciationMethod.DecliningMonthly, 1, new DateOnly(2024, 1, 20), percent: 10, convention: Convention.Daily365))
            .Through(new Period(2024, 2).Ordinal));

    [Fact]
    public void First_UnitsOfProduction_IgnoresTheConvention()
    {
        var rules = Rules(DepreciationMethod.UnitsOfProduction, 1, new DateOnly(2024, 1, 20), convention: Convention.NextMonth) with { TotalUnits = 5 };
        Assert.Equal(new Period(2024, 1).Ordinal, MonthShares.Of(rules).First);
    }

    [Fact]
    public void Of_AnyLife_SumsToExactlyTheLife() => RandomRules.WithLife.Sample(rules =>
    {
        var shares = MonthShares.Of(rules);
        var sum = 0L;
        for (var month = shares.First; month <= shares.Last; month++)
        {
            var share = shares.Of(month);
            Assert.Equal(shares.Denominator, share.Denominator);
            sum += share.Numerator;
            Assert.Equal(sum, shares.Through(month));
        }

        Assert.Equal(rules.LifeMonths * shares.Denominator, sum);
        Assert.True(shares.Of(shares.Last).Numerator > 0);
        Assert.Equal(0, shares.Of(shares.Last + 1).Numerator);
    });

    private static decimal[] Shares(DateOnly inService, int life, Convention convention)
    {
        var shares = MonthShares.Of(Rules(DepreciationMethod.StraightLine, 1, inService, life, convention: convention));
        return [.. Enumerable.Range(shares.First, shares.Last - shares.First + 1)
            .Select(month => shares.Of(month)).Select(share => decimal.Divide(share.Numerator, share.Denominator))];
    }
}
