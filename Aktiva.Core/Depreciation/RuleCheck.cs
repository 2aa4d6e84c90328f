using System.Numerics;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation;

/// <summary>Finds all reasons why an asset cannot be computed. Where there are none nothing is allocated.</summary>
public static class RuleCheck
{
    /// <summary>The longest useful life, in months.</summary>
    public const int LongestLifeMonths = 1_200;

    private const long HighestRate = 12L * Rate.Whole;
    private const long LowestFactor = Rate.Whole;
    private const long HighestFactor = 10L * Rate.Whole;

    /// <summary>The problems of the rules by themselves, as an import can see them.</summary>
    public static IReadOnlyList<RuleProblem> Check(in DepreciationRules rules) => ToList(Find(rules));

    /// <summary>The problems that keep the rules from being computed in a month of a book.</summary>
    /// <param name="rules">The asset's rules.</param>
    /// <param name="bookFirstPeriod">The first month that was or is to be closed in the book.</param>
    /// <param name="month">The month to be computed.</param>
    /// <param name="usageIsGiven">Units-of-production only: whether the units of every month to be computed have been entered.</param>
    public static IReadOnlyList<RuleProblem> CheckForClosing(
        in DepreciationRules rules, Period bookFirstPeriod, Period month, bool usageIsGiven = true)
    {
        var found = Find(rules);
        if (Has(found, RuleProblem.InServiceDateOutOfRange))
        {
            return ToList(found);
        }

        if (IsOpeningMissing(rules, bookFirstPeriod))
        {
            found |= Bit(RuleProblem.OpeningMissing);
        }

        if (rules.HasOpening && rules.OpeningPeriod >= month)
        {
            found |= Bit(RuleProblem.OpeningNotBeforePeriod);
        }

        if (rules.Method == DepreciationMethod.UnitsOfProduction && !usageIsGiven && month.LastDay >= rules.InServiceDate)
        {
            found |= Bit(RuleProblem.UsageMissing);
        }

        return ToList(found);
    }

    /// <summary>The problems of a fiscal group and method (UU PPh Pasal 11, PMK 72/2023).</summary>
    public static IReadOnlyList<RuleProblem> CheckFiscal(FiscalGroup group, DepreciationMethod method, Money residualValue = default)
    {
        var found = When(!FiscalRules.IsGroup(group), RuleProblem.FiscalGroupMissing)
            | When(!residualValue.IsZero, RuleProblem.FiscalResidualValueNotAllowed)
            | When(
                method is not (DepreciationMethod.StraightLine or DepreciationMethod.DecliningAnnual), RuleProblem.FiscalMethodUnknown)
            | When(
                method == DepreciationMethod.DecliningAnnual && FiscalRules.IsGroup(group) && !FiscalRules.TermsOf(group).AllowsDeclining,
                RuleProblem.FiscalDecliningNotAllowed);
        return ToList(found);
    }

    /// <summary>
    /// The problems of rules in the fiscal book: a method that the law knows, full months, no residual value, no floor, and life and rate
    /// those of a group that allows the method.
    /// </summary>
    public static IReadOnlyList<RuleProblem> CheckFiscalBook(in DepreciationRules rules) => ToList(
        When(!rules.ResidualValue.IsZero, RuleProblem.FiscalResidualValueNotAllowed)
        | When(
            rules.Method is not (DepreciationMethod.StraightLine or DepreciationMethod.DecliningAnnual), RuleProblem.FiscalMethodUnknown)
        | When(
            rules.Convention != Convention.FullMonth || !rules.Floor.IsZero || !FiscalRules.IsOfAGroup(rules), RuleProblem.FiscalTermsUnknown));

    private static ulong Find(in DepreciationRules rules) =>
        FindUnknown(rules) | FindAmounts(rules) | FindTerms(rules) | FindOpening(rules);

