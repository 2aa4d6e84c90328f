using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using static Aktiva.Tests.Depreciation.Given;
using static Aktiva.Tests.Depreciation.Lifecycle.Story;

namespace Aktiva.Tests.Depreciation.Lifecycle;

/// <summary>Additions, partial disposals, new estimates, putting in service: worked by hand.</summary>
public class WholeMonthChangeTests
{
    private static readonly DepreciationRules Machine = Rules(DepreciationMethod.StraightLine, 1_200, new DateOnly(2026, 1, 1), life: 12);

    /// <summary>After three months 1,200 + 360 − 300 = 1,260 is left for nine months: 140.00 each, from the whole of April.</summary>
    [Fact]
    public void ComputeThrough_NoCostAndNoChange_CountsUnitsLikeTheEngineWithoutEvents()
    {
        var rules = Rules(DepreciationMethod.UnitsOfProduction, 0, new DateOnly(2026, 1, 1)) with { TotalUnits = 100 };

        var month = LifecycleEngine.ComputeThrough(rules, [], LifecycleEngine.Start(rules), new Period(2026, 1), [7]);

        Assert.Equal(DepreciationEngine.ComputeThrough(rules, DepreciationEngine.Start(rules), new Period(2026, 1), [7]).After, month.After.Depreciation);
        Assert.Equal(7, month.After.Depreciation.UnitsToDate);
    }

    [Fact]
    public void Addition_StraightLine_IsSpreadOverTheLifeLeft()
    {
        var story = new Story(Machine, Change(AssetChangeType.Addition, new DateOnly(2026, 4, 30), 360));

        Assert.Equal([100, 100, 100, .. Enumerable.Repeat(140m, 9)], story.Depreciation(new Period(2026, 12)));
    }

    [Fact]
    public void Addition_Expensed_IsTakenInItsMonth()
    {
        var rules = Rules(DepreciationMethod.Expensed, 1_200, new DateOnly(2026, 1, 1));
        var story = new Story(rules, Change(AssetChangeType.Addition, new DateOnly(2026, 3, 10), 50));

        Assert.Equal([1_200, 0, 50, 0], story.Depreciation(new Period(2026, 4)));
    }

    /// <summary>
    /// A new method in March with a total life of 5 months ends in May. Extended to 15 in August, when 7 months are over, 700 added in September
    /// is spread over the 15 − 8 = 7 months left: 100.00 each. Months after the end count as elapsed.
    /// </summary>
    [Fact]
    public void Estimate_LifeExtendedAfterItsEnd_CountsTheMonthsSince()
    {
        var story = new Story(
            Rules(DepreciationMethod.Expensed, 1_200, new DateOnly(2026, 1, 1)),
            Estimate(new DateOnly(2026, 3, 1), life: 5, method: DepreciationMethod.StraightLine),
            Estimate(new DateOnly(2026, 8, 1), life: 15),
            Change(AssetChangeType.Addition, new DateOnly(2026, 9, 1), 700));

        Assert.Equal([1_200, .. Enumerable.Repeat(0m, 7), .. Enumerable.Repeat(100m, 7), 0], story.Depreciation(new Period(2027, 4)));
    }

    /// <summary>B = 1,200 + 600 from April: 1,800 · 50 % / 12 = 75.00; the next year (1,800 − 150 − 675) · 50 % / 12 = 40.63 (cumulatively rounded).</summary>
    [Fact]
    public void Addition_DecliningAnnual_RaisesTheBaseOfTheYear()
    {
        var rules = Rules(DepreciationMethod.DecliningAnnual, 1_200, new DateOnly(2026, 1, 1), percent: 50);
        var story = new Story(rules, Change(AssetChangeType.Addition, new DateOnly(2026, 4, 1), 600));

        Assert.Equal([50, 50, 50, 75, 75, 75, 75, 75, 75, 75, 75, 75, 40.63m], story.Depreciation(new Period(2027, 1)));
    }

    /// <summary>After six months 600 is accumulated; a quarter of the cost takes 150 along; (900 − 450) / 6 = 75.00.</summary>
    [Fact]
    public void PartialDisposal_StraightLine_TakesAccumulatedInProportion()
    {
        var story = new Story(Machine, Change(AssetChangeType.PartialDisposal, new DateOnly(2026, 7, 15), 300));
        var month = story.At(new Period(2026, 7));

        Assert.Equal((Money(300), Money(150)), (month.Movements.CostDisposed, month.Movements.AccumulatedDisposed));
        Assert.Equal(Enumerable.Repeat(75m, 6), story.Depreciation(new Period(2026, 12))[6..]);
    }

    /// <summary>R falls by round(200 · 1/3) = 66.67 to 133.33; F stays. Accumulated 250 falls by 83.33; (800 − 133.33 − 166.67) / 9 = 55.56.</summary>
    [Fact]
    public void PartialDisposal_ResidualValue_FallsInProportion()
    {
        var story = new Story(
            Machine with { ResidualValue = Money(200) }, Change(AssetChangeType.PartialDisposal, new DateOnly(2026, 4, 1), 400));

        Assert.Equal(Money(55.56m), story.At(new Period(2026, 4)).Depreciation);
        Assert.Equal(133.33m, story.CarryingAmount(new Period(2026, 12)));
    }

