using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using static Aktiva.Core.Depreciation.ExplanationStep;
using static Aktiva.Tests.Depreciation.Given;

namespace Aktiva.Tests.Depreciation;

/// <summary>The steps of known months, as an auditor would write them.</summary>
public class ExplanationTests
{
    private static readonly DateOnly January10 = new(2026, 1, 10);

    [Fact]
    public void Of_StraightLine_IsTheDifferenceOfTwoTotals()
    {
        var month = Month(Rules(DepreciationMethod.StraightLine, 12_000_000, January10, life: 48), new Period(2026, 3));

        var step = Assert.IsType<Apportioned>(month.Steps[^1]);
        Assert.Equal(
            ("12000000", 0L, 2L, 3L, 48L),
            (step.Base.ToString(), step.LessResidualValue!.Value.Minor, step.PartsBefore, step.PartsThrough, step.PartsOfWhole));
        Assert.Equal((Money(750_000), Money(500_000), Money(250_000)), (step.RoundedThrough, step.RoundedBefore, month.Depreciation));
        Assert.Null(step.LessAccumulated);
    }

    [Fact]
    public void Of_StraightLineWithOpening_SpreadsWhatRemains()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, January10, life: 12) with
        {
            OpeningPeriod = new Period(2026, 4),
            OpeningAccumulated = Money(80),
        };

        var month = Month(rules, new Period(2026, 5));

        Assert.Equal(new SpreadFrom(new Period(2026, 4), true, Money(80), Whole(4)), month.Steps[^2]);
        var step = Assert.IsType<Apportioned>(month.Steps[^1]);
        Assert.Equal((Money(80), 0L, 1L, 8L), (step.LessAccumulated!.Value, step.PartsBefore, step.PartsThrough, step.PartsOfWhole));
        Assert.Equal(Money(140), month.Depreciation);
    }

    [Fact]
    public void Of_ThirdOfAMonth_ShowsTheExactAmount()
    {
        var month = Month(Rules(DepreciationMethod.StraightLine, 100, January10, life: 3), new Period(2026, 2));

        Assert.Equal("100/3", month.Unrounded.ToString());
        Assert.Equal(33.333333m, month.Unrounded!.Value.Round(6));
        Assert.Equal(Money(33.34m), month.Depreciation);
    }

    [Fact]
    public void Of_DailyConvention_CountsDays()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 24_000, new DateOnly(2007, 1, 1), life: 48, convention: Convention.Daily365);

        var month = Month(rules, new Period(2007, 2));

        var share = Assert.IsType<ShareOfMonth>(month.Steps[0]);
        Assert.Equal((28L, 1_460L, Whole(48)), (share.Days, share.DaysOfWhole, share.Whole));
        var step = Assert.IsType<Apportioned>(month.Steps[^1]);
        Assert.Equal((31L, 59L, 1_460L), (step.PartsBefore, step.PartsThrough, step.PartsOfWhole));
        Assert.Equal(Money(460.27m), month.Depreciation);
    }

    [Fact]
    public void Of_DecliningAnnualFiscal_TakesTheRateOfTheYearsBase()
    {
        var rules = Rules(DepreciationMethod.DecliningAnnual, 100_000_000, new DateOnly(2026, 7, 1), life: 48, percent: 50);

        var month = Month(rules, new Period(2027, 2));

        Assert.Equal(new YearBase(new Period(2027, 1), Money(75_000_000), YearBaseOrigin.YearStart), month.Steps[1]);
        var step = Assert.IsType<Apportioned>(month.Steps[2]);
        Assert.Equal((Percent(50), 1L, 2L, 12L), (step.Rate, step.PartsBefore, step.PartsThrough, step.PartsOfWhole));
        Assert.Equal(Money(3_125_000), month.Depreciation);
    }

    [Fact]
    public void Of_DecliningAnnualOpenedInsideAYear_FindsTheBaseAgain()
    {
        var rules = Rules(DepreciationMethod.DecliningAnnual, 1_200, new DateOnly(2025, 7, 1), life: 48, percent: 50) with
        {
            OpeningPeriod = new Period(2026, 4),
            OpeningAccumulated = Money(450),
        };

        var month = Month(rules, new Period(2026, 5));

        Assert.Equal(
            new RecoveredYearBase(new Period(2026, 4), Money(750), Percent(50), Whole(4), Whole(900)),
            month.Steps[1]);
        Assert.Equal(Money(37.50m), month.Depreciation);
    }

    [Theory]
    [InlineData(2027, false, 8_000, 3, 80_000, 54)]
    [InlineData(2030, true, 576, 1, 17_280, 18)]
    public void Of_DoubleDeclining_ComparesWithStraightLine(
        int year, bool isStraightLine, int declining, int decliningOver, int straightLine, int straightLineOver)
    {
        var rules = Rules(DepreciationMethod.DoubleDeclining, 100_000, new DateOnly(2026, 1, 1), life: 60, convention: Convention.HalfYear);

        var comparison = Assert.Single(Month(rules, new Period(year, 6)).Steps.OfType<Comparison>());

        Assert.Equal(isStraightLine, comparison.IsStraightLine);
        Assert.Equal(new ExactFraction(declining, decliningOver), comparison.Declining);
        Assert.Equal(new ExactFraction(straightLine, straightLineOver), comparison.StraightLine);
        Assert.Equal(new ExactFraction(2, 5), comparison.YearlyRate);
    }

    [Fact]
    public void Of_SumOfYears_NamesTheAssetYear()
    {
        var month = Month(Rules(DepreciationMethod.SumOfYears, 54_000, January10, life: 30), new Period(2027, 2));

        Assert.Equal(new AssetYear(2, Whole(18), Whole(30), Whole(54), Whole(2), Whole(12)), month.Steps[1]);
        Assert.Equal(Money(1_500), month.Depreciation);
    }

    [Fact]
    public void Of_UnitsOfProduction_CountsUnits()
    {
        var rules = Rules(DepreciationMethod.UnitsOfProduction, 1_000, January10) with { TotalUnits = 400 };

        var explanation = Explanation.Of(rules, default, new Period(2026, 2), [100, 60]);

        Assert.Equal(new Units(100, 60, 400), explanation.Month.Steps[0]);
        var step = Assert.IsType<Apportioned>(explanation.Month.Steps[1]);
        Assert.Equal((5L, 8L, 20L), (step.PartsBefore, step.PartsThrough, step.PartsOfWhole));
        Assert.Equal((Money(250), Money(150)), (Assert.Single(explanation.CaughtUp).Depreciation, explanation.Month.Depreciation));
    }

    [Fact]
    public void Of_LegacyAtTheFloor_LimitsAndThenDoesNotPost()
    {
        var rules = Rules(DepreciationMethod.StraightLineRate, 1_200, new DateOnly(2020, 1, 1), percent: 5) with
        {
            Floor = Money(1),
            OpeningPeriod = new Period(2025, 12),
            OpeningAccumulated = Money(1_198.20m),
        };

        var month = Month(rules, new Period(2026, 1));

        Assert.Equal(new Limited(Money(5), Money(1.80m), Money(1)), month.Steps[^2]);
        Assert.Equal(new NotPosted(Money(0.80m), Money(1)), month.Steps[^1]);
        Assert.Equal(Money(0), month.Depreciation);
    }

    [Fact]
    public void Of_LastMonth_TakesWhatIsLeft()
    {
        var month = Month(Rules(DepreciationMethod.StraightLine, 100, January10, life: 3), new Period(2026, 3));

        Assert.Equal(new WhatIsLeft(Money(100), Money(66.67m), Money(0), WhatIsLeftReason.LifeEnds), month.Steps[^1]);
        Assert.Equal(Money(33.33m), month.Depreciation);
    }

    [Fact]
    public void Of_MonthsMissed_ExplainsEachByItself()
    {
        var rules = Rules(DepreciationMethod.DecliningMonthly, 12_000_000, January10, percent: 50);

        var explanation = Explanation.Of(rules, default, new Period(2026, 3));

        Assert.Equal([Money(500_000), Money(479_166.67m)], explanation.CaughtUp.Select(month => month.Depreciation));
        Assert.Equal(new Period(2026, 2), explanation.CaughtUp[1].Period);
        Assert.Equal(explanation.Result, Money(979_166.67m) + explanation.Month.Depreciation);
    }

    [Fact]
    public void Of_BeforeTheFirstMonth_SaysWhenItBegins()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 100, January10, life: 3, convention: Convention.NextMonth);

        Assert.Equal(new NotBegun(new Period(2026, 2)), Assert.Single(Explanation.Of(rules, default, new Period(2026, 1)).Month.Steps));
    }

    [Fact]
    public void Of_MonthComputedAlready_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        Explanation.Of(
            Rules(DepreciationMethod.StraightLine, 100, January10, life: 3),
            new DepreciationState { Through = new Period(2026, 2) },
            new Period(2026, 2)));

    private static ExactFraction Whole(int number) => new(number, 1);

    /// <summary>The month by itself, all before it closed in time.</summary>
    private static MonthExplanation Month(DepreciationRules rules, Period month)
    {
        var state = DepreciationEngine.Start(rules);
        for (var earlier = DepreciationEngine.FirstMissing(rules, state); earlier < month; earlier = earlier.Next)
        {
            state = DepreciationEngine.ComputeMonth(rules, state, earlier).After;
        }

        return Explanation.Of(rules, state, month).Month;
    }
}
