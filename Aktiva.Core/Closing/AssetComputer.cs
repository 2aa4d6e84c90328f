using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Closing;

/// <summary>From an asset as read to its AKM transaction. Pure; the same for closing, preview and verification.</summary>
internal static class AssetComputer
{
    /// <summary>Why the asset cannot be computed; empty, without an allocation, when it can.</summary>
    public static IReadOnlyList<RuleProblem> Check(in AssetRow row, AssetScope scope) =>
        RuleCheck.CheckForClosing(row.Rules, scope.FirstPeriod, scope.Period, usageIsGiven: false);

    /// <summary>The asset's row of the month. <see cref="Check"/> must have found nothing.</summary>
    public static AkmTransaction Compute(in AssetRow row, AssetScope scope)
    {
        var before = StateBefore(row);
        var charge = DepreciationEngine.ComputeThrough(row.Rules, before, scope.Period);
        return Open(row, before) with
        {
            Depreciation = charge.Depreciation,
            Notes = charge.Notes,
            MonthsCaughtUp = charge.MonthsCaughtUp,
            State = charge.After,
        };
    }

    /// <summary>The row of an asset that a user leaves out: nothing is depreciated, and its state stays where it was.</summary>
    public static AkmTransaction Exclude(in AssetRow row) => Open(row, StateBefore(row)) with
    {
        Notes = MonthNotes.Excluded,
        State = row.HasBase ? row.BaseState : default,
    };

    /// <summary>
    /// What the run before left behind. Where it computed nothing yet (the asset was excluded, because its rules were wrong, or not in
    /// service), the opening balance is the one that the register has now.
    /// </summary>
    public static DepreciationState StateBefore(in AssetRow row) =>
        row.HasBase && row.BaseState.Through != default ? row.BaseState : DepreciationEngine.Start(row.Rules);

    /// <summary>The row before anything is depreciated: it opens with what the run before closed with; what differs now is a change.</summary>
    private static AkmTransaction Open(in AssetRow row, in DepreciationState before)
    {
        var openingCost = row.HasBase ? row.BaseCost : row.Rules.HasOpening ? row.Rules.Cost : Money.Zero;
        var openingAccumulated = row.HasBase ? row.BaseState.Accumulated : before.Accumulated;
        return new AkmTransaction
        {
            AssetId = row.AssetId,
            OpeningCost = openingCost,
            CostChange = row.Rules.Cost - openingCost,
            OpeningAccumulated = openingAccumulated,
            AccumulatedChange = before.Accumulated - openingAccumulated,
        };
    }
}
