using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using static Aktiva.Tests.Depreciation.Given;
using static Aktiva.Tests.Depreciation.Lifecycle.Story;

namespace Aktiva.Tests.Depreciation.Lifecycle;

/// <summary>IAS 16.31–42 and IAS 36.58–121, worked by hand.</summary>
public class RevaluationAndImpairmentTests
{
    private static readonly DepreciationRules Building =
        Rules(DepreciationMethod.StraightLine, 1_000_000, new DateOnly(2020, 1, 1), life: 120);

    /// <summary>After two years 1,000,000 − 200,000 = 800,000; at 1,200,000 the surplus is 400,000, then 1,200,000 / 96 = 12,500 a month.</summary>
    [Fact]
    public void Revaluation_Up_GoesToEquityAndIsSpreadOverTheLifeLeft()
    {
        var story = new Story(Building, Change(AssetChangeType.Revaluation, new DateOnly(2021, 12, 31), 1_200_000));
        var month = story.At(new Period(2021, 12));

        Assert.Equal((Money(400_000), Money(0)), (month.Movements.SurplusChange, month.Movements.RevaluationProfitOrLoss));
        Assert.Equal(
            (Money(200_000), Money(-200_000)), (month.Movements.RevaluationCostChange, month.Movements.RevaluationAccumulatedChange));
        Assert.Equal((Money(1_200_000), Money(0)), (month.ClosingCost, month.After.Depreciation.Accumulated));
        Assert.Equal(Money(12_500), story.At(new Period(2022, 1)).Depreciation);
        Assert.Equal(0, story.CarryingAmount(new Period(2029, 12)));
    }

    /// <summary>
    /// Up by 400,000 (surplus), a year later from 1,200,000 − 150,000 = 1,050,000 down to 600,000: 450,000, of which the surplus takes
    /// 400,000 and profit or loss 50,000. Another year later, at 600,000 · 72/84 = 514,285.71, up to 700,000: 185,714.29, of which 50,000 reverse the loss.
    /// </summary>
    [Fact]
    public void Revaluation_UpDownUp_FollowsTheReversalRules()
    {
        var story = new Story(
            Building,
            Change(AssetChangeType.Revaluation, new DateOnly(2021, 12, 31), 1_200_000),
            Change(AssetChangeType.Revaluation, new DateOnly(2022, 12, 31), 600_000),
            Change(AssetChangeType.Revaluation, new DateOnly(2023, 12, 31), 700_000));

        var down = story.At(new Period(2022, 12));
        Assert.Equal((Money(-400_000), Money(-50_000)), (down.Movements.SurplusChange, down.Movements.RevaluationProfitOrLoss));
        Assert.Equal((Money(0), Money(50_000)), (down.After.RevaluationSurplus, down.After.RevaluationDecrease));
        var up = story.At(new Period(2023, 12));
        Assert.Equal((Money(135_714.29m), Money(50_000)), (up.Movements.SurplusChange, up.Movements.RevaluationProfitOrLoss));
        Assert.Equal(Money(0), up.After.RevaluationDecrease);
    }

    /// <summary>Of a surplus of 400,000 a quarter leaves with a quarter of the cost, the rest with the asset: to retained earnings (IAS 16.41).</summary>
    [Fact]
    public void Disposal_OfARevaluedAsset_RealisesItsSurplus()
    {
        var story = new Story(
            Building,
            Change(AssetChangeType.Revaluation, new DateOnly(2021, 12, 31), 1_200_000),
            Change(AssetChangeType.PartialDisposal, new DateOnly(2022, 3, 1), 300_000),
            Change(AssetChangeType.Disposal, new DateOnly(2022, 5, 1)));

        Assert.Equal(Money(100_000), story.At(new Period(2022, 3)).Movements.SurplusRealised);
        Assert.Equal(Money(300_000), story.At(new Period(2022, 5)).Movements.SurplusRealised);
    }

