using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>The steps of a month, in their order: what is left, whether the life is over, the method's amount, what is posted of it.</summary>
internal static class MonthSteps
{
    /// <summary>What may still be depreciated. Expensed takes it all, whatever residual value and floor.</summary>
    public static Money LeftToDepreciate(in DepreciationRules rules, Money accumulated) => rules.Method switch
    {
        DepreciationMethod.None => Money.Zero,
        DepreciationMethod.Expensed => Expensed.Charge(rules, accumulated),
        _ => rules.Cost - accumulated - rules.Limit,
    };

    /// <summary>Whether the month takes what is left: the life ends in it or is over, or everything is expensed.</summary>
    public static bool TakesWhatIsLeft(in DepreciationRules rules, in MonthShares shares, long unitsToDate, int month) => rules.Method switch
    {
        DepreciationMethod.UnitsOfProduction => unitsToDate >= rules.TotalUnits,
        DepreciationMethod.Expensed => true,
        _ => month >= shares.Last,
    };

    /// <summary>Whether a month that takes what is left is the one that ends the life, and not one after it.</summary>
    public static bool IsLast(in DepreciationRules rules, in MonthShares shares, int month) =>
        month == shares.Last || rules.Method == DepreciationMethod.UnitsOfProduction;

    /// <summary>The method's amount, before it is rounded. None and expensed have none.</summary>
    /// <remarks>No switch expression: it would copy every result once more, which costs a tenth of the whole month.</remarks>
    public static Apportionment Apportion(
        in DepreciationRules rules,
        in MonthShares shares,
        in DepreciationState before,
        in YearOpening year,
        long unitsToDate,
        int month)
    {
        switch (rules.Method)
        {
            case DepreciationMethod.StraightLine:
                return StraightLine.Apportion(rules, shares, DepreciationAnchor.Of(rules, before), month);
            case DepreciationMethod.StraightLineRate:
                return StraightLineRate.Apportion(rules, shares, month);
            case DepreciationMethod.DecliningMonthly:
                return DecliningMonthly.Apportion(rules, shares, before.Accumulated, month);
            case DepreciationMethod.DecliningAnnual:
                return DecliningAnnual.Apportion(rules, shares, before, year, month);
            case DepreciationMethod.DoubleDeclining:
                return DoubleDeclining.Apportion(rules, shares, before, year, month);
            case DepreciationMethod.SumOfYears:
                return SumOfYears.Apportion(rules, shares, DepreciationAnchor.Of(rules, before), month);
            case DepreciationMethod.UnitsOfProduction:
                return UnitsOfProduction.Apportion(rules, DepreciationAnchor.Of(rules, before), before.UnitsToDate, unitsToDate);
            default:
                throw new ArgumentOutOfRangeException(nameof(rules), rules.Method, "The method apportions nothing.");
        }
    }

    /// <summary>The end of every month's order: rounded before, limited, and only then, for legacy assets but not expensed ones, nothing that is at most 1.00.</summary>
    public static (Money Charge, MonthNotes Notes) Posted(in DepreciationRules rules, Money unlimited, Money left, bool isLastMonth)
    {
        var charge = Money.Min(left, Money.Max(Money.Zero, unlimited));
        var notes = isLastMonth ? MonthNotes.LastMonth : MonthNotes.None;
        if (rules.Method == DepreciationMethod.Expensed)
        {
            return (charge, MonthNotes.None);
        }

        if (rules.IsLegacy && charge <= DepreciationRules.LegacyFloor && !charge.IsZero)
        {
            return (Money.Zero, notes | MonthNotes.BelowPostingLimit);
        }

        return (charge, charge == left && !isLastMonth && !charge.IsZero ? notes | MonthNotes.FloorReached : notes);
    }
}
