using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using CsCheck;
using static Aktiva.Core.Depreciation.ExplanationStep;

namespace Aktiva.Tests.Depreciation;

/// <summary>Explanations of random assets: they say what the engine computes, and whoever redoes them gets it.</summary>
public class ExplanationPropertyTests
{
    /// <summary>An asset, the state after some closed months, and a month some months later.</summary>
    private static readonly Gen<(DepreciationRules Rules, DepreciationState Before, Period Month)> Situations =
        Gen.Select(RandomRules.Any, Gen.Int[0, 150], Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[0, 40])), Gen.Bool, Situation);

    [Fact]
    public void Of_AnySituation_EqualsTheEngine() => Situations.Sample(
        situation =>
        {
            var (rules, before, month) = situation;
            var units = UnitsFor(rules, before, month);
            var explanation = Explanation.Of(rules, before, month, units);

            var charge = DepreciationEngine.ComputeThrough(rules, before, month, units);
            Assert.Equal(charge.Depreciation, explanation.Result);
            Assert.Equal(charge.After, explanation.Outcome.After.Depreciation);
            Assert.Equal(charge.MonthsCaughtUp, explanation.CaughtUp.Count);
            Assert.Equal(charge.Depreciation.Minor, explanation.CaughtUp.Append(explanation.Month).Sum(each => each.Depreciation.Minor));
            Assert.Equal(charge.After.Accumulated, explanation.Month.ClosingAccumulated);
        },
        iter: 5_000);

    [Fact]
    public void Of_AnySituation_CanBeRedoneByHand() => Situations.Sample(
        situation =>
        {
            var (rules, before, month) = situation;
            var explanation = Explanation.Of(rules, before, month, UnitsFor(rules, before, month));
            foreach (var each in explanation.CaughtUp.Append(explanation.Month))
            {
                RedoneExplanation.Check(each);
            }
        },
        iter: 5_000);

    [Fact]
    public void Of_AnySituation_ExplainsSharesOfTheConvention() => Situations.Sample(situation =>
    {
        var (rules, before, month) = situation;
        var explained = Explanation.Of(rules, before, month, UnitsFor(rules, before, month)).Month;
        if (explained.Steps.OfType<ShareOfMonth>().SingleOrDefault() is not { } share)
        {
            return;
        }

        var plain = new PlainShares(rules);
        RedoneExplanation.Same(plain.Of(month), RedoneExplanation.Plain(share.Share));
        if (share.Through is { } through)
        {
            var sum = Enumerable.Range(0, month.MonthsSince(plain.First) + 1)
                .Aggregate(Fraction.Zero, (all, index) => all + plain.Of(plain.First.AddMonths(index)));
            RedoneExplanation.Same(sum, RedoneExplanation.Plain(through));
        }
    });

    private static (DepreciationRules Rules, DepreciationState Before, Period Month) Situation(
        DepreciationRules rules, int closed, int missed, bool changed)
    {
        var state = DepreciationEngine.Start(rules);
        var month = DepreciationEngine.FirstMissing(rules, state);
        for (var index = 0; index < closed; index++)
        {
            state = DepreciationEngine.ComputeMonth(rules, state, month, UnitsOf(rules, month)).After;
            month = month.Next;
        }

        if (changed && closed > 0)
        {
            state = state with
            {
                YearOpeningCarryingAmount = YearOpening.IsUsedBy(rules.Method) ? rules.Cost - state.Accumulated : Money.Zero,
                Anchor = new DepreciationAnchor { Through = state.Through, Accumulated = state.Accumulated, Units = state.UnitsToDate },
            };
        }

        var isBeforeTheFirst = closed == 0 && missed % 5 == 4 && month.Previous > state.Through;
        return (rules, state, isBeforeTheFirst ? month.Previous : month.AddMonths(missed));
    }

    private static long[] UnitsFor(DepreciationRules rules, DepreciationState before, Period month)
    {
        var first = DepreciationEngine.FirstMissing(rules, before);
        return rules.Method != DepreciationMethod.UnitsOfProduction || month < first
            ? []
            : [.. Enumerable.Range(0, month.MonthsSince(first) + 1).Select(index => UnitsOf(rules, first.AddMonths(index)))];
    }

    /// <summary>Units that differ from month to month, with months of none.</summary>
    private static long UnitsOf(DepreciationRules rules, Period month) =>
        rules.Method == DepreciationMethod.UnitsOfProduction ? month.Ordinal * 37L % 11 * rules.TotalUnits / 300 : 0;
}
