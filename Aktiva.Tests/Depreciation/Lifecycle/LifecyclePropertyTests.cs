using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using CsCheck;

namespace Aktiva.Tests.Depreciation.Lifecycle;

/// <summary>What holds for every asset and every sequence of events, tried on random ones.</summary>
public class LifecyclePropertyTests
{
    [Fact]
    public void ComputeThrough_NoChanges_EqualsTheDepreciationEngine() =>
        Gen.Select(RandomRules.Any, Gen.Int[0, 60], Gen.Int[0, 60]).Sample((rules, closed, missed) =>
        {
            var start = DepreciationEngine.Start(rules);
            var first = DepreciationEngine.FirstMissing(rules, start);
            var middle = Engine(rules, start, first, first.AddMonths(closed));
            var end = Engine(rules, middle.After, first.AddMonths(closed + 1), first.AddMonths(closed + 1 + missed));

            var units = RandomLives.UnitsThrough(first.AddMonths(closed));
            var lifeMiddle = LifecycleEngine.ComputeThrough(rules, [], LifecycleEngine.Start(rules), first.AddMonths(closed), units);
            Same(middle, lifeMiddle);
            var last = first.AddMonths(closed + 1 + missed);
            Same(end, LifecycleEngine.ComputeThrough(rules, [], lifeMiddle.After, last, RandomLives.UnitsThrough(last)));
            Same(
                end,
                LifecycleEngine.ComputeThrough(
                    rules, [], new LifecycleState { Depreciation = middle.After }, last, RandomLives.UnitsThrough(last)));
        });

    [Fact]
    public void ComputeThrough_AnyLife_EqualsThePlainCalculation() => RandomLives.Any.Where(IsPlain).Sample(
        life =>
        {
            var first = life.FirstMonth;
            var state = life.Start;
            foreach (var (month, expected) in new PlainLife(life).Months(first, 90))
            {
                var result = life.Through(month, state);
                Assert.True(expected == result.Depreciation, $"{month}: {result.Depreciation}, expected {expected}");
                state = result.After;
            }
        },
        iter: 3_000);

    /// <summary>What a reversal must not exceed (IAS 36.117) is what the asset would be worth if it had never been impaired.</summary>
    [Fact]
    public void ComputeThrough_ImpairedAsset_KnowsWhatItWouldBeWithoutTheLoss() => RandomLives.Any.Where(HasOnlyImpairments).Sample(
        life =>
        {
            var without = life with
            {
                Changes = [.. life.Changes.Where(change => change.Type is not (AssetChangeType.Impairment or AssetChangeType.ImpairmentReversal))],
            };
            var (state, isImpaired) = (without.Start, false);
            foreach (var (month, _, result) in life.Months(70))
            {
                var unimpaired = without.Through(month, state);
                state = unimpaired.After;
                if (isImpaired && !result.After.IsImpaired)
                {
                    // Partial disposals took the last of it, rounded: what a later loss compares with begins anew.
                    return;
                }

                isImpaired = result.After.IsImpaired;
                if (isImpaired)
                {
                    Assert.Equal(state.Depreciation.Accumulated, result.After.Unimpaired.Accumulated);
                    Assert.Equal(state.Depreciation.Anchor, result.After.Unimpaired.Anchor);
                }
            }
        },
        iter: 500);

    [Fact]
    public void ComputeThrough_MonthByMonth_EqualsAtOnce() => RandomLives.Any.Sample(
        life =>
        {
            var atOnceEffects = new ChangeEffect[life.Changes.Length];
            var (depreciation, movements, caughtUp) = (Money.Zero, default(LifecycleMovements), 0);
            foreach (var (month, _, result) in life.Months(90))
            {
                Assert.Equal(LifecycleProblem.None, result.Finding.Problem);
                depreciation += result.Depreciation;
                movements = Sum(movements, result.Movements);
                caughtUp += result.MonthsCaughtUp;
                var atOnce = life.Through(month, life.Start, atOnceEffects);
                Assert.Equal(result.After, atOnce.After);
                Assert.Equal((depreciation, result.ClosingCost, result.HasLeft), (atOnce.Depreciation, atOnce.ClosingCost, atOnce.HasLeft));
                Assert.Equal(movements, atOnce.Movements);
            }

            Assert.Equal(0, caughtUp);
        },
        iter: 500);

    [Fact]
    public void ComputeThrough_AnyLife_OpeningPlusMovementsIsClosing() => RandomLives.Any.Sample(
        life =>
        {
            var cost = life.First.Cost;
            foreach (var (_, before, result) in life.Months(90))
            {
                Assert.Equal(cost, result.OpeningCost);
                cost += result.Movements.CostChange;
                Assert.Equal(cost, result.ClosingCost);
                Assert.Equal(
                    result.After.Depreciation.Accumulated,
                    before.Depreciation.Accumulated + result.Depreciation + result.Movements.AccumulatedChange);
                Assert.False(result.After.Depreciation.Accumulated.IsNegative);
                Assert.True(result.ClosingCost >= result.After.Depreciation.Accumulated);
                AssertEquity(before, result);
            }
        },
        iter: 3_000);

