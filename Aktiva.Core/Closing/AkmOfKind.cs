using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Ledger;

namespace Aktiva.Core.Closing;

/// <summary>
/// Finds the AKM transactions <c>t</c> of a run whose assets posted something besides depreciation: by what the run kept of events beside them, in
/// the month <c>@Period</c>.
/// </summary>
internal static class AkmOfKind
{
    private const string OtherCost = """
        t.cost_change <> COALESCE((SELECT l.cost_added - l.cost_disposed + l.cost_received - l.cost_given + l.revaluation_cost
                                   FROM akm_life l WHERE l.run_id = t.run_id AND l.asset_id = t.asset_id), 0)
        """;

    private const string OtherAccumulated = """
        t.accumulated_change <> COALESCE((SELECT l.accumulated_received - l.accumulated_disposed - l.accumulated_given + l.revaluation_accumulated
                                                 + l.impairment - l.impairment_reversed
                                          FROM akm_life l WHERE l.run_id = t.run_id AND l.asset_id = t.asset_id), 0)
        """;

    /// <summary>The condition to add to a WHERE clause.</summary>
    /// <param name="kind">What the journal lines record; null when it does not matter.</param>
    public static string Condition(JournalKind? kind) => kind is not { } wanted ? "" : $" AND ({Of(wanted)})";

    private static string Of(JournalKind kind) => kind switch
    {
        JournalKind.Depreciation => "t.depreciation <> 0",
        JournalKind.Acquisition => $"t.opening_cost = 0 AND {OtherCost}",
        JournalKind.Correction => $"(t.opening_cost <> 0 AND {OtherCost}) OR {OtherAccumulated}",
        JournalKind.Addition => Life("l.cost_added <> 0"),
        JournalKind.Disposal => Life("l.cost_disposed <> 0 OR l.accumulated_disposed <> 0"),
        JournalKind.Revaluation => Life("l.revaluation_cost <> 0 OR l.revaluation_accumulated <> 0"),
        JournalKind.Impairment => Life("l.impairment <> 0"),
        JournalKind.ImpairmentReversal => Life("l.impairment_reversed <> 0"),
        JournalKind.Split => Life(Moved(AssetChangeType.SplitOut, AssetChangeType.SplitIn)),
        JournalKind.Merge => Life(Moved(AssetChangeType.MergeOut, AssetChangeType.MergeIn)),
        JournalKind.Transfer => """
            EXISTS (SELECT 1 FROM asset_placement m WHERE m.company_id = @companyId AND m.asset_id = t.asset_id AND m.until_period = @Period)
            """,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };

    private static string Life(string condition) =>
        $"EXISTS (SELECT 1 FROM akm_life l WHERE l.run_id = t.run_id AND l.asset_id = t.asset_id AND ({condition}))";

    /// <summary>Splits and merges move amounts alike; which it was say the changes. One of an asset that was left out is posted later than its month.</summary>
    private static string Moved(AssetChangeType gives, AssetChangeType takes) => $"""
        (l.cost_given <> 0 OR l.cost_received <> 0) AND EXISTS (
            SELECT 1 FROM asset_change h
            WHERE h.company_id = @companyId AND h.book IN (1, 2) AND h.asset_id = t.asset_id AND h.change_type IN ({(int)gives}, {(int)takes}) AND h.period <= @Period)
        """;
}
