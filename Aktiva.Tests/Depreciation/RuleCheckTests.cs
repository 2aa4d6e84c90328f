using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using static Aktiva.Tests.Depreciation.Given;

namespace Aktiva.Tests.Depreciation;

public class RuleCheckTests
{
    private static readonly DepreciationRules Sound = Rules(DepreciationMethod.StraightLine, 1_000, new DateOnly(2024, 1, 15), life: 12);

    public static TheoryData<RuleProblem, DepreciationRules> Problems => new()
    {
        { RuleProblem.MethodUnknown, Sound with { Method = (DepreciationMethod)99 } },
        { RuleProblem.ConventionUnknown, Sound with { Convention = (Convention)99 } },
        { RuleProblem.InServiceDateOutOfRange, Sound with { InServiceDate = default } },
        { RuleProblem.CostNegative, Sound with { Cost = Money(-1) } },
        { RuleProblem.ResidualValueNegative, Sound with { ResidualValue = Money(-1) } },
        { RuleProblem.ResidualValueAboveCost, Sound with { ResidualValue = Money(1_000.01m) } },
        { RuleProblem.FloorNegative, Sound with { Floor = Money(-1) } },
        { RuleProblem.LifeMissing, Sound with { LifeMonths = 0 } },
        { RuleProblem.LifeMissing, Sound with { LifeMonths = 0, Method = DepreciationMethod.DoubleDeclining } },
        { RuleProblem.LifeMissing, Sound with { LifeMonths = 0, Method = DepreciationMethod.SumOfYears } },
        { RuleProblem.LifeOutOfRange, Sound with { LifeMonths = -1 } },
        { RuleProblem.LifeOutOfRange, Sound with { LifeMonths = 1_201 } },
        { RuleProblem.RateMissing, Sound with { Method = DepreciationMethod.StraightLineRate } },
        { RuleProblem.RateMissing, Sound with { Method = DepreciationMethod.DecliningMonthly } },
        { RuleProblem.RateMissing, Sound with { Method = DepreciationMethod.DecliningAnnual } },
        { RuleProblem.RateOutOfRange, Sound with { RatePerYear = new Rate(-1) } },
        { RuleProblem.RateOutOfRange, Sound with { Method = DepreciationMethod.StraightLineRate, RatePerYear = Percent(1_200.0001m) } },
        { RuleProblem.RateOutOfRange, Sound with { Method = DepreciationMethod.DecliningAnnual, RatePerYear = Percent(100.0001m) } },
        { RuleProblem.FactorOutOfRange, Sound with { Method = DepreciationMethod.DoubleDeclining, Factor = Percent(99) } },
        { RuleProblem.TotalUnitsMissing, Sound with { Method = DepreciationMethod.UnitsOfProduction } },
        { RuleProblem.UnitsNegative, Sound with { Method = DepreciationMethod.UnitsOfProduction, TotalUnits = -1 } },
        { RuleProblem.FiscalYearStartOutOfRange, Sound with { FiscalYearStartMonth = 13 } },
        { RuleProblem.OpeningAccumulatedNegative, Sound with { OpeningPeriod = new Period(2024, 2), OpeningAccumulated = Money(-1) } },
        { RuleProblem.OpeningAccumulatedAboveCost, Sound with { OpeningPeriod = new Period(2024, 2), OpeningAccumulated = Money(1_000.01m) } },
        { RuleProblem.OpeningPeriodMissing, Sound with { OpeningAccumulated = Money(1) } },
        { RuleProblem.OpeningBeforeInService, Sound with { OpeningPeriod = new Period(2023, 12), OpeningAccumulated = Money(1) } },
    };

    [Theory]
    [MemberData(nameof(Problems), DisableDiscoveryEnumeration = true)]
    public void Check_OneProblem_IsTheOnlyOneFound(RuleProblem problem, DepreciationRules rules) =>
        Assert.Equal([problem], RuleCheck.Check(rules));

    [Fact]
    public void Check_SeveralProblems_FindsAll()
    {
        var rules = Sound with { LifeMonths = 0, ResidualValue = Money(2_000), OpeningAccumulated = Money(5) };
        Assert.Equal([RuleProblem.ResidualValueAboveCost, RuleProblem.LifeMissing, RuleProblem.OpeningPeriodMissing], RuleCheck.Check(rules));
    }

    [Fact]
    public void Check_SoundRules_FindsNothing() => Assert.Empty(RuleCheck.Check(Sound));

