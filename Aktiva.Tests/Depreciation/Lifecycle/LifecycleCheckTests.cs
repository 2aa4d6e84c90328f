using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using static Aktiva.Tests.Depreciation.Given;
using static Aktiva.Tests.Depreciation.Lifecycle.Story;

namespace Aktiva.Tests.Depreciation.Lifecycle;

public class LifecycleCheckTests
{
    private static readonly DateOnly Day = new(2026, 5, 10);

    private static readonly DepreciationRules Machine = Rules(DepreciationMethod.StraightLine, 1_200, new DateOnly(2026, 1, 1), life: 12);

    [Theory]
    [InlineData(AssetChangeType.Addition, 0, LifecycleProblem.AmountNotPositive)]
    [InlineData(AssetChangeType.Revaluation, -1, LifecycleProblem.AmountNotPositive)]
    [InlineData(AssetChangeType.PartialDisposal, 1_200, LifecycleProblem.AmountNotBelowCost)]
    [InlineData(AssetChangeType.SplitOut, 1_200, LifecycleProblem.AmountNotBelowCost)]
    [InlineData(AssetChangeType.Impairment, 700.01, LifecycleProblem.ImpairmentAboveCarryingAmount)]
    [InlineData(AssetChangeType.ImpairmentReversal, 1, LifecycleProblem.ReversalAboveImpairment)]
    [InlineData(AssetChangeType.MergeOut, 1_200, LifecycleProblem.MergeIncomplete)]
    [InlineData(AssetChangeType.PutInService, 0, LifecycleProblem.NotUnderConstruction)]
    [InlineData(AssetChangeType.EstimateChange, 0, LifecycleProblem.NothingGiven)]
    [InlineData((AssetChangeType)99, 0, LifecycleProblem.TypeUnknown)]
    public void Check_AmountOrTypeThatCannotBe_Finds(AssetChangeType type, decimal amount, LifecycleProblem expected) =>
        Assert.Equal(new LifecycleFinding(0, expected), Assert.Single(new Story(Machine, Change(type, Day, amount)).Check()));

    /// <summary>Impaired by all of the carrying amount at the end of May, 1,200 − 500: allowed.</summary>
    [Theory]
    [InlineData(AssetChangeType.Impairment, 700)]
    [InlineData(AssetChangeType.PartialDisposal, 1_199.99)]
    public void Check_AmountAtTheLimit_IsAllowed(AssetChangeType type, decimal amount) =>
        Assert.Empty(new Story(Machine, Change(type, Day, amount)).Check());

    [Theory]
    [InlineData(4, LifecycleProblem.LifeNotAboveElapsed)]
    [InlineData(5, null)]
    public void Check_NewLife_MustBeAboveTheMonthsElapsed(int life, LifecycleProblem? expected) =>
        Assert.Equal(expected, new Story(Machine, Estimate(Day, life: life)).Check().SingleOrDefault() is { Problem: not LifecycleProblem.None } finding ? finding.Problem : null);

    [Fact]
    public void Check_MethodWithoutWhatItNeeds_NamesTheRule() =>
        Assert.Equal(
            new LifecycleFinding(0, LifecycleProblem.RulesNotComputable, RuleProblem.RateMissing),
            Assert.Single(new Story(Machine, Estimate(Day, method: DepreciationMethod.DecliningMonthly)).Check()));

    [Fact]
    public void Check_ResidualAboveCost_NamesTheRule() =>
        Assert.Equal(
            new LifecycleFinding(0, LifecycleProblem.RulesNotComputable, RuleProblem.ResidualValueAboveCost),
            Assert.Single(new Story(Machine, Estimate(Day, residual: 1_200.01m)).Check()));

    [Theory]
    [InlineData(1, 31, null)]
    [InlineData(2, 1, LifecycleProblem.ConventionAfterFirstMonth)]
    public void Check_Convention_MayChangeOnlyWhileNothingIsDepreciated(int month, int day, LifecycleProblem? expected)
    {
        var change = new AssetChange { Type = AssetChangeType.EstimateChange, Date = new DateOnly(2026, month, day), Convention = Convention.HalfMonth };
        var findings = new Story(Machine, change).Check();

        Assert.Equal(expected is null ? [] : [new LifecycleFinding(0, expected.Value)], findings);
    }