    [Fact]
    public void ComputeThrough_AnyLife_DepreciatesNoFurtherThanTheLimit() => RandomLives.Any.Sample(
        life =>
        {
            foreach (var (month, before, result) in life.Months(90))
            {
                var rules = LifecycleEngine.RulesAt(life.First, [.. life.Changes.Where(change => !change.ActsAfterDepreciation || change.Month < month)], month);
                var limit = rules.Method == DepreciationMethod.Expensed ? Money.Zero : rules.Limit;
                var isReturn = ConventionOf(life, month) is Convention.HalfYear or Convention.MidQuarter;
                Assert.True(isReturn || !result.Depreciation.IsNegative);
                var wholeMonth = before.Depreciation.Accumulated + result.Movements.AccumulatedReceived - result.Movements.AccumulatedGiven;
                var carrying = rules.Cost - (wholeMonth + result.Depreciation);
                Assert.True(result.Depreciation <= Money.Zero || carrying >= limit || result.HasLeft || !result.Movements.AccumulatedDisposed.IsZero);
            }
        },
        iter: 2_000);

    [Fact]
    public void ComputeThrough_AfterTheAssetLeft_IsNothing() => RandomLives.Any.Where(life => life.Changes.Any(change => change.EndsTheAsset)).Sample(
        life =>
        {
            var left = life.Through(life.LastEvent, life.Start);
            Assert.True(left.HasLeft);
            Assert.Equal((Money.Zero, Money.Zero), (left.ClosingCost, left.After.Depreciation.Accumulated));
            var later = life.Through(life.LastEvent.AddMonths(7), left.After);
            Assert.Equal((Money.Zero, default, 0), (later.Depreciation, later.Movements, later.MonthsCaughtUp));
            Assert.Equal(
                new LifecycleState { Through = life.LastEvent, Depreciation = new() { Through = left.After.Depreciation.Through } }, left.After);
        },
        iter: 300);

    [Fact]
    public void ComputeThrough_Effects_AddUpToTheMovements() => RandomLives.Any.Sample(life =>
    {
        var effects = new ChangeEffect[life.Changes.Length];
        var result = life.Through(life.LastEvent.AddMonths(3), life.Start, effects);
        Assert.Equal(result.Movements.CostChange.Minor, effects.Sum(effect => effect.Cost.Minor));
        Assert.Equal(result.Movements.AccumulatedChange.Minor, effects.Sum(effect => effect.Accumulated.Minor));
        foreach (var (change, effect) in life.Changes.Zip(effects))
        {
            if (change.Type is AssetChangeType.Revaluation or AssetChangeType.Impairment or AssetChangeType.ImpairmentReversal)
            {
                Assert.Equal(effect.CarryingAmount, effect.Surplus + effect.ProfitOrLoss);
            }
        }
    });

    private static bool IsPlain(Life life) =>
        !life.First.HasOpening
        && (life.Changes.All(change => change.Type != AssetChangeType.Disposal)
            || life.First.Convention is not (Convention.HalfYear or Convention.MidQuarter));

    private static bool HasOnlyImpairments(Life life) =>
        life.Changes.Any(change => change.Type == AssetChangeType.Impairment)
        && life.Changes.All(change => change.Type is not (AssetChangeType.Revaluation or AssetChangeType.SplitOut or AssetChangeType.MergeOut or AssetChangeType.ImpairmentReversal));

    private static void AssertEquity(in LifecycleState before, in LifecycleMonth result)
    {
        Assert.False(result.After.RevaluationSurplus.IsNegative);
        Assert.False(result.After.RevaluationDecrease.IsNegative);
        Assert.False(result.After.ImpairmentLoss.IsNegative);
        if (result.Movements.CostReceived.IsZero && result.Movements.CostGiven.IsZero)
        {
            Assert.Equal(
                before.RevaluationSurplus + result.Movements.SurplusChange - result.Movements.SurplusRealised, result.After.RevaluationSurplus);
        }
    }

    private static Convention ConventionOf(Life life, Period month) =>
        LifecycleEngine.RulesAt(life.First, life.Changes, month, life.Policy).Convention;

    private static MonthlyCharge Engine(DepreciationRules rules, DepreciationState before, Period from, Period month) =>
        DepreciationEngine.ComputeThrough(
            rules, before, month, [.. Enumerable.Range(0, month.MonthsSince(from) + 1).Select(index => RandomLives.UnitsOf(from.AddMonths(index)))]);

    private static void Same(in MonthlyCharge expected, in LifecycleMonth actual)
    {
        Assert.Equal(expected, new MonthlyCharge(actual.Depreciation, actual.After.Depreciation, actual.MonthsCaughtUp, actual.Notes));
        Assert.Equal(default, actual.Movements);
        Assert.Equal(default, actual.Finding);
    }

    private static LifecycleMovements Sum(LifecycleMovements left, LifecycleMovements right) => new()
    {
        CostAdded = left.CostAdded + right.CostAdded,
        CostDisposed = left.CostDisposed + right.CostDisposed,
        AccumulatedDisposed = left.AccumulatedDisposed + right.AccumulatedDisposed,
        CostReceived = left.CostReceived + right.CostReceived,
        AccumulatedReceived = left.AccumulatedReceived + right.AccumulatedReceived,
        CostGiven = left.CostGiven + right.CostGiven,
        AccumulatedGiven = left.AccumulatedGiven + right.AccumulatedGiven,
        RevaluationCostChange = left.RevaluationCostChange + right.RevaluationCostChange,
        RevaluationAccumulatedChange = left.RevaluationAccumulatedChange + right.RevaluationAccumulatedChange,
        Impairment = left.Impairment + right.Impairment,
        ImpairmentReversed = left.ImpairmentReversed + right.ImpairmentReversed,
        SurplusChange = left.SurplusChange + right.SurplusChange,
        SurplusRealised = left.SurplusRealised + right.SurplusRealised,
        RevaluationProfitOrLoss = left.RevaluationProfitOrLoss + right.RevaluationProfitOrLoss,
        ImpairmentProfitOrLoss = left.ImpairmentProfitOrLoss + right.ImpairmentProfitOrLoss,
    };
}
