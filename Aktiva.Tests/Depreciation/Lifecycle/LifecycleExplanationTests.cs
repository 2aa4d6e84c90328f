using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using CsCheck;
using static Aktiva.Core.Depreciation.ExplanationStep;
using static Aktiva.Tests.Depreciation.Given;
using static Aktiva.Tests.Depreciation.Lifecycle.Story;

namespace Aktiva.Tests.Depreciation.Lifecycle;

/// <summary>Explanations and schedules of assets with events.</summary>
public class LifecycleExplanationTests
{
    private static readonly DepreciationRules Machine = Rules(DepreciationMethod.StraightLine, 1_200, new DateOnly(2026, 1, 1), life: 12);

    [Fact]
    public void Of_AnyLife_IsWhatTheEngineComputesAndCanBeRedone() => RandomLives.Any.Sample(
        life =>
        {
            foreach (var (month, before, result) in life.Months(60))
            {
                var explanation = Explain(life, before, month);
                Assert.Equal(result, explanation.Outcome);
                Assert.Empty(explanation.CaughtUp);
                RedoneExplanation.Check(explanation.Month);
            }

            var last = life.LastEvent.AddMonths(2);
            var atOnce = Explain(life, life.Start, last);
            Assert.Equal(life.Through(last, life.Start), atOnce.Outcome);
            Assert.All(atOnce.CaughtUp.Append(atOnce.Month), RedoneExplanation.Check);
            Assert.Equal(
                life.Changes.Count(change => change.Month <= last),
                atOnce.CaughtUp.Append(atOnce.Month).Sum(month => month.Steps.OfType<Changed>().Count()));
        },
        iter: 500);

    [Fact]
    public void Of_Addition_ShowsTheChangeBeforeTheFormula()
    {
        AssetChange[] changes = [Change(AssetChangeType.Addition, new DateOnly(2026, 4, 30), 360)];
        var before = LifecycleEngine.ComputeThrough(Machine, changes, LifecycleEngine.Start(Machine), new Period(2026, 3)).After;
        var explanation = Explanation.Of(Machine, changes, before, new Period(2026, 4));

        var changed = Assert.IsType<Changed>(explanation.Month.Steps[0]);
        Assert.Equal((Money(1_200), Money(1_560), Money(300)), (changed.CostBefore, changed.Cost, changed.Accumulated));
        Assert.Equal(new ExactFraction(9, 1), changed.LifeLeft);
        var formula = Assert.Single(explanation.Month.Steps.OfType<Apportioned>());
        Assert.Equal((Money(300), 1L, 9L), (formula.LessAccumulated, formula.PartsThrough, formula.PartsOfWhole));
        Assert.Equal(Money(140), explanation.Result);
    }

    [Fact]
    public void Of_ChangeThatCannotBeApplied_Throws() => Assert.Throws<ArgumentException>(() => Explanation.Of(
        Machine,
        [Change(AssetChangeType.Impairment, new DateOnly(2026, 1, 10), 2_000)],
        LifecycleEngine.Start(Machine),
        new Period(2026, 1)));

    [Fact]
    public void Schedule_AnyLife_IsTheMonthsOneAfterTheOther() => RandomLives.Any.Sample(life =>
    {
        var rows = Schedule.From(life.First, life.Changes, life.Start, 60, unitsPerMonth: 0, policy: life.Policy).ToArray();
        var state = life.Start;
        foreach (var row in rows)
        {
            var result = LifecycleEngine.ComputeThrough(life.First, life.Changes, state, row.Period, [0], life.Policy);
            Assert.Equal((result.Depreciation, result.ClosingCost, result.Movements), (row.Depreciation, row.Cost, row.Movements));
            Assert.Equal(result.After.Depreciation.Accumulated, row.ClosingAccumulated);
            state = result.After;
        }

        Assert.True(rows.Length == 60 || state.Through >= life.Changes.Select(change => change.Month).DefaultIfEmpty().Max());
    });

    [Fact]
    public void Schedule_DisposalToCome_EndsWithIt()
    {
        AssetChange[] changes =
        [
            Change(AssetChangeType.Addition, new DateOnly(2026, 4, 30), 360), Change(AssetChangeType.Disposal, new DateOnly(2026, 6, 1)),
        ];
        var rows = Schedule.From(Machine, changes, LifecycleEngine.Start(Machine)).ToArray();

        Assert.Equal([100, 100, 100, 140, 140, 0], rows.Select(row => row.Depreciation.Amount));
        Assert.Equal((Money(0), Money(0), Money(980)), (rows[^1].Cost, rows[^1].CarryingAmount, rows[^1].Movements.CarryingAmountDerecognised));
    }

    private static Explanation Explain(Life life, in LifecycleState before, Period month) =>
        Explanation.Of(life.First, life.Changes, before, month, RandomLives.UnitsThrough(month), life.Policy);
}