    [Fact]
    public void CheckForClosing_OlderThanTheBookWithoutOpening_CannotBeComputed()
    {
        var first = new Period(2024, 2);
        Assert.Equal([RuleProblem.OpeningMissing], RuleCheck.CheckForClosing(Sound, first, first));
        Assert.Empty(RuleCheck.CheckForClosing(Sound with { OpeningPeriod = first.Previous }, first, first));
        Assert.Empty(RuleCheck.CheckForClosing(Sound, first.Previous, first));
    }

    [Fact]
    public void CheckForClosing_FirstDepreciatedInTheBooksFirstPeriod_NeedsNoOpening() =>
        Assert.Empty(RuleCheck.CheckForClosing(Sound with { Convention = Convention.NextMonth }, new Period(2024, 2), new Period(2024, 2)));

    [Fact]
    public void CheckForClosing_OldLand_NeedsNoOpening() =>
        Assert.Empty(RuleCheck.CheckForClosing(Sound with { Method = DepreciationMethod.None }, new Period(2026, 1), new Period(2026, 1)));

    [Fact]
    public void CheckForClosing_OpeningAtTheMonthItself_CannotBeComputed()
    {
        var month = new Period(2024, 6);
        Assert.Equal([RuleProblem.OpeningNotBeforePeriod], RuleCheck.CheckForClosing(Sound with { OpeningPeriod = month }, month, month));
    }

    [Theory]
    [InlineData(FiscalGroup.None, DepreciationMethod.StraightLine, 0, RuleProblem.FiscalGroupMissing)]
    [InlineData(FiscalGroup.Group1, DepreciationMethod.SumOfYears, 0, RuleProblem.FiscalMethodUnknown)]
    [InlineData(FiscalGroup.BuildingPermanent, DepreciationMethod.DecliningAnnual, 0, RuleProblem.FiscalDecliningNotAllowed)]
    [InlineData(FiscalGroup.BuildingNonPermanent, DepreciationMethod.DecliningAnnual, 0, RuleProblem.FiscalDecliningNotAllowed)]
    [InlineData(FiscalGroup.Group1, DepreciationMethod.StraightLine, 1, RuleProblem.FiscalResidualValueNotAllowed)]
    public void CheckFiscal_WhatTheLawForbids_IsFound(FiscalGroup group, DepreciationMethod method, int residual, RuleProblem problem) =>
        Assert.Equal([problem], RuleCheck.CheckFiscal(group, method, Money(residual)));

    [Theory]
    [InlineData(FiscalGroup.Group1, 48, 25, 50)]
    [InlineData(FiscalGroup.Group2, 96, 12.5, 25)]
    [InlineData(FiscalGroup.Group3, 192, 6.25, 12.5)]
    [InlineData(FiscalGroup.Group4, 240, 5, 10)]
    [InlineData(FiscalGroup.BuildingPermanent, 240, 5, 0)]
    [InlineData(FiscalGroup.BuildingNonPermanent, 120, 10, 0)]
    public void TermsOf_Group_IsTheTableOfTheLaw(FiscalGroup group, int life, decimal straightLine, decimal declining) =>
        Assert.Equal(new FiscalTerms(life, Percent(straightLine), Percent(declining)), FiscalRules.TermsOf(group));

    [Fact]
    public void Of_AllowedGroupsAndMethods_CanBeComputed()
    {
        foreach (var group in Enum.GetValues<FiscalGroup>().Where(FiscalRules.IsGroup))
        {
            foreach (var method in new[] { DepreciationMethod.StraightLine, DepreciationMethod.DecliningAnnual })
            {
                if (RuleCheck.CheckFiscal(group, method).Count == 0)
                {
                    var rules = FiscalRules.Of(group, method, new DateOnly(2024, 5, 31), Money(1_000_000));
                    Assert.Empty(RuleCheck.Check(rules));
                    Assert.Equal(1_000_000m, Months(rules).Sum());
                    Assert.Equal(FiscalRules.TermsOf(group).LifeMonths, Months(rules).Length);
                }
            }
        }
    }

    [Fact]
    public void Of_DecliningBuilding_IsRefused() => Assert.Throws<ArgumentException>(() =>
        FiscalRules.Of(FiscalGroup.BuildingPermanent, DepreciationMethod.DecliningAnnual, new DateOnly(2024, 1, 1), Money(1)));
}
