using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation;

/// <summary>
/// Computes an asset's depreciation month by month: the method's amount, the limit, the legacy posting limit, months missed.
/// </summary>
/// <remarks>
/// Pure: no I/O, no clock, nothing allocated. It expects rules in which <see cref="RuleCheck"/> finds no problem.
/// Amounts are exact until they are rounded once, half away from zero, to <see cref="DepreciationRules.Places"/>.
/// </remarks>
public static class DepreciationEngine
{
    /// <summary>The state before the first month: the opening balance, or nothing.</summary>
    public static DepreciationState Start(in DepreciationRules rules) => rules.HasOpening
        ? new DepreciationState
        {
            Accumulated = rules.OpeningAccumulated,
            Through = rules.OpeningPeriod,
            YearOpeningCarryingAmount = YearOpening.IsUsedBy(rules.Method) ? rules.Cost - rules.OpeningAccumulated : Money.Zero,
            UnitsToDate = rules.OpeningUnits,
        }
        : default;

    /// <summary>
    /// Exactly one month. Months missed before it are neither computed nor made up; see <see cref="ComputeThrough"/>.
    /// A month before the first one is 0 and leaves the state as it was.
    /// </summary>
    /// <param name="rules">The asset's rules as they stand in the month.</param>
    /// <param name="before">What the last computed month left behind, or <see cref="Start"/>.</param>
    /// <param name="month">The month, after <see cref="DepreciationState.Through"/>.</param>
    /// <param name="units">Units-of-production only: the units produced in the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month has already been computed.</exception>
    public static MonthlyCharge ComputeMonth(in DepreciationRules rules, in DepreciationState before, Period month, long units = 0)
    {
        RequireLater(before, month);
        return Month(rules, MonthShares.Of(rules), before, month, units);
    }

    /// <summary>
    /// One month together with all missed before it, each as if it had been closed in time (own year starts, own rounding,
    /// own posting limit). Once nothing is left to depreciate, months are no longer walked through.
    /// </summary>
    /// <param name="rules">The asset's rules.</param>
    /// <param name="before">What the last computed month left behind, or <see cref="Start"/>.</param>
    /// <param name="month">The month, after <see cref="DepreciationState.Through"/>.</param>
    /// <param name="units">Units-of-production only: the units of each month from <see cref="FirstMissing"/> to <paramref name="month"/>, oldest first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month has already been computed.</exception>
    /// <exception cref="ArgumentException">Units-of-production without the units of every month.</exception>
    public static MonthlyCharge ComputeThrough(
        in DepreciationRules rules, in DepreciationState before, Period month, ReadOnlySpan<long> units = default)
    {
        RequireLater(before, month);
        var shares = MonthShares.Of(rules);
        var first = FirstMissingOrdinal(rules, shares, before);
        if (first >= month.Ordinal)
        {
            return Month(rules, shares, before, month, UnitsOf(rules, units, first, month.Ordinal, month.Ordinal));
        }

        var (state, total, notes, caughtUp) = (before, Money.Zero, MonthNotes.None, 0);
        for (var missed = first; missed < month.Ordinal; missed++)
        {
            var finished = IsFinished(rules, shares, state);
            if (finished && rules.Method != DepreciationMethod.UnitsOfProduction)
            {
                break;
            }

            var charge = Month(
                rules, shares, state, Period.FromOrdinal(missed), UnitsOf(rules, units, first, missed, month.Ordinal));
            (state, total, notes) = (charge.After, total + charge.Depreciation, notes | charge.Notes);
            caughtUp += finished ? 0 : 1;
        }

        var last = Month(rules, shares, state, month, UnitsOf(rules, units, first, month.Ordinal, month.Ordinal));
        notes |= last.Notes | (caughtUp > 0 ? MonthNotes.CaughtUp : MonthNotes.None);
        return new MonthlyCharge(total + last.Depreciation, last.After, caughtUp, notes);
    }

    /// <summary>The first month that has not been computed yet: the first one by convention, or the one after the state's.</summary>
    public static Period FirstMissing(in DepreciationRules rules, in DepreciationState before) =>
        Period.FromOrdinal(FirstMissingOrdinal(rules, MonthShares.Of(rules), before));

    /// <summary>Whether nothing is left to depreciate: every later month is 0, whatever the method.</summary>
    public static bool IsFinished(in DepreciationRules rules, in DepreciationState state) =>
        IsFinished(rules, MonthShares.Of(rules), state);

    private static void RequireLater(in DepreciationState before, Period month)
    {
        if (month <= before.Through)
        {
            throw new ArgumentOutOfRangeException(nameof(month), month, $"The asset has been computed through {before.Through} already.");
        }
    }

    /// <summary>One month by itself, with shares that may be other than those of the rules alone.</summary>
    internal static MonthlyCharge Month(
        in DepreciationRules rules, in MonthShares shares, in DepreciationState before, Period month, long units)
    {
        var ordinal = month.Ordinal;
        if (ordinal < shares.First)
        {
            return new MonthlyCharge(Money.Zero, before, 0, MonthNotes.None);
        }

        var unitsToDate = checked(before.UnitsToDate + units);
        var year = YearOpening.Of(rules, shares, before, ordinal);
        var left = MonthSteps.LeftToDepreciate(rules, before.Accumulated);
        var (charge, notes) = (Money.Zero, MonthNotes.None);
        if (left > Money.Zero)
        {
            var takesWhatIsLeft = MonthSteps.TakesWhatIsLeft(rules, shares, unitsToDate, ordinal);
            var unlimited = takesWhatIsLeft
                ? left
                : MonthSteps.Apportion(rules, shares, before, year, unitsToDate, ordinal).Rounded(rules.Places);
            (charge, notes) = MonthSteps.Posted(rules, unlimited, left, takesWhatIsLeft && MonthSteps.IsLast(rules, shares, ordinal));
        }

        var after = new DepreciationState
        {
            Accumulated = before.Accumulated + charge,
            Through = month,
            YearOpeningCarryingAmount = year.CarryingAmount,
            Choices = year.Choices,
            UnitsToDate = unitsToDate,
            Anchor = before.Anchor,
        };
        return new MonthlyCharge(charge, after, 0, notes);
    }

    private static int FirstMissingOrdinal(in DepreciationRules rules, in MonthShares shares, in DepreciationState before) =>
        before.Through == default ? shares.First : Math.Max(shares.First, before.Through.Ordinal + 1);

    /// <summary>Whether nothing is left to depreciate. A change after the last computed month makes what it left to be computed.</summary>
    internal static bool IsFinished(in DepreciationRules rules, in MonthShares shares, in DepreciationState state)
    {
        var computed = state.Through != default
            && state.Through != state.Anchor.Through
            && !(rules.HasOpening && state.Through == rules.OpeningPeriod);
        return rules.Method switch
        {
            DepreciationMethod.None => true,
            DepreciationMethod.Expensed => computed,
            DepreciationMethod.UnitsOfProduction =>
                rules.Cost - state.Accumulated <= rules.Limit || (computed && state.UnitsToDate >= rules.TotalUnits),
            _ => rules.Cost - state.Accumulated <= rules.Limit || (computed && state.Through.Ordinal >= shares.Last),
        };
    }

    private static long UnitsOf(in DepreciationRules rules, ReadOnlySpan<long> units, int first, int month, int last)
    {
        if (rules.Method != DepreciationMethod.UnitsOfProduction || month < first)
        {
            return 0;
        }

        return units.Length == last - first + 1
            ? units[month - first]
            : throw new ArgumentException("Units are needed for every month that is computed.", nameof(units));
    }
}
