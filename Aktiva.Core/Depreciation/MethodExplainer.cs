using System.Numerics;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using static Aktiva.Core.Depreciation.ExplanationStep;

namespace Aktiva.Core.Depreciation;

/// <summary>Takes a method's apportionment apart into what a person would write down: base, deductions, rate, parts.</summary>
internal static class MethodExplainer
{
    public static void AddTo(
        List<ExplanationStep> steps,
        in DepreciationRules rules,
        in MonthShares shares,
        in DepreciationState before,
        in YearOpening year,
        in Apportionment apportionment,
        int month)
    {
        switch (rules.Method)
        {
            case DepreciationMethod.StraightLine or DepreciationMethod.SumOfYears or DepreciationMethod.UnitsOfProduction:
                AddSpread(steps, rules, shares, before, apportionment, month);
                break;
            case DepreciationMethod.DecliningAnnual or DepreciationMethod.DoubleDeclining:
                AddYear(steps, rules, shares, before, year, apportionment, month);
                break;
            default:
                steps.Add(AtRate(rules, apportionment, ExactFraction.Of(apportionment.Amount), rules.RatePerYear));
                break;
        }
    }

    /// <summary>Cumulative over the life: from an opening balance or a change on, if there is one.</summary>
    private static void AddSpread(
        List<ExplanationStep> steps,
        in DepreciationRules rules,
        in MonthShares shares,
        in DepreciationState before,
        in Apportionment apportionment,
        int month)
    {
        var anchor = DepreciationAnchor.Of(rules, before);
        var hasAnchor = anchor.Through != default;
        if (hasAnchor)
        {
            steps.Add(new SpreadFrom(anchor.Through, before.Anchor.Through == default, anchor.Accumulated, ElapsedAt(rules, shares, anchor)));
        }

        if (rules.Method == DepreciationMethod.SumOfYears)
        {
            steps.Add(SumOfYears.YearAt(shares, month));
        }

        steps.Add(Spread(rules, apportionment, rules.Cost) with { LessAccumulated = hasAnchor ? anchor.Accumulated : null });
    }

    private static ExactFraction ElapsedAt(in DepreciationRules rules, in MonthShares shares, in DepreciationAnchor anchor) => rules.Method switch
    {
        DepreciationMethod.UnitsOfProduction => new ExactFraction(anchor.Units, 1),
        DepreciationMethod.SumOfYears => SumOfYears.YearAt(shares, anchor.Through.Ordinal).Fraction,
        _ => new ExactFraction(shares.Through(anchor.Through.Ordinal), shares.Denominator),
    };

    /// <summary>From a base at the start of the year: at a rate, or evenly over the life left.</summary>
    private static void AddYear(
        List<ExplanationStep> steps,
        in DepreciationRules rules,
        in MonthShares shares,
        in DepreciationState before,
        in YearOpening year,
        in Apportionment apportionment,
        int month)
    {
        var yearStart = FiscalYear.StartOf(rules, month);
        var anchor = DepreciationAnchor.Of(rules, before);
        var anchorMonth = anchor.Through == default ? int.MinValue : anchor.Through.Ordinal;
        if (rules.Method == DepreciationMethod.DoubleDeclining)
        {
            var comparison = Compare(rules, shares, year, Math.Max(yearStart - 1, anchorMonth));
            steps.Add(YearBaseOf(shares, before, year, yearStart, anchorMonth));
            steps.Add(comparison);
            steps.Add(comparison.IsStraightLine
                ? Spread(rules, apportionment, year.CarryingAmount)
                : AtFactor(rules, shares, apportionment, year.CarryingAmount));
        }
        else if (rules.LifeMonths != 0 && DecliningAnnual.WritesOffIn(shares, yearStart))
        {
            var carrying = apportionment.Amount + rules.ResidualValue;
            steps.Add(YearBaseOf(shares, before, year with { CarryingAmount = carrying }, yearStart, anchorMonth));
            steps.Add(Spread(rules, apportionment, carrying));
        }
        else if (rules.LifeMonths != 0 && DecliningAnnual.HasOpeningInside(before, anchorMonth, yearStart))
        {
            AddOpeningYear(steps, rules, shares, apportionment, yearStart);
        }
        else
        {
            steps.Add(YearBaseOf(shares, before, year, yearStart, anchorMonth));
            steps.Add(AtRate(rules, apportionment, ExactFraction.Of(year.CarryingAmount), rules.RatePerYear));
        }
    }

