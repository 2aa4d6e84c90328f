using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>What the methods that look at the start of the fiscal year do when a month begins.</summary>
public static class YearOpening
{
    /// <summary>Whether the method keeps <see cref="DepreciationState.YearOpeningCarryingAmount"/>.</summary>
    public static bool IsUsedBy(DepreciationMethod method) =>
        method is DepreciationMethod.DecliningAnnual or DepreciationMethod.DoubleDeclining;

    /// <summary>The carrying amount from which the month's year starts: that before the month when it is the first of its year, else the one already held.</summary>
    public static Money CarryingAmount(in DepreciationRules rules, in DepreciationState before, int month) =>
        IsFirstOfYear(rules, before, month) ? rules.Cost - before.Accumulated : before.YearOpeningCarryingAmount;

    /// <summary>
    /// Double-declining's choice for the span that begins with the month, if one does: at the start of a year, and after an opening
    /// balance or a change inside it. Straight line stays once chosen.
    /// </summary>
    /// <param name="rules">The asset's rules.</param>
    /// <param name="shares">The shares of its months.</param>
    /// <param name="before">The state before the month.</param>
    /// <param name="carryingAmount">The carrying amount at the start of the span.</param>
    /// <param name="month">The month's ordinal.</param>
    public static MethodChoices Choices(
        in DepreciationRules rules, in MonthShares shares, in DepreciationState before, Money carryingAmount, int month)
    {
        if (rules.Method != DepreciationMethod.DoubleDeclining || before.Choices.HasFlag(MethodChoices.StraightLine))
        {
            return before.Choices;
        }

        var anchor = DepreciationAnchor.Of(rules, before).Through;
        var followsAnchor = anchor != default && anchor == before.Through;
        var spanBegins = followsAnchor || IsFirstOfYear(rules, before, month);
        var throughMonth = followsAnchor ? anchor.Ordinal : FiscalYear.StartOf(rules, month) - 1;
        return spanBegins && DoubleDeclining.ChoosesStraightLine(rules, shares, carryingAmount, throughMonth)
            ? before.Choices | MethodChoices.StraightLine
            : before.Choices;
    }

    private static bool IsFirstOfYear(in DepreciationRules rules, in DepreciationState before, int month) =>
        before.Through == default || before.Through.Ordinal < FiscalYear.StartOf(rules, month);
}