    [Fact]
    public void Check_UnitsAlreadyProduced_AreNotBelowTheNewTotal()
    {
        var rules = Rules(DepreciationMethod.UnitsOfProduction, 1_200, new DateOnly(2026, 1, 1)) with { TotalUnits = 1_000 };
        var change = Estimate(Day) with { TotalUnits = 400 };

        var findings = LifecycleCheck.Check(rules, [change], LifecycleEngine.Start(rules), units: [100, 100, 100, 100, 100]);
        Assert.Equal(new LifecycleFinding(0, LifecycleProblem.TotalUnitsNotAboveProduced), Assert.Single(findings));
    }

    [Fact]
    public void Check_AfterDisposal_FindsEveryLaterChange()
    {
        var story = new Story(
            Machine,
            Change(AssetChangeType.Disposal, Day),
            Change(AssetChangeType.Addition, Day, 1),
            Change(AssetChangeType.Impairment, Day.AddMonths(3), 1));

        Assert.Equal([2, 1], story.Check().Where(finding => finding.Problem == LifecycleProblem.AfterDisposal).Select(finding => finding.Change).OrderDescending());
    }

    [Fact]
    public void Check_PutInServiceTwice_FindsTheSecond()
    {
        var put = new AssetChange { Type = AssetChangeType.PutInService, Date = Day };
        var story = new Story(Rules(DepreciationMethod.None, 100, new DateOnly(2026, 1, 1)), put, put with { Date = Day.AddDays(1) });

        Assert.Equal(new LifecycleFinding(1, LifecycleProblem.NotUnderConstruction), Assert.Single(story.Check()));
    }

    [Fact]
    public void Check_DatesOutOfOrder_FindsThem()
    {
        var story = new Story(Machine, Change(AssetChangeType.Addition, Day, 1), Change(AssetChangeType.Addition, Day.AddDays(-1), 1));

        Assert.Equal(new LifecycleFinding(1, LifecycleProblem.NotInOrder), Assert.Single(story.Check()));
    }

    [Fact]
    public void Check_BeforeAcquisition_Finds() =>
        Assert.Equal(
            new LifecycleFinding(0, LifecycleProblem.BeforeAcquisition),
            Assert.Single(new Story(Machine, Change(AssetChangeType.Addition, Day, 1)).Check(acquiredOn: Day.AddDays(1))));

    [Fact]
    public void Check_InTheOpeningPeriod_Finds()
    {
        var rules = Machine with { OpeningPeriod = new Period(2026, 5), OpeningAccumulated = Money(500) };

        Assert.Equal(
            new LifecycleFinding(0, LifecycleProblem.BeforeOpening),
            Assert.Single(new Story(rules, Change(AssetChangeType.Addition, Day, 1)).Check()));
    }

    [Fact]
    public void Check_InAMonthAlreadyComputed_Finds()
    {
        var before = new Story(Machine).At(new Period(2026, 6)).After;
        AssetChange[] changes = [Change(AssetChangeType.Addition, Day, 1)];
        LifecycleState unaware = new() { Depreciation = before.Depreciation };

        Assert.Equal(
            new LifecycleFinding(0, LifecycleProblem.MonthAlreadyComputed), Assert.Single(LifecycleCheck.Check(Machine, changes, unaware)));
        var result = LifecycleEngine.ComputeThrough(Machine, changes, unaware, new Period(2026, 7));
        Assert.Equal(new LifecycleFinding(0, LifecycleProblem.MonthAlreadyComputed), result.Finding);
    }

    /// <summary>The loss of April leaves 800 − 700 = 100 less a month; one of May that was allowed before is too much now.</summary>
    [Fact]
    public void Check_NewChangeBeforeOthers_FindsWhatItMakesImpossible()
    {
        var story = new Story(
            Machine, Change(AssetChangeType.Impairment, Day.AddMonths(-1), 700), Change(AssetChangeType.Impairment, Day, 600));

        Assert.Equal(new LifecycleFinding(1, LifecycleProblem.ImpairmentAboveCarryingAmount), Assert.Single(story.Check()));
    }

    [Fact]
    public void ComputeThrough_MonthComputedBefore_Throws()
    {
        var before = new Story(Machine).At(new Period(2026, 6)).After;

        Assert.Throws<ArgumentOutOfRangeException>(() => LifecycleEngine.ComputeThrough(Machine, [], before, new Period(2026, 6)));
    }
}
