using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using static Aktiva.Core.Depreciation.ExplanationStep;

namespace Aktiva.Tests.Depreciation;

/// <summary>Redoes an explained month by hand and compares every number on the way.</summary>
internal static class RedoneExplanation
{
    /// <summary>With nothing but the numbers of the explanation and fractions of whole numbers.</summary>
    public static void Check(MonthExplanation month)
    {
        var rules = month.Rules;
        Fraction? amount = null;
        foreach (var step in month.Steps)
        {
            amount = step switch
            {
                NotBegun or NotDepreciated or NothingLeft or NotNegative or NotPosted or HasLeft => Fraction.Zero,
                MonthOfDisposal { Rule: DisposalRule.Nothing } => Fraction.Zero,
                HalfOfPeriod half => RedoHalf(rules, month, half),
                Changed changed => RedoChange(changed, amount),
                Apportioned apportioned => RedoApportioned(rules, month, apportioned),
                WhatIsLeft left => Plain(left.Cost) - Plain(left.Accumulated) - Plain(left.Limit),
                Limited limited => Plain(limited.CarryingAmount) - Plain(limited.Limit),
                Comparison comparison => RedoComparison(rules, month, comparison, amount),
                AssetYear year => RedoAssetYear(month, year, amount),
                RecoveredYearBase recovered => RedoRecovered(recovered, amount),
                ShareOfMonth or SpreadFrom or YearBase or Units or MonthOfDisposal => amount,
                _ => throw new InvalidOperationException($"{step} cannot be redone."),
            };
        }

        Same(Plain(month.Depreciation), amount ?? Fraction.Zero);
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

    private static Fraction? RedoComparison(DepreciationRules rules, MonthExplanation month, Comparison step, Fraction? amount)
    {
        var life = Plain(month.Steps.OfType<ShareOfMonth>().Single().Whole!.Value);
        var yearly = Fraction.Min(Fraction.One, new Fraction(rules.Factor.TenThousandths * 12, 1_000_000) / life);
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

    private static Fraction RedoHalf(DepreciationRules rules, MonthExplanation month, HalfOfPeriod step)
    {
        Same(step.Whole is { } whole ? Rounded(Plain(whole) / 2, rules) : Fraction.Zero, Plain(step.Half));
        var isLimited = step.Amount == -AccumulatedAtDisposal(month);
        Assert.True(step.Amount == step.Half - step.SoFar || rules.IsLegacy || isLimited, $"{step}");
        return Plain(step.Amount);
    }

    private static Money AccumulatedAtDisposal(MonthExplanation month) =>
        month.Steps.OfType<Changed>().Where(step => !step.Change.ActsAfterDepreciation).Select(step => step.Accumulated).LastOrDefault(month.OpeningAccumulated);

    private static Fraction? RedoChange(Changed step, Fraction? amount)
    {
        switch (step.Change.Type)
        {
            case AssetChangeType.Addition:
                Assert.Equal(step.CostBefore + step.Change.Amount, step.Cost);
                break;
            case AssetChangeType.PartialDisposal:
                Assert.Equal(step.CostBefore - step.Change.Amount, step.Cost);
                break;
            case AssetChangeType.Revaluation:
                Assert.Equal((step.Change.Amount, Money.Zero), (step.Cost, step.Accumulated));
                break;
            case AssetChangeType.Impairment:
                Assert.Equal(step.AccumulatedBefore + step.Change.Amount, step.Accumulated);
                break;
            case AssetChangeType.ImpairmentReversal:
                Assert.Equal(step.AccumulatedBefore - step.Change.Amount, step.Accumulated);
                break;
        }

        return amount;
    }

    private static Fraction Rounded(Fraction currency, DepreciationRules rules) => (currency * 100).RoundTo(rules.Places == 0 ? 100 : 1) / 100;

    public static void Same(Fraction expected, Fraction actual) => Assert.Equal(Fraction.Zero + expected, Fraction.Zero + actual);

    private static Fraction Plain(Money money) => new(money.Minor, 100);

    public static Fraction Plain(ExactFraction fraction) => new(fraction.Numerator, fraction.Denominator);
}
