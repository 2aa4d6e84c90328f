using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using static Aktiva.Tests.Depreciation.Given;

namespace Aktiva.Tests.Depreciation;

public class OpeningAndCatchUpTests
{
    private static readonly DateOnly January = new(2024, 1, 1);

    [Fact]
    public void StraightLine_Opening_SpreadsWhatRemainsAndMakesNothingUp()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, January, life: 12) with
        {
            OpeningPeriod = new Period(2024, 4),
            OpeningAccumulated = Money(80),
        };
        Assert.Equal(Enumerable.Repeat(140m, 8), Months(rules));
    }

    [Fact]
    public void StraightLine_OpeningInHalfMonths_CountsSharesNotMonths()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, January, life: 2, convention: Convention.HalfMonth) with
        {
            OpeningPeriod = new Period(2024, 1),
            OpeningAccumulated = Money(0),
        };
        Assert.Equal([800m, 400m], Months(rules));
    }

    [Theory]
    [InlineData(DepreciationMethod.StraightLine)]
    [InlineData(DepreciationMethod.StraightLineRate)]
    [InlineData(DepreciationMethod.DecliningMonthly)]
    [InlineData(DepreciationMethod.DecliningAnnual)]
    [InlineData(DepreciationMethod.DoubleDeclining)]
    [InlineData(DepreciationMethod.SumOfYears)]
    public void ComputeMonth_LifeOverAtTheOpening_TakesTheRestInTheFirstMonth(DepreciationMethod method)
    {
        var rules = Rules(method, 1_200, new DateOnly(2020, 1, 1), life: 12, percent: 50) with
        {
            ResidualValue = Money(100),
            OpeningPeriod = new Period(2023, 12),
            OpeningAccumulated = Money(700),
        };
        var charges = Closed(rules, DepreciationEngine.Start(rules), new Period(2024, 1), new Period(2024, 2));
        Assert.Equal([400m, 0m], charges.Select(charge => charge.Depreciation.Amount));
    }

    [Fact]
    public void Start_OpeningBeforeInServiceWithNothing_IsNoOpening()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, new DateOnly(2024, 3, 1), life: 12) with { OpeningPeriod = new Period(2023, 12) };
        Assert.Equal(default, DepreciationEngine.Start(rules));
        Assert.Equal(new Period(2024, 3), DepreciationEngine.FirstMissing(rules, default));
    }

    [Fact]
    public void Start_OpeningOfZeroAfterTheFirstMonth_IsAnOpening()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, January, life: 12) with { OpeningPeriod = new Period(2024, 6) };
        Assert.Equal(Enumerable.Repeat(200m, 6), Months(rules));
    }

    [Fact]
    public void ComputeMonth_BeforeTheFirstMonth_LeavesTheStateAsItWas()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, January, life: 12, convention: Convention.NextMonth);
        var charge = DepreciationEngine.ComputeMonth(rules, default, new Period(2024, 1));
        Assert.Equal((Core.Data.Money.Zero, default), (charge.Depreciation, charge.After));
    }

    [Fact]
    public void ComputeThrough_BeforeTheFirstMonth_CatchesNothingUp()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, new DateOnly(2024, 6, 1), life: 12);
        Assert.Equal(default, DepreciationEngine.ComputeThrough(rules, default, new Period(2024, 1)));
    }

    [Fact]
    public void ComputeThrough_MonthsMissed_SaysHowMany()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, January, life: 12);
        var charge = DepreciationEngine.ComputeThrough(rules, default, new Period(2024, 4));
        Assert.Equal((400m, 3, MonthNotes.CaughtUp), (charge.Depreciation.Amount, charge.MonthsCaughtUp, charge.Notes));
    }

    [Fact]
    public void ComputeThrough_AYearStartMissed_IsTakenAsIfClosedInTime()
    {
        var rules = Rules(DepreciationMethod.DecliningAnnual, 1_200, January, percent: 50);
        var state = DepreciationEngine.ComputeThrough(rules, default, new Period(2024, 10)).After;
        Assert.Equal(50m + 50m + 25m + 25m, DepreciationEngine.ComputeThrough(rules, state, new Period(2025, 2)).Depreciation.Amount);
    }

    [Fact]
    public void ComputeThrough_LegacySmallMonthsMissed_AreEachNotPosted()
    {
        var rules = Rules(DepreciationMethod.StraightLineRate, 240, January, percent: 5) with { Floor = DepreciationRules.LegacyFloor };
        var charge = DepreciationEngine.ComputeThrough(rules, default, new Period(2024, 6));
        Assert.True(charge.Depreciation.IsZero);
        Assert.Equal(MonthNotes.CaughtUp | MonthNotes.BelowPostingLimit, charge.Notes);
    }

    [Fact]
    public void ComputeThrough_LifeOverLongAgo_CountsOnlyTheMonthsOfTheLife()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, new DateOnly(1950, 1, 1), life: 12);
        var charge = DepreciationEngine.ComputeThrough(rules, default, new Period(2026, 1));
        Assert.Equal((1_200m, 12), (charge.Depreciation.Amount, charge.MonthsCaughtUp));
        Assert.Equal(new Period(2026, 1), charge.After.Through);
        Assert.Equal(MonthNotes.CaughtUp | MonthNotes.LastMonth, charge.Notes);
    }

    [Fact]
    public void ComputeThrough_NothingLeftAndMonthsMissed_CatchesNothingUp()
    {
        var rules = Rules(DepreciationMethod.DecliningAnnual, 1_200, January, life: 12, percent: 50);
        var state = DepreciationEngine.ComputeThrough(rules, default, new Period(2024, 12)).After;
        var charge = DepreciationEngine.ComputeThrough(rules, state, new Period(2034, 12));
        Assert.Equal((0m, 0, MonthNotes.None), (charge.Depreciation.Amount, charge.MonthsCaughtUp, charge.Notes));
    }

    [Fact]
    public void ComputeMonth_MonthComputedAlready_IsRefused()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 1_200, January, life: 12);
        var state = DepreciationEngine.ComputeMonth(rules, default, new Period(2024, 1)).After;
        Assert.Throws<ArgumentOutOfRangeException>(() => DepreciationEngine.ComputeMonth(rules, state, new Period(2024, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => DepreciationEngine.ComputeThrough(rules, state, new Period(2023, 12)));
    }

    [Theory]
    [InlineData(DepreciationMethod.StraightLine)]
    [InlineData(DepreciationMethod.SumOfYears)]
    public void ComputeMonth_AnchorInTheState_SpreadsAsAnOpeningThereWould(DepreciationMethod method)
    {
        var rules = Rules(method, 10_000, January, life: 30);
        var opened = rules with { OpeningPeriod = new Period(2024, 5), OpeningAccumulated = Money(900) };
        var changed = new DepreciationState
        {
            Accumulated = Money(900),
            Through = new Period(2024, 5),
            Anchor = new DepreciationAnchor { Through = new Period(2024, 5), Accumulated = Money(900) },
        };
        Assert.Equal(
            Months(opened),
            Schedule.From(rules, changed).Select(row => row.Depreciation.Amount));
    }
}
