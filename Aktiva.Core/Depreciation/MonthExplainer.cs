using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using static Aktiva.Core.Depreciation.ExplanationStep;

namespace Aktiva.Core.Depreciation;

/// <summary>Goes through the steps of one month as the engine does, and writes them down.</summary>
internal static class MonthExplainer
{
    public static MonthExplanation Explain(
        in DepreciationRules rules, in MonthShares shares, in DepreciationState before, Period month, long units)
    {
        List<ExplanationStep> steps = [];
        var (charge, notes) = month.Ordinal < shares.First
            ? (Money.Zero, MonthNotes.None)
            : Work(rules, shares, before, month.Ordinal, units, steps);
        if (month.Ordinal < shares.First)
        {
            steps.Add(new NotBegun(Period.FromOrdinal(shares.First)));
        }

        return new MonthExplanation
        {
            Period = month,
            OpeningAccumulated = before.Accumulated,
            OpeningCarryingAmount = rules.Cost - before.Accumulated,
            Steps = steps,
            Depreciation = charge,
            Notes = notes,
        };
    }

    private static (Money Charge, MonthNotes Notes) Work(
        in DepreciationRules rules, in MonthShares shares, in DepreciationState before, int month, long units, List<ExplanationStep> steps)
    {
        var left = MonthSteps.LeftToDepreciate(rules, before.Accumulated);
        if (left <= Money.Zero)
        {
            steps.Add(NothingLeftOf(rules, before));
            return (Money.Zero, MonthNotes.None);
        }

        AddMeasure(rules, shares, before, month, units, steps);
        var unitsToDate = checked(before.UnitsToDate + units);
        var takesWhatIsLeft = MonthSteps.TakesWhatIsLeft(rules, shares, unitsToDate, month);
        Money unlimited;
        if (takesWhatIsLeft)
        {
            var taken = WhatIsLeftOf(rules, shares, before, month);
            steps.Add(taken);
            unlimited = taken.Amount;
        }
        else
        {
            var year = YearOpening.Of(rules, shares, before, month);
            var apportionment = MonthSteps.Apportion(rules, shares, before, year, unitsToDate, month);
            MethodExplainer.AddTo(steps, rules, shares, before, year, apportionment, month);
            unlimited = apportionment.Rounded(rules.Places);
        }

        var posted = MonthSteps.Posted(rules, unlimited, left, takesWhatIsLeft && MonthSteps.IsLast(rules, shares, month));
        AddLimits(rules, before, unlimited, left, posted.Notes, steps);
        return posted;
    }

    private static ExplanationStep NothingLeftOf(in DepreciationRules rules, in DepreciationState before) => rules.Method switch
    {
        DepreciationMethod.None => new NotDepreciated(),
        DepreciationMethod.Expensed => new NothingLeft(rules.Cost - before.Accumulated, Expensed.KeptBy(rules)),
        _ => new NothingLeft(rules.Cost - before.Accumulated, rules.Limit),
    };

    /// <summary>What the month is measured by: units, or its share by the convention.</summary>
    private static void AddMeasure(
        in DepreciationRules rules, in MonthShares shares, in DepreciationState before, int month, long units, List<ExplanationStep> steps)
    {
        if (rules.Method == DepreciationMethod.UnitsOfProduction)
        {
            steps.Add(new Units(before.UnitsToDate, units, rules.TotalUnits));
        }
        else if (rules.Method != DepreciationMethod.Expensed)
        {
            steps.Add(ShareOf(rules, shares, month));
        }
    }

    private static ShareOfMonth ShareOf(in DepreciationRules rules, in MonthShares shares, int month)
    {
        var share = shares.Of(month);
        var countsDays = rules.Convention is Convention.Daily365 or Convention.DailyActual;
        var hasLife = rules.LifeMonths != 0;
        return new ShareOfMonth(
            new ExactFraction(share.Numerator, share.Denominator),
            countsDays && !hasLife ? null : new ExactFraction(shares.Through(month), shares.Denominator),
            hasLife ? new ExactFraction(shares.Total, shares.Denominator) : null,
            countsDays ? share.Numerator / (hasLife ? rules.LifeMonths : FiscalYear.Months) : null,
            countsDays ? share.Denominator : null);
    }

    private static WhatIsLeft WhatIsLeftOf(in DepreciationRules rules, in MonthShares shares, in DepreciationState before, int month)
    {
        var reason = rules.Method switch
        {
            DepreciationMethod.Expensed => WhatIsLeftReason.Expensed,
            DepreciationMethod.UnitsOfProduction => WhatIsLeftReason.UnitsProduced,
            _ => month == shares.Last ? WhatIsLeftReason.LifeEnds : WhatIsLeftReason.LifeIsOver,
        };
        var limit = rules.Method == DepreciationMethod.Expensed ? Money.Zero : rules.Limit;
        return new WhatIsLeft(rules.Cost, before.Accumulated, limit, reason);
    }

    private static void AddLimits(
        in DepreciationRules rules, in DepreciationState before, Money unlimited, Money left, MonthNotes notes, List<ExplanationStep> steps)
    {
        if (unlimited.IsNegative)
        {
            steps.Add(new NotNegative(unlimited));
        }
        else if (unlimited > left)
        {
            steps.Add(new Limited(unlimited, rules.Cost - before.Accumulated, rules.Limit));
        }

        if ((notes & MonthNotes.BelowPostingLimit) != 0)
        {
            steps.Add(new NotPosted(Money.Min(unlimited, left), DepreciationRules.LegacyFloor));
        }
    }
}