    private static ulong FindUnknown(in DepreciationRules rules) =>
        When(rules.Method is < DepreciationMethod.None or > DepreciationMethod.Expensed, RuleProblem.MethodUnknown)
        | When(rules.Convention is < Convention.FullMonth or > Convention.DailyActual, RuleProblem.ConventionUnknown)
        | When(rules.InServiceDate.Year is < 1900 or > 2999, RuleProblem.InServiceDateOutOfRange)
        | When(rules.FiscalYearStartMonth is < 1 or > 12, RuleProblem.FiscalYearStartOutOfRange);

    private static ulong FindAmounts(in DepreciationRules rules) =>
        When(rules.Cost.IsNegative, RuleProblem.CostNegative)
        | When(rules.ResidualValue.IsNegative, RuleProblem.ResidualValueNegative)
        | When(rules.ResidualValue > rules.Cost && !rules.Cost.IsNegative, RuleProblem.ResidualValueAboveCost)
        | When(rules.Floor.IsNegative, RuleProblem.FloorNegative);

    private static ulong FindTerms(in DepreciationRules rules)
    {
        var (life, rate) = (rules.LifeMonths, rules.RatePerYear.TenThousandths);
        var highestRate = rules.Method == DepreciationMethod.DecliningAnnual && life != 0 ? Rate.Whole : HighestRate;
        var needsLife = rules.Method is DepreciationMethod.StraightLine or DepreciationMethod.DoubleDeclining or DepreciationMethod.SumOfYears;
        var needsRate = rules.Method
            is DepreciationMethod.StraightLineRate or DepreciationMethod.DecliningMonthly or DepreciationMethod.DecliningAnnual;
        var countsUnits = rules.Method == DepreciationMethod.UnitsOfProduction;
        return When(needsLife && life == 0, RuleProblem.LifeMissing)
            | When(life is < 0 or > LongestLifeMonths, RuleProblem.LifeOutOfRange)
            | When(needsRate && rate == 0, RuleProblem.RateMissing)
            | When(rate < 0 || (needsRate && rate > highestRate), RuleProblem.RateOutOfRange)
            | When(
                rules.Method == DepreciationMethod.DoubleDeclining && rules.Factor.TenThousandths is < LowestFactor or > HighestFactor,
                RuleProblem.FactorOutOfRange)
            | When(countsUnits && rules.TotalUnits == 0, RuleProblem.TotalUnitsMissing)
            | When(countsUnits && (rules.TotalUnits < 0 || rules.OpeningUnits < 0), RuleProblem.UnitsNegative);
    }

    private static ulong FindOpening(in DepreciationRules rules)
    {
        var accumulated = rules.OpeningAccumulated;
        return When(accumulated.IsNegative, RuleProblem.OpeningAccumulatedNegative)
            | When(accumulated > rules.Cost && accumulated > Money.Zero, RuleProblem.OpeningAccumulatedAboveCost)
            | When(!accumulated.IsZero && rules.OpeningPeriod == default, RuleProblem.OpeningPeriodMissing)
            | When(
                rules.InServiceDate.Year >= 1900 && rules.HasOpening && rules.OpeningPeriod < Period.Of(rules.InServiceDate),
                RuleProblem.OpeningBeforeInService);
    }

    private static bool IsOpeningMissing(in DepreciationRules rules, Period bookFirstPeriod) =>
        rules.Method != DepreciationMethod.None
        && rules.OpeningPeriod == default
        && MonthShares.Of(rules).First < bookFirstPeriod.Ordinal;

    private static ulong When(bool holds, RuleProblem problem) => holds ? Bit(problem) : 0;

    private static ulong Bit(RuleProblem problem) => 1UL << (int)problem;

    private static bool Has(ulong found, RuleProblem problem) => (found & Bit(problem)) != 0;

    private static RuleProblem[] ToList(ulong found)
    {
        if (found == 0)
        {
            return [];
        }

        var problems = new RuleProblem[BitOperations.PopCount(found)];
        for (var index = 0; index < problems.Length; index++)
        {
            problems[index] = (RuleProblem)BitOperations.TrailingZeroCount(found);
            found &= found - 1;
        }

        return problems;
    }
}
