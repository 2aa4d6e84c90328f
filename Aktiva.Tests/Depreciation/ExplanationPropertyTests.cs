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

            Assert.Equal(DepreciationEngine.ComputeThrough(rules, before, month, units), explanation.Charge);
            Assert.Equal(explanation.Charge.MonthsCaughtUp, explanation.CaughtUp.Count);
            Assert.Equal(
                explanation.Charge.Depreciation.Minor,
                explanation.CaughtUp.Append(explanation.Month).Sum(each => each.Depreciation.Minor));
            Assert.Equal(explanation.Charge.After.Accumulated, explanation.Month.ClosingAccumulated);
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
                Redo(rules, each);
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
        Same(plain.Of(month), Plain(share.Share));
        if (share.Through is { } through)
        {
            var sum = Enumerable.Range(0, month.MonthsSince(plain.First) + 1)
                .Aggregate(Fraction.Zero, (all, index) => all + plain.Of(plain.First.AddMonths(index)));
            Same(sum, Plain(through));
        }
    });

    /// <summary>With nothing but the numbers of the explanation and fractions of whole numbers.</summary>
    private static void Redo(DepreciationRules rules, MonthExplanation month)
    {
        Fraction? amount = null;
        foreach (var step in month.Steps)
        {
            amount = step switch
            {
                NotBegun or NotDepreciated or NothingLeft or NotNegative or NotPosted => Fraction.Zero,
                Apportioned apportioned => RedoApportioned(rules, month, apportioned),
                WhatIsLeft left => Plain(left.Cost) - Plain(left.Accumulated) - Plain(left.Limit),
                Limited limited => Plain(limited.CarryingAmount) - Plain(limited.Limit),
                Comparison comparison => RedoComparison(rules, comparison, amount),
                AssetYear year => RedoAssetYear(month, year, amount),
                RecoveredYearBase recovered => RedoRecovered(recovered, amount),
                ShareOfMonth or SpreadFrom or YearBase or Units => amount,
                _ => throw new InvalidOperationException($"{step} cannot be redone."),
            };
        }

        Same(Plain(month.Depreciation), amount!.Value);
    }

    private static Fraction RedoApportioned(DepreciationRules rules, MonthExplanation month, Apportioned step)
    {
        var apportioned = Plain(step.Base) - Plain(step.LessResidualValue ?? Money.Zero) - Plain(step.LessAccumulated ?? Money.Zero);
        var rate = step.Rate is { } percent ? new Fraction(percent.TenThousandths, 1_000_000) : Fraction.One;
        var through = apportioned * rate * new Fraction(step.PartsThrough, step.PartsOfWhole);
        var before = apportioned * rate * new Fraction(step.PartsBefore, step.PartsOfWhole);
        Same(through - before, Plain(month.Unrounded!.Value));
        Same(Rounded(through, rules), Plain(step.RoundedThrough));
        Same(Rounded(before, rules), Plain(step.RoundedBefore));
        Assert.Equal(rules.Places, step.Places);
        return Rounded(through, rules) - Rounded(before, rules);
    }

    private static Fraction? RedoComparison(DepreciationRules rules, Comparison step, Fraction? amount)
    {
        var yearly = Fraction.Min(Fraction.One, new Fraction(rules.Factor.TenThousandths * 12, 1_000_000L * rules.LifeMonths));
        var declining = Plain(step.CarryingAmount) * yearly / 12;
        var straight = (Plain(step.CarryingAmount) - Plain(rules.ResidualValue)) / Plain(step.SharesLeft);
        Same(yearly, Plain(step.YearlyRate));
        Same(declining, Plain(step.Declining));
        Same(straight, Plain(step.StraightLine));
        Assert.True(step.IsStraightLine || straight <= declining);
        return amount;
    }

    /// <summary>The weighted fraction is the one by which the amount is apportioned, counted from where the spread begins.</summary>
    private static Fraction? RedoAssetYear(MonthExplanation month, AssetYear step, Fraction? amount)
    {
        var done = (Plain(step.EarlierWeights) + (Plain(step.Weight) * Plain(step.Shares) / Plain(step.YearMonths))) / Plain(step.TotalWeight);
        var start = month.Steps.OfType<SpreadFrom>().SingleOrDefault() is { } spread ? Plain(spread.Elapsed) : Fraction.Zero;
        var apportioned = month.Steps.OfType<Apportioned>().Single();
        Same((done - start) / (1 - start), new Fraction(apportioned.PartsThrough, apportioned.PartsOfWhole));
        return amount;
    }

    private static Fraction? RedoRecovered(RecoveredYearBase step, Fraction? amount)
    {
        var rate = new Fraction(step.Rate.TenThousandths, 1_000_000);
        Same(Plain(step.CarryingAmount) / (1 - (rate * Plain(step.Shares) / 12)), Plain(step.Base));
        return amount;
    }

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

    private static Fraction Rounded(Fraction currency, DepreciationRules rules) => (currency * 100).RoundTo(rules.Places == 0 ? 100 : 1) / 100;

    private static void Same(Fraction expected, Fraction actual) => Assert.Equal(Fraction.Zero + expected, Fraction.Zero + actual);

    private static Fraction Plain(Money money) => new(money.Minor, 100);

    private static Fraction Plain(ExactFraction fraction) => new(fraction.Numerator, fraction.Denominator);
}
