using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>Reads the roll-forward of closed months by category. The openings of assets that the month transferred stand in the category they come from.</summary>
internal static class RollForwardReader
{
    private const string RunsSql = """
        SELECT r.run_id AS RunId, r.company_id AS CompanyId, r.period AS Period, r.book AS Book, COALESCE(b.run_id, 0) AS BaseRunId,
               COALESCE(b.period, 0) AS BasePeriod
        FROM closing_run r LEFT JOIN closing_run b ON b.run_id = r.base_run_id
        WHERE r.company_id = @CompanyId AND r.status = 'posted' AND r.period BETWEEN @First AND @Last AND r.book IN @Books
        ORDER BY r.period, r.book
        """;

    /// <summary>
    /// An asset without a row in the run before is new in the books, or brought forward when it has balances already. Events explain what they
    /// moved; the rest is acquired or adjusted.
    /// </summary>
    private const string MovementsSql = $"""
        SELECT {PlaceInMonth.CategoryId} AS CategoryId,
               COUNT(*) AS AssetCount,
               SUM(CASE WHEN @BaseRunId = 0 OR b.asset_id IS NOT NULL THEN t.opening_cost ELSE 0 END) AS OpeningCost,
               SUM(CASE WHEN @BaseRunId = 0 OR b.asset_id IS NOT NULL THEN 0 ELSE t.opening_cost END) AS BroughtForwardCost,
               SUM(CASE WHEN b.asset_id IS NULL AND t.opening_cost = 0 THEN t.cost_change ELSE 0 END) AS NewCost,
               SUM(CASE WHEN b.asset_id IS NULL AND t.opening_cost = 0 THEN 0 ELSE t.cost_change END) AS ChangedCost,
               SUM(CASE WHEN b.asset_id IS NULL AND t.opening_cost = 0
                        THEN l.cost_added - l.cost_disposed + l.cost_received - l.cost_given + l.revaluation_cost ELSE 0 END) AS NewCostByEvents,
               SUM(CASE WHEN @BaseRunId = 0 OR b.asset_id IS NOT NULL THEN t.opening_accumulated ELSE 0 END) AS OpeningAccumulated,
               SUM(CASE WHEN @BaseRunId = 0 OR b.asset_id IS NOT NULL THEN 0 ELSE t.opening_accumulated END) AS BroughtForwardAccumulated,
               SUM(t.depreciation) AS Depreciation, SUM(t.accumulated_change) AS ChangedAccumulated,
               COALESCE(SUM(l.cost_added), 0) AS AddedCost, COALESCE(-SUM(l.cost_disposed), 0) AS DisposedCost,
               COALESCE(SUM(l.cost_received), 0) AS ReceivedCost, COALESCE(-SUM(l.cost_given), 0) AS GivenCost,
               COALESCE(SUM(l.revaluation_cost), 0) AS RevaluedCost, COALESCE(-SUM(l.accumulated_disposed), 0) AS DisposedAccumulated,
               COALESCE(SUM(l.accumulated_received), 0) AS ReceivedAccumulated, COALESCE(-SUM(l.accumulated_given), 0) AS GivenAccumulated,
               COALESCE(SUM(l.revaluation_accumulated), 0) AS RevaluedAccumulated,
               COALESCE(SUM(l.impairment), 0) AS Impairment, COALESCE(-SUM(l.impairment_reversed), 0) AS ImpairmentReversed
        FROM akm_transaction t
        JOIN asset a ON a.asset_id = t.asset_id
        LEFT JOIN akm_transaction b ON b.run_id = @BaseRunId AND b.asset_id = t.asset_id
        LEFT JOIN akm_life l ON l.run_id = t.run_id AND l.asset_id = t.asset_id
        {PlaceInMonth.Join}
        WHERE t.run_id = @RunId
        GROUP BY {PlaceInMonth.CategoryId}
        """;

    /// <summary>Assets that left in the month have a row in it, but are in the books no longer at its end; those left out of the closing still are.</summary>
    private const string LeftSql = $"""
        SELECT {PlaceInMonth.CategoryId} AS CategoryId, -COUNT(*) AS AssetCount
        FROM akm_life l
        JOIN asset a ON a.asset_id = l.asset_id
        {PlaceInMonth.Join}
        WHERE l.run_id = @RunId AND EXISTS (
            SELECT 1 FROM asset_change x
            WHERE x.company_id = @CompanyId AND x.book = @Book AND x.asset_id = l.asset_id AND x.change_type IN @ends AND x.period <= l.through_period)
        GROUP BY {PlaceInMonth.CategoryId}
        """;