    /// <summary>600 left for 24 − 6 months: 33.33; the last month ends at 0.</summary>
    [Fact]
    public void EstimateChange_LongerLife_SpreadsWhatIsLeft()
    {
        var story = new Story(Machine, Estimate(new DateOnly(2026, 7, 1), life: 24));

        Assert.Equal([33.33m, 33.34m, 33.33m], story.Depreciation(new Period(2026, 9))[6..]);
        Assert.Equal(0, story.CarryingAmount(new Period(2027, 12)));
    }

    /// <summary>After 24 of 60 months 3,600 is left of 6,000: a new asset of 36 months, years weighing 36, 24, 12 of 72: 1,800, 1,200 and 600.</summary>
    [Fact]
    public void EstimateChange_ToSumOfYears_BeginsWithTheCarryingAmount()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 6_000, new DateOnly(2024, 1, 1), life: 60);
        var story = new Story(rules, Estimate(new DateOnly(2026, 1, 31), method: DepreciationMethod.SumOfYears));

        Assert.Equal([1_200, 1_200, 1_800, 1_200, 600], story.Years(new Period(2028, 12)));
    }

    /// <summary>3,600 over 36 months at 2 · 12 / 36 = 66.67 %: 2,400; then 1,200 · 2/3 = 800 against 1,200 · 12/24 = 600; then 400 of 400.</summary>
    [Fact]
    public void EstimateChange_ToDoubleDeclining_TakesTheRateOfTheLifeLeft()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 6_000, new DateOnly(2024, 1, 1), life: 60);
        var story = new Story(rules, Estimate(new DateOnly(2026, 1, 31), method: DepreciationMethod.DoubleDeclining));

        Assert.Equal([1_200, 1_200, 2_400, 800, 400], story.Years(new Period(2028, 12)));
    }

    /// <summary>Half-month: k is 12.5 after thirteen months, so that 47.5 whole months are left: 47 of them and a half. 4,750 / 47.5 = 100.00.</summary>
    [Fact]
    public void EstimateChange_NewMethodAfterHalfAMonth_EndsWithAHalfMonth()
    {
        var rules = Rules(DepreciationMethod.SumOfYears, 6_000, new DateOnly(2024, 1, 1), life: 60, convention: Convention.HalfMonth);
        var story = new Story(rules, Estimate(new DateOnly(2025, 2, 1), method: DepreciationMethod.StraightLine));
        var before = story.CarryingAmount(new Period(2025, 1));
        var months = story.Depreciation(new Period(2029, 1))[13..];

        Assert.Equal(48, months.Length);
        Assert.Equal(Core.Data.Money.Round(before / 47.5m).Amount, months[0]);
        Assert.InRange(months[47], (before / 95) - 0.01m, (before / 95) + 0.01m);
        Assert.Equal(before, months.Sum());
    }

    /// <summary>Straight-line-rate keeps C: 6,000 · 10 % / 12 = 50.00, although 3,600 is left.</summary>
    [Fact]
    public void EstimateChange_ToStraightLineRate_KeepsCost()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 6_000, new DateOnly(2024, 1, 1), life: 60);
        var story = new Story(
            rules, Estimate(new DateOnly(2026, 1, 31), method: DepreciationMethod.StraightLineRate, percent: 10));

        Assert.Equal(Money(50), story.At(new Period(2026, 1)).Depreciation);
    }

    /// <summary>By units: 100 of 1,000 a month took 120.00 each; with 1,700 expected from April the 840.00 left go over 1,400 units.</summary>
    [Fact]
    public void EstimateChange_TotalUnits_SpreadsWhatIsLeftOverTheUnitsLeft()
    {
        var rules = Rules(DepreciationMethod.UnitsOfProduction, 1_200, new DateOnly(2026, 1, 1)) with { TotalUnits = 1_000 };
        var change = Estimate(new DateOnly(2026, 4, 1)) with { TotalUnits = 1_700 };
        var story = new Story(rules, change);

        Assert.Equal([120, 120, 120, 60, 60], story.Depreciation(new Period(2026, 5), unitsPerMonth: 100));
    }

    [Fact]
    public void PutInService_UnderConstruction_DepreciatesAsIfBoughtThatDay()
    {
        var construction = Rules(DepreciationMethod.None, 900, new DateOnly(2025, 11, 3));
        var story = new Story(
            construction,
            Change(AssetChangeType.Addition, new DateOnly(2026, 2, 1), 300),
            new AssetChange
            {
                Type = AssetChangeType.PutInService,
                Date = new DateOnly(2026, 5, 20),
                Method = DepreciationMethod.DoubleDeclining,
                LifeMonths = 36,
                Convention = Convention.MidMonth15,
            });
        var bought = Rules(
            DepreciationMethod.DoubleDeclining, 1_200, new DateOnly(2026, 5, 20), life: 36, convention: Convention.MidMonth15);

        var months = story.Depreciation(new Period(2029, 5));
        Assert.All(months[..7], amount => Assert.Equal(0, amount));
        Assert.Equal(Months(bought), months[7..]);
    }

    /// <summary>Group 1 with 12 of 48 months over: an addition that makes it last longer leaves at most 48 months, to month 60.</summary>
    [Fact]
    public void FiscalBook_AdditionExtendsTheLife_LeavesAtMostTheGroupsLife()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 48_000, new DateOnly(2025, 1, 1), life: 48);
        var addition = Change(AssetChangeType.Addition, new DateOnly(2026, 1, 10), 12_000) with { LifeMonths = 90 };
        var story = new Story(rules, addition) { Policy = new LifecyclePolicy { IsFiscal = true, GroupLifeMonths = 48 } };

        // (48,000 + 12,000 − 12,000) / 48 = 1,000 a month.
        Assert.Equal([12_000, 12_000, 12_000, 12_000, 12_000], story.Years(new Period(2029, 12)));
    }

    /// <summary>Double-declining is left out: its year begins anew with every split, so that the whole would go another way.</summary>
    [Theory]
    [InlineData(DepreciationMethod.StraightLine, Convention.HalfMonth, DepreciationMethod.SumOfYears)]
    [InlineData(DepreciationMethod.SumOfYears, Convention.MidQuarter, DepreciationMethod.DecliningMonthly)]
    [InlineData(DepreciationMethod.SumOfYears, Convention.DailyActual, DepreciationMethod.StraightLine)]
    [InlineData(DepreciationMethod.DecliningMonthly, Convention.FullMonth, DepreciationMethod.DecliningAnnual)]
    [InlineData(DepreciationMethod.DoubleDeclining, Convention.HalfYear, DepreciationMethod.StraightLineRate)]
    public void Split_AfterANewMethod_LeavesBothPartsTheLifeThatWasLeft(DepreciationMethod method, Convention convention, DepreciationMethod next)
    {
        var rules = Rules(method, 1_200_000, new DateOnly(2025, 7, 20), life: 48, percent: 30, convention: convention);
        var estimate = Estimate(new DateOnly(2026, 2, 3), method: next);
        var month = new Period(2026, 5);
        var before = new Story(rules, estimate).At(month.Previous).After;
        var share = LifecycleEngine.ShareOf(rules, [estimate], before, month, Money(400_000));
        var split = new AssetChange { Date = new DateOnly(2026, 5, 9), Amount = share.Cost, Accumulated = share.Accumulated, YearBase = share.YearBase };
        var stays = new Story(rules, estimate, split with { Type = AssetChangeType.SplitOut });
        var leaves = new Story(
            rules with { Cost = Money(0) },
            split with { Type = AssetChangeType.SplitIn, Method = next, FirstMethodChange = estimate.Month, LastMethodChange = estimate.Month });

        var last = new Period(2029, 8);
        var count = last.MonthsSince(month) + 1;
        var whole = new Story(rules, estimate).Depreciation(last)[^count..];
        var parts = stays.Depreciation(last)[^count..].Zip(leaves.Depreciation(last)[^count..], (one, other) => one + other).ToArray();

        Assert.All(whole.Zip(parts), pair => Assert.InRange(pair.Second - pair.First, -0.02m, 0.02m));
        Assert.Equal(whole.Sum(), parts.Sum());
    }

    [Fact]
    public void Split_BothParts_DepreciateWhatTheWholeWouldHave()
    {
        var rules = Rules(DepreciationMethod.DecliningAnnual, 1_200, new DateOnly(2025, 7, 1), life: 48, percent: 50);
        var month = new Period(2026, 5);
        var before = new Story(rules).At(month.Previous).After;
        var share = LifecycleEngine.ShareOf(rules, [], before, month, Money(400));
        var date = new DateOnly(2026, 5, 9);
        var change = new AssetChange { Date = date, Amount = share.Cost, Accumulated = share.Accumulated, YearBase = share.YearBase };
        var stays = new Story(rules, change with { Type = AssetChangeType.SplitOut });
        var leaves = new Story(rules with { Cost = Money(0) }, change with { Type = AssetChangeType.SplitIn });

        var last = new Period(2029, 6);
        var whole = Months(rules)[10..];
        var parts = stays.Depreciation(last)[10..].Zip(leaves.Depreciation(last).TakeLast(whole.Length), (one, other) => one + other).ToArray();
        Assert.Equal(whole.Length, parts.Length);
        Assert.All(whole.Zip(parts), pair => Assert.InRange(pair.Second - pair.First, -0.02m, 0.02m));
        Assert.Equal(whole.Sum(), parts.Sum());
    }
}