    /// <summary>
    /// IAS 36, illustrative example 4: identifiable assets of 2,000 over 12 years; after two years 1,667, impaired by 307 to 1,360; two years later 1,360 − 272 =
    /// 1,088; without the impairment it would be 1,333, so that 245 may be reversed although the recoverable amount is higher.
    /// </summary>
    [Fact]
    public void ImpairmentReversal_IllustrativeExample_EndsAtDepreciatedHistoricalCost()
    {
        var rules = Rules(DepreciationMethod.StraightLine, 2_000, new DateOnly(2003, 1, 1), life: 144);
        var impairment = Change(AssetChangeType.Impairment, new DateOnly(2004, 12, 31), 306.67m);
        AssetChange Reversal(decimal amount) => Change(AssetChangeType.ImpairmentReversal, new DateOnly(2006, 12, 31), amount);
        var story = new Story(rules, impairment, Reversal(245.33m));

        Assert.Equal(1_360, story.CarryingAmount(new Period(2004, 12)));
        Assert.Equal(272, story.Months(new Period(2006, 12)).TakeLast(24).Sum(month => month.Result.Depreciation.Amount));
        Assert.Equal(1_333.33m, story.CarryingAmount(new Period(2006, 12)));
        Assert.Equal(LifecycleProblem.ReversalAboveImpairment, Assert.Single(new Story(rules, impairment, Reversal(245.34m)).Check()).Problem);
    }

    /// <summary>The surplus of 400,000 takes the loss first (IAS 36.61); of the reversal profit or loss gets its part back first (IAS 36.119–120).</summary>
    [Fact]
    public void Impairment_OfARevaluedAsset_TakesTheSurplusFirst()
    {
        var story = new Story(
            Building,
            Change(AssetChangeType.Revaluation, new DateOnly(2021, 12, 31), 1_200_000),
            Change(AssetChangeType.Impairment, new DateOnly(2021, 12, 31), 480_000),
            Change(AssetChangeType.ImpairmentReversal, new DateOnly(2021, 12, 31), 100_000));
        var month = story.At(new Period(2021, 12));

        Assert.Equal(Money(-80_000 + 80_000), month.Movements.ImpairmentProfitOrLoss);
        Assert.Equal(Money(400_000 - 400_000 + 20_000), month.After.RevaluationSurplus);
        Assert.Equal((Money(480_000), Money(100_000)), (month.Movements.Impairment, month.Movements.ImpairmentReversed));
        Assert.Equal(Money(1_200_000), month.ClosingCost);
    }

    /// <summary>
    /// Impaired by 200,000 in profit or loss, then measured at 100,000 above: all of it is the reversal of a loss (IAS 36.119). What is left, 100,000,
    /// is reversed by the next increase.
    /// </summary>
    [Fact]
    public void Revaluation_OfAnImpairedAsset_ReversesTheLossFirst()
    {
        var story = new Story(
            Building,
            Change(AssetChangeType.Impairment, new DateOnly(2021, 12, 1), 200_000),
            Change(AssetChangeType.Revaluation, new DateOnly(2021, 12, 2), 700_000),
            Change(AssetChangeType.Revaluation, new DateOnly(2021, 12, 3), 850_000));
        var month = story.At(new Period(2021, 12));

        Assert.Equal((Money(200_000), Money(50_000)), (month.Movements.RevaluationProfitOrLoss, month.After.RevaluationSurplus));
        Assert.False(month.After.IsImpaired);
    }

    [Fact]
    public void FiscalBook_RevaluationAndImpairment_DoNotCount()
    {
        var story = new Story(
            Building,
            Change(AssetChangeType.Revaluation, new DateOnly(2021, 12, 31), 1_200_000),
            Change(AssetChangeType.Impairment, new DateOnly(2022, 12, 31), 100_000))
        {
            Policy = new LifecyclePolicy { IsFiscal = true },
        };

        Assert.Equal(600_000, story.CarryingAmount(new Period(2023, 12)));
    }
}