    private const string TransfersSql = $"""
        SELECT MIN({PlaceInMonth.CategoryId}) AS CategoryId, MIN(f.category_id) AS FromCategoryId,
               CASE WHEN @BaseRunId = 0 OR MIN(b.asset_id) IS NOT NULL THEN 0 ELSE 1 END AS IsBroughtForward,
               MIN(t.opening_cost) AS Cost, MIN(t.opening_accumulated) AS Accumulated
        FROM asset_placement f
        JOIN asset a ON a.asset_id = f.asset_id
        JOIN akm_transaction t ON t.run_id = @RunId AND t.asset_id = f.asset_id
        LEFT JOIN akm_transaction b ON b.run_id = @BaseRunId AND b.asset_id = t.asset_id
        {PlaceInMonth.Join}
        WHERE f.company_id = @CompanyId AND f.until_period > @Before AND f.until_period <= @Period AND NOT EXISTS (
            SELECT 1 FROM asset_placement e
            WHERE e.company_id = f.company_id AND e.asset_id = f.asset_id AND e.until_period > @Before AND e.until_period < f.until_period)
        GROUP BY f.asset_id
        """;

    private const string RemovedSql = $"""
        SELECT {PlaceInMonth.CategoryId} AS CategoryId, -SUM(b.opening_cost + b.cost_change) AS RemovedCost,
               -SUM(b.opening_accumulated + b.depreciation + b.accumulated_change) AS RemovedAccumulated,
               SUM(b.opening_cost + b.cost_change) AS OpeningCost,
               SUM(b.opening_accumulated + b.depreciation + b.accumulated_change) AS OpeningAccumulated
        FROM akm_transaction b
        JOIN asset a ON a.asset_id = b.asset_id
        {PlaceInMonth.Join}
        WHERE b.run_id = @BaseRunId
          AND (b.opening_cost + b.cost_change <> 0 OR b.opening_accumulated + b.depreciation + b.accumulated_change <> 0)
          AND NOT EXISTS (SELECT 1 FROM akm_transaction t WHERE t.run_id = @RunId AND t.asset_id = b.asset_id)
        GROUP BY {PlaceInMonth.CategoryId}
        """;

    private static readonly int[] Ends = [(int)AssetChangeType.Disposal, (int)AssetChangeType.MergeOut];

    /// <summary>The closed months of the request, ordered by period and book.</summary>
    public static async Task<IReadOnlyList<RollForwardRun>> ListRunsAsync(DbTransaction snapshot, ExportRequest request) =>
    [
        .. await snapshot.Connection!.QueryAsync<RollForwardRun>(
            RunsSql, new { request.CompanyId, request.First, request.Last, request.Books }, snapshot),
    ];

    /// <summary>The company's categories by code, with no amounts.</summary>
    public static async Task<IReadOnlyList<RollForwardLine>> ListCategoriesAsync(DbTransaction snapshot, long companyId) =>
    [
        .. await snapshot.Connection!.QueryAsync<RollForwardLine>(
            "SELECT category_id AS CategoryId, code AS Category, name AS CategoryName FROM asset_category WHERE company_id = @companyId ORDER BY code",
            new { companyId },
            snapshot),
    ];

    /// <summary>A month by category; only categories that have assets or movements in it.</summary>
    public static IReadOnlyDictionary<long, RollForwardLine> Read(DbTransaction snapshot, RollForwardRun run)
    {
        var connection = snapshot.Connection!;
        Dictionary<long, RollForwardLine> lines = [];
        var parameters = new { run.RunId, run.CompanyId, run.Period, run.Book, run.BaseRunId, run.Before, ends = Ends };
        foreach (var moved in connection.Query<RollForwardLine>(MovementsSql, parameters, snapshot)
                     .Concat(connection.Query<RollForwardLine>(LeftSql, parameters, snapshot)))
        {
            Add(lines, moved.CategoryId, moved);
        }

        foreach (var transfer in connection.Query<Transfer>(TransfersSql, parameters, snapshot).Where(transfer => transfer.CategoryId != transfer.FromCategoryId))
        {
            Add(lines, transfer.FromCategoryId, transfer.ToLine(isFrom: true));
            Add(lines, transfer.CategoryId, transfer.ToLine(isFrom: false));
        }

        foreach (var removed in connection.Query<RollForwardLine>(RemovedSql, new { run.RunId, Period = run.Before, run.BaseRunId }, snapshot))
        {
            Add(lines, removed.CategoryId, removed);
        }

        return lines;
    }

    private static void Add(Dictionary<long, RollForwardLine> lines, long categoryId, RollForwardLine line) =>
        lines[categoryId] = lines.GetValueOrDefault(categoryId, new RollForwardLine()).Plus(line);

    /// <summary>The opening balances of an asset that the month moved from one place to another.</summary>
    private sealed record Transfer
    {
        public long CategoryId { get; init; }

        public long FromCategoryId { get; init; }

        public bool IsBroughtForward { get; init; }

        public Money Cost { get; init; }

        public Money Accumulated { get; init; }

        /// <summary>What the category it comes from has of it, or what the category it came into has less as opening and more as movement.</summary>
        public RollForwardLine ToLine(bool isFrom)
        {
            var (cost, accumulated) = isFrom ? (Cost, Accumulated) : (-Cost, -Accumulated);
            var line = new RollForwardLine { TransferredCost = -cost, TransferredAccumulated = -accumulated };
            return IsBroughtForward
                ? line with { BroughtForwardCost = cost, BroughtForwardAccumulated = accumulated }
                : line with { OpeningCost = cost, OpeningAccumulated = accumulated };
        }
    }
}
