using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>What the methods that look at the start of the fiscal year know about the year of a month.</summary>
/// <param name="CarryingAmount">
/// The carrying amount at the start of the year, or at the end of an opening balance inside it; 0 for the other methods.
/// </param>
/// <param name="Choices">What has been chosen for the year.</param>
public readonly record struct YearOpening(Money CarryingAmount, MethodChoices Choices)
{
    /// <summary>Whether the method keeps <see cref="DepreciationState.YearOpeningCarryingAmount"/>.</summary>
    public static bool IsUsedBy(DepreciationMethod method) =>
        method is DepreciationMethod.DecliningAnnual or DepreciationMethod.DoubleDeclining;

    /// <summary>The year of a month: begun when it is the first of it, else as it was left by the month before.</summary>
    /// <param name="rules">The asset's rules.</param>
    /// <param name="shares">The shares of its months.</param>
    /// <param name="before">The state before the month.</param>
    /// <param name="month">The month's ordinal.</param>
    public static YearOpening Of(in DepreciationRules rules, in MonthShares shares, in DepreciationState before, int month)
    {
        if (!IsUsedBy(rules.Method))
        {
            return new YearOpening(Money.Zero, before.Choices);
        }

        var yearStart = FiscalYear.StartOf(rules, month);
        var isFirstOfYear = before.Through == default || before.Through.Ordinal < yearStart;
        var carrying = isFirstOfYear ? rules.Cost - before.Accumulated : before.YearOpeningCarryingAmount;
        return rules.Method == DepreciationMethod.DoubleDeclining && carrying > rules.Limit && month < shares.Last
            ? new YearOpening(carrying, Choose(rules, shares, before, carrying, isFirstOfYear ? yearStart - 1 : int.MinValue))
            : new YearOpening(carrying, before.Choices);
    }

    /// <summary>
    /// Double-declining's choice for the span that begins with the month, if one does: at the start of a year, and after an opening
    /// balance or a change inside it. Straight line stays once chosen.
    /// </summary>
    private static MethodChoices Choose(
        in DepreciationRules rules, in MonthShares shares, in DepreciationState before, Money carrying, int monthBeforeSpan)
    {
        if ((before.Choices & MethodChoices.StraightLine) != 0)
        {
            return before.Choices;
        }

        var anchor = DepreciationAnchor.Of(rules, before).Through;
        if (anchor != default && anchor == before.Through)
        {
            monthBeforeSpan = anchor.Ordinal;
        }

        return monthBeforeSpan != int.MinValue && DoubleDeclining.ChoosesStraightLine(rules, shares, carrying, monthBeforeSpan)
            ? before.Choices | MethodChoices.StraightLine
            : before.Choices;
    }
}
