using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Reports;

/// <summary>
/// The assets whose depreciation differs between the runs <c>@beforeRun</c> and <c>@afterRun</c>, each with a <see cref="ComparisonReason"/>: what the runs and the
/// events say decides, and what nothing else explains was changed in the register.
/// </summary>
internal static class ComparisonSql
{
    /// <summary>Events of the months after the earlier one; of those in it only what counts from the next month on (IAS 16.31, IAS 36.63).</summary>
    private const string Events = """
        FROM asset_change x WHERE x.company_id = @companyId AND x.book = @Book AND x.asset_id = a.asset_id
          AND (x.period > @Earlier AND x.period <= @Later OR x.period = @Earlier AND x.change_type IN (5, 6, 7))
        """;

    private const string HasLeft = $"EXISTS (SELECT 1 {Events} AND x.change_type IN (3, 11))";

    private const string IsCorrected = """
        EXISTS (SELECT 1 FROM closing_run r JOIN akm_transaction m ON m.run_id = r.run_id
                LEFT JOIN akm_life l ON l.run_id = m.run_id AND l.asset_id = m.asset_id
                WHERE r.company_id = @companyId AND r.book = @Book AND r.status = 'posted' AND r.period > @Earlier AND r.period <= @Later AND m.asset_id = a.asset_id
                  AND (m.cost_change <> COALESCE(l.cost_added - l.cost_disposed + l.cost_received - l.cost_given + l.revaluation_cost, 0)
                       OR m.accumulated_change <> COALESCE(l.accumulated_received - l.accumulated_disposed - l.accumulated_given + l.revaluation_accumulated
                                                           + l.impairment - l.impairment_reversed, 0)))
        """;

    /// <summary>Shares of the first fiscal year, or of days, are not the same in every month.</summary>
    private const string IsUneven = """
        (k.method IN (3, 4, 5, 6) OR k.convention IN (6, 7) OR k.convention IN (4, 5) AND a.in_service_date > @yearBeforeEarlier)
        """;

    private static readonly string Reason = $"""
        CASE WHEN {HasLeft} THEN {(int)ComparisonReason.Left}
             WHEN {Has("n.note", MonthNotes.Excluded)} OR {Has("b.note", MonthNotes.Excluded)} THEN {(int)ComparisonReason.Excluded}
             WHEN n.months_caught_up > 0 OR COALESCE(b.months_caught_up, 0) > 0 THEN {(int)ComparisonReason.CaughtUp}
             WHEN b.asset_id IS NULL AND NOT EXISTS (SELECT 1 {Events} AND x.change_type = 10) THEN {(int)ComparisonReason.NewInBooks}
             WHEN EXISTS (SELECT 1 {Events}) THEN {(int)ComparisonReason.Event}
             WHEN {IsCorrected} THEN {(int)ComparisonReason.CostCorrected}
             WHEN {Has("n.note", MonthNotes.LastMonth)} THEN {(int)ComparisonReason.LastMonth}
             WHEN {Has("n.note", MonthNotes.FloorReached)} OR {Has("b.note", MonthNotes.FloorReached)} THEN {(int)ComparisonReason.FloorReached}
             WHEN k.method = 7 THEN {(int)ComparisonReason.Usage}
             WHEN n.depreciation = 0 THEN {(int)ComparisonReason.Ended}
             WHEN b.opening_accumulated = 0 AND (b.depreciation = 0 OR k.convention IN (2, 3) AND a.in_service_date >= @earlierStart) THEN {(int)ComparisonReason.FirstMonth}
             WHEN {IsUneven} THEN {(int)ComparisonReason.Method}
             WHEN ABS(n.depreciation - b.depreciation) <= @smallest THEN {(int)ComparisonReason.Rounding}
             ELSE {(int)ComparisonReason.RulesChanged} END
        """;

    /// <summary>A row for each asset: <c>asset_id</c>, <c>reason</c>, <c>before</c> and <c>after</c>.</summary>
    public static string Rows { get; } = $"""
        SELECT n.asset_id AS asset_id, {Reason} AS reason, COALESCE(b.depreciation, 0) AS amount_before, n.depreciation AS amount_after
        FROM akm_transaction n
        JOIN asset a ON a.asset_id = n.asset_id
        LEFT JOIN akm_transaction b ON b.run_id = @beforeRun AND b.asset_id = n.asset_id
        LEFT JOIN asset_book k ON k.company_id = @companyId AND k.book = @Book AND k.asset_id = n.asset_id
        WHERE n.run_id = @afterRun AND n.depreciation <> COALESCE(b.depreciation, 0)
        UNION ALL
        SELECT b.asset_id, CASE WHEN {HasLeft} THEN {(int)ComparisonReason.Left} ELSE {(int)ComparisonReason.Removed} END, b.depreciation, b.depreciation - b.depreciation
        FROM akm_transaction b
        JOIN asset a ON a.asset_id = b.asset_id
        WHERE b.run_id = @beforeRun AND b.depreciation <> 0
          AND NOT EXISTS (SELECT 1 FROM akm_transaction n WHERE n.run_id = @afterRun AND n.asset_id = b.asset_id)
        """;

    /// <summary>What the first event behind a change of the asset <c>a</c> did.</summary>
    public static string Change { get; } = $"CASE WHEN s.reason IN (1, 6) THEN (SELECT MIN(x.change_type) {Events}) END";

    private static string Has(string notes, MonthNotes note) => $"({notes} & {(int)note}) <> 0";
}
