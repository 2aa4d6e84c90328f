using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using static Aktiva.Core.Depreciation.ExplanationStep;

namespace Aktiva.Core.Depreciation;

/// <summary>Goes through the steps of one month as the engine does, and writes them down.</summary>
internal static class MonthExplainer
{
    /// <summary>Adds the steps of a month's depreciation and finds its amount.</summary>
    /// <param name="rules">The rules of the month.</param>
    /// <param name="shares">The shares of its months.</param>
    /// <param name="before">The state before the month's depreciation.</param>
    /// <param name="month">The month.</param>
    /// <param name="units">Units of production of the month.</param>
    /// <param name="steps">Receives the steps.</param>
    /// <param name="disposal">The day on which the month ends early; the default value for a whole month.</param>
    public static (Money Charge, MonthNotes Notes) Explain(
        in DepreciationRules rules,
        in MonthShares shares,
        in DepreciationState before,
        Period month,
        long units,
        List<ExplanationStep> steps,
        DateOnly disposal = default)
    {
        if (month.Ordinal < shares.First)
        {
            steps.Add(new NotBegun(Period.FromOrdinal(shares.First)));
            return (Money.Zero, MonthNotes.None);
        }

        var left = MonthSteps.LeftToDepreciate(rules, before.Accumulated);
        if (left <= Money.Zero)
        {
            steps.Add(NothingLeftOf(rules, before));
            return (Money.Zero, MonthNotes.None);
        }

        var isParted = disposal != default;
        var counted = isParted ? shares.UpTo(disposal) : shares;
        AddMeasure(rules, counted, before, month.Ordinal, units, steps);
        var unitsToDate = checked(before.UnitsToDate + units);
        var takesWhatIsLeft = !isParted && MonthSteps.TakesWhatIsLeft(rules, shares, unitsToDate, month.Ordinal);
        Money unlimited;
        if (takesWhatIsLeft)
        {
            var taken = WhatIsLeftOf(rules, shares, before, month.Ordinal);
            steps.Add(taken);
            unlimited = taken.Amount;
        }
        else
        {
            var year = YearOpening.Of(rules, shares, before, month.Ordinal);
            var apportionment = MonthSteps.Apportion(rules, counted, before, year, unitsToDate, month.Ordinal);
            MethodExplainer.AddTo(steps, rules, counted, before, year, apportionment, month.Ordinal);
            unlimited = apportionment.Rounded(rules.Places);
        }

        var isLast = takesWhatIsLeft && MonthSteps.IsLast(rules, shares, month.Ordinal);
        var posted = MonthSteps.Posted(rules, unlimited, left, isLast);
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
