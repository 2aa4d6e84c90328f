using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>What a change does to the state of a method: a new point from which it spreads what remains, and a new base of the year.</summary>
internal static class StateChange
{
    /// <summary>The base of the year in which the month lies, if the method has one and the year is running; else 0.</summary>
    public static Money YearBaseOf(in AssetInLife asset, in DepreciationState state, int month) =>
        IsYearRunning(asset, state, month) ? DecliningAnnual.YearBase(asset.InForce.Rules, asset.Shares, state, month) : Money.Zero;

    /// <summary>The state after a change that left these amounts.</summary>
    /// <param name="asset">The asset, its rules changed already.</param>
    /// <param name="state">Its state, or that without its impairments.</param>
    /// <param name="month">The month in which the change acts.</param>
    /// <param name="through">The month at whose end the amounts stand: the month itself, or the one before.</param>
    /// <param name="accumulated">Accumulated depreciation.</param>
    /// <param name="yearBase">The base of the running year, as the change has moved it.</param>
    /// <param name="isNewMethod">The method begins with the change.</param>
    public static DepreciationState After(
        in AssetInLife asset, in DepreciationState state, int month, int through, Money accumulated, Money yearBase, bool isNewMethod)
    {
        var rules = asset.InForce.Rules;
        var changed = state with { Accumulated = accumulated };
        if (isNewMethod)
        {
            changed = changed with { Choices = MethodChoices.None, YearOpeningCarryingAmount = Money.Zero };
        }

        if (IsYearRunning(asset, state, month))
        {
            var startsAnew = isNewMethod || rules.Method == DepreciationMethod.DoubleDeclining;
            changed = changed with
            {
                YearOpeningCarryingAmount = startsAnew ? rules.Cost - accumulated : Money.Max(Money.Zero, yearBase),
            };
        }

        return IsAnchor(asset, state, through, accumulated)
            ? changed with
            {
                Anchor = new DepreciationAnchor { Through = Period.FromOrdinal(through), Accumulated = accumulated, Units = state.UnitsToDate },
            }
            : changed;
    }

    private static bool IsYearRunning(in AssetInLife asset, in DepreciationState state, int month) =>
        YearOpening.IsUsedBy(asset.InForce.Rules.Method)
        && state.Through != default
        && state.Through.Ordinal >= FiscalYear.StartOf(asset.InForce.Rules, month);

    /// <summary>While nothing has been depreciated a change leaves nothing to spread from.</summary>
    private static bool IsAnchor(in AssetInLife asset, in DepreciationState state, int through, Money accumulated) =>
        through >= asset.Shares.First || asset.InForce.HasNewMethod || !accumulated.IsZero || state.Anchor.Through != default;
}