    private static YearBase YearBaseOf(
        in MonthShares shares, in DepreciationState before, in YearOpening year, int yearStart, int anchorMonth)
    {
        var from = Period.FromOrdinal(Math.Max(shares.First, Math.Max(yearStart, anchorMonth + 1)));
        if (anchorMonth < yearStart)
        {
            return new YearBase(from, year.CarryingAmount, YearBaseOrigin.YearStart);
        }

        var isOpening = before.Anchor.Through == default;
        return new YearBase(from, year.CarryingAmount, isOpening ? YearBaseOrigin.OpeningBalance : YearBaseOrigin.Change);
    }

    private static void AddOpeningYear(
        List<ExplanationStep> steps, in DepreciationRules rules, in MonthShares shares, in Apportionment apportionment, int yearStart)
    {
        var opening = rules.OpeningPeriod;
        if (yearStart <= shares.First)
        {
            var from = Period.FromOrdinal(shares.First);
            steps.Add(new YearBase(from, apportionment.Amount, YearBaseOrigin.FirstYearCost));
            steps.Add(AtRate(rules, apportionment, ExactFraction.Of(apportionment.Amount), rules.RatePerYear));
            return;
        }

        var elapsed = new ExactFraction(shares.Through(opening.Ordinal) - shares.Through(yearStart - 1), shares.Denominator);
        var whole = RateOfMonth.YearlyToMonthly * shares.Denominator;
        var recovered = ExactFraction.Of(apportionment.Amount) * new ExactFraction(whole, apportionment.Whole);
        steps.Add(new RecoveredYearBase(opening, apportionment.Amount, rules.RatePerYear, elapsed, recovered));
        steps.Add(AtRate(rules, apportionment with { Whole = whole }, recovered, rules.RatePerYear) with
        {
            RoundedThrough = RoundedTotal(rules, apportionment, apportionment.After),
            RoundedBefore = RoundedTotal(rules, apportionment, apportionment.Before),
        });
    }

    private static Comparison Compare(in DepreciationRules rules, in MonthShares shares, in YearOpening year, int throughMonth)
    {
        var (rate, whole) = DoubleDeclining.RatePerPart(rules, shares);
        var perMonth = new ExactFraction((BigInteger)rate * shares.Denominator, whole);
        var left = new ExactFraction(shares.Total - shares.Through(throughMonth), shares.Denominator);
        return new Comparison(
            year.CarryingAmount,
            perMonth * new ExactFraction(FiscalYear.Months, 1),
            left,
            ExactFraction.Of(year.CarryingAmount) * perMonth,
            ExactFraction.Of(year.CarryingAmount - rules.ResidualValue) / left,
            (year.Choices & MethodChoices.StraightLine) != 0);
    }

    private static Apportioned Spread(in DepreciationRules rules, in Apportionment apportionment, Money from) =>
        Parts(rules, apportionment, ExactFraction.Of(from), apportionment.Before, apportionment.After, apportionment.Whole) with
        {
            LessResidualValue = rules.ResidualValue,
        };

    /// <summary>Double-declining: the factor over the life; a rate of 100 % a year is not written.</summary>
    private static Apportioned AtFactor(in DepreciationRules rules, in MonthShares shares, in Apportionment apportionment, Money from) =>
        AtRate(rules, apportionment, ExactFraction.Of(from), DoubleDeclining.IsWholeYear(rules, shares) ? null : rules.Factor);

    private static Apportioned AtRate(in DepreciationRules rules, in Apportionment apportionment, ExactFraction from, Rate? rate)
    {
        var (before, after, whole) = rate is { TenThousandths: var perWhole }
            ? (apportionment.Before / perWhole, apportionment.After / perWhole, apportionment.Whole / Rate.Whole)
            : (apportionment.Before, apportionment.After, apportionment.Whole);
        return Parts(rules, apportionment, from, before, after, whole) with { Rate = rate };
    }

    private static Apportioned Parts(
        in DepreciationRules rules, in Apportionment apportionment, ExactFraction from, long before, long through, long whole)
    {
        var divisor = (long)BigInteger.GreatestCommonDivisor(BigInteger.GreatestCommonDivisor(before, through), whole);
        return new Apportioned
        {
            Base = from,
            PartsBefore = before / divisor,
            PartsThrough = through / divisor,
            PartsOfWhole = whole / divisor,
            Places = rules.Places,
            RoundedThrough = RoundedTotal(rules, apportionment, apportionment.After),
            RoundedBefore = RoundedTotal(rules, apportionment, apportionment.Before),
        };
    }

    private static Money RoundedTotal(in DepreciationRules rules, in Apportionment apportionment, long parts) =>
        ExactRounding.Scale(apportionment.Amount, parts, apportionment.Whole, rules.Places);
}
