using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using static Aktiva.Tests.Depreciation.Given;
using static Aktiva.Tests.Depreciation.Lifecycle.Story;

namespace Aktiva.Tests.Depreciation.Lifecycle;

/// <summary>The whole asset leaves: what its last month takes by the convention.</summary>
public class DisposalTests
{
    /// <summary>1,200.00 over 12 months from January, 100.00 for a whole month; 2026 has no 29 February.</summary>
    [Theory]
    [InlineData(Convention.FullMonth, 3, false, 0)]
    [InlineData(Convention.FullMonth, 28, false, 0)]
    [InlineData(Convention.FullMonth, 3, true, 100)]
    [InlineData(Convention.NextMonth, 3, false, 100)]
    [InlineData(Convention.MidMonth15, 15, false, 0)]
    [InlineData(Convention.MidMonth15, 16, false, 100)]
    [InlineData(Convention.HalfMonth, 3, false, 50)]
    public void MonthOfDisposal_WholeMonths_CountsByTheConvention(Convention convention, int day, bool counts, decimal expected)
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, new DateOnly(2026, 1, 1), life: 12, convention: convention);
        var story = new Story(rules, Change(AssetChangeType.Disposal, new DateOnly(2026, 5, day)))
        {
            Policy = new LifecyclePolicy { DisposalMonthCounts = counts },
        };

        Assert.Equal(expected, story.At(new Period(2026, 5)).Depreciation.Amount);
    }

    /// <summary>365.00 over 12 months is 1.00 a day: of May the days before the disposal.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(31, 30)]
    public void MonthOfDisposal_Daily_TakesTheDaysBefore(int day, decimal expected)
    {
        var rules = Rules(DepreciationMethod.StraightLine, 365, new DateOnly(2026, 1, 1), life: 12, convention: Convention.Daily365);
        var story = new Story(rules, Change(AssetChangeType.Disposal, new DateOnly(2026, 5, day)));

        Assert.Equal(expected, story.At(new Period(2026, 5)).Depreciation.Amount);
    }

    /// <summary>Without a life a day is r/365 of cost: 36,500 · 10 % / 365 = 10.00; sold on 11 May: ten days.</summary>
    [Fact]
    public void MonthOfDisposal_DailyWithoutLife_TakesTheDaysBefore()
    {
        var rules = Rules(
            DepreciationMethod.StraightLineRate, 36_500, new DateOnly(2026, 1, 1), percent: 10, convention: Convention.Daily365);
        var story = new Story(rules, Change(AssetChangeType.Disposal, new DateOnly(2026, 5, 11)));

        Assert.Equal([310, 280, 310, 300, 100], story.Depreciation(new Period(2026, 5)));
    }

    /// <summary>
    /// IRS Publication 946, half-year: half of the deduction for the whole year of disposition. 5-year property of 100,000: 20,000 and 32,000;
    /// the third year would be 80,000 − 32,000 = 48,000 · 40 % = 19,200. Sold in month m, what the months before took is set off.
    /// </summary>
    [Theory]
    [InlineData(1, 9_600)]
    [InlineData(6, 1_600)]
    [InlineData(12, -8_000)]
    public void MonthOfDisposal_HalfYear_BringsTheYearToHalf(int month, decimal expected)
    {
        var rules = Rules(DepreciationMethod.DoubleDeclining, 100_000, new DateOnly(2024, 9, 3), life: 60, convention: Convention.HalfYear);
        var story = new Story(rules, Change(AssetChangeType.Disposal, new DateOnly(2026, month, 20)));

        Assert.Equal([20_000, 32_000, 9_600], story.Years(new Period(2026, month)));
        Assert.Equal(expected, story.At(new Period(2026, month)).Depreciation.Amount);
    }

    /// <summary>
    /// IRS Publication 946, mid-quarter: 5-year property of 10,000 placed in service in December: 500 (1.5 of 12 months at 40 %), then 9,500 · 40 % =
    /// 3,800; sold in April of the third year: 5,700 · 40 % = 2,280, of which 37.5 % = 855.
    /// </summary>
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void MonthOfDisposal_MidQuarter_BringsTheYearToTheMiddleOfTheQuarter(int month)
    {
        var rules = Rules(DepreciationMethod.DoubleDeclining, 10_000, new DateOnly(2024, 12, 2), life: 60, convention: Convention.MidQuarter);
        var story = new Story(rules, Change(AssetChangeType.Disposal, new DateOnly(2026, month, 6)));

        Assert.Equal([500, 3_800, 855], story.Years(new Period(2026, month)));
    }

    [Theory]
    [InlineData(Convention.HalfYear, 2, 11)]
    [InlineData(Convention.MidQuarter, 4, 6)]
    [InlineData(Convention.HalfMonth, 4, 4)]
    [InlineData(Convention.FullMonth, 4, 4)]
    [InlineData(Convention.NextMonth, 4, 4)]
    public void Disposal_InTheFirstPeriodOfTheConvention_LeavesNothingInTotal(Convention convention, int inService, int disposal)
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, new DateOnly(2026, inService, 5), life: 24, convention: convention);
        var story = new Story(rules, Change(AssetChangeType.Disposal, new DateOnly(2026, disposal, 20)))
        {
            Policy = new LifecyclePolicy { DisposalMonthCounts = true },
        };

        Assert.Equal(0, story.Depreciation(new Period(2026, disposal)).Sum());
    }

    /// <summary>Of 1,200.00 over 24 months the second year would be 12 · 50.00, half of it 300.00; the opening contains three of its months.</summary>
    [Fact]
    public void MonthOfDisposal_HalfYearOpenedInsideTheYear_CountsTheMonthsBefore()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, new DateOnly(2025, 1, 5), life: 24, convention: Convention.HalfYear) with
        {
            OpeningPeriod = new Period(2026, 3),
            OpeningAccumulated = Money(450),
        };
        var story = new Story(rules, Change(AssetChangeType.Disposal, new DateOnly(2026, 10, 20)));

        Assert.Equal([50, 50, 50, 50, 50, 50, -150], story.Depreciation(new Period(2026, 10)));
    }

    [Fact]
    public void Disposal_AfterTheLife_TakesNothingBack()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, new DateOnly(2025, 1, 5), life: 12, convention: Convention.HalfYear);
        var story = new Story(rules, Change(AssetChangeType.Disposal, new DateOnly(2026, 10, 20)));

        Assert.Equal([600, 600], story.Years(new Period(2026, 10)));
    }

    /// <summary>Sold in July after six months of 100.00: cost 1,200.00 and 600.00 accumulated leave, a carrying amount of 600.00.</summary>
    [Fact]
    public void Disposal_OfTheWhole_DerecognisesCostAndAccumulated()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, new DateOnly(2026, 1, 1), life: 12);
        var month = new Story(rules, Change(AssetChangeType.Disposal, new DateOnly(2026, 7, 9))).At(new Period(2026, 7));

        Assert.True(month.HasLeft);
        Assert.Equal((Money(1_200), Money(600)), (month.Movements.CostDisposed, month.Movements.AccumulatedDisposed));
        Assert.Equal(Money(600), month.Movements.CarryingAmountDerecognised);
        Assert.Equal((Money(0), Money(0)), (month.ClosingCost, month.After.Depreciation.Accumulated));
    }

    /// <summary>Half of the year is 6 · 50.00 a month; the part that left in June had its own: it takes its months along.</summary>
    [Fact]
    public void Disposal_HalfYearAfterAPartialOne_HalvesTheYearOfWhatWasLeft()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 3_600, new DateOnly(2025, 1, 5), life: 36, convention: Convention.HalfYear);
        var story = new Story(
            rules,
            Change(AssetChangeType.PartialDisposal, new DateOnly(2026, 6, 10), 1_800),
            Change(AssetChangeType.Disposal, new DateOnly(2026, 12, 20)));

        // January to May 100.00; from June 50.00. Of what is left the year would be 12 · 50.00, half of it 300.00; 5 · 50.00 + 6 · 50.00 have been taken.
        Assert.Equal([100, 100, 100, 100, 100, 50, 50, 50, 50, 50, 50, -250], story.Depreciation(new Period(2026, 12))[12..]);
    }

    /// <summary>Weights 24 and 12 of 36: a month of the first year is 3,600 · 24/36 / 12 = 200.00, half of it 100.00.</summary>
    [Fact]
    public void MonthOfDisposal_SumOfYears_TakesHalfOfItsWeight()
    {
        var rules = Rules(DepreciationMethod.SumOfYears, 3_600, new DateOnly(2026, 1, 1), life: 24, convention: Convention.HalfMonth);
        var story = new Story(rules, Change(AssetChangeType.Disposal, new DateOnly(2026, 5, 20)));

        Assert.Equal([100, 200, 200, 200, 100], story.Depreciation(new Period(2026, 5)));
    }

    [Fact]
    public void Disposal_OfUnitsOfProduction_CountsTheUnitsOfItsMonth()
    {
        var rules = Rules(DepreciationMethod.UnitsOfProduction, 1_000, new DateOnly(2026, 1, 1)) with { TotalUnits = 100 };
        var story = new Story(rules, Change(AssetChangeType.Disposal, new DateOnly(2026, 2, 3)));

        Assert.Equal([70, 70], story.Depreciation(new Period(2026, 2), unitsPerMonth: 7));
    }
}
