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

    /// <summary>What events explain of what the months moved.</summary>
    /// <remarks>CROSS JOIN makes SQLite begin with the few that events changed.</remarks>
    private const string EventsSql = $"""
        SELECT {PlaceInMonth.CategoryId} AS CategoryId,
               SUM(CASE WHEN b.asset_id IS NULL AND t.opening_cost = 0
                        THEN l.cost_added - l.cost_disposed + l.cost_received - l.cost_given + l.revaluation_cost ELSE 0 END) AS NewCostByEvents,
               SUM(l.cost_added) AS AddedCost, -SUM(l.cost_disposed) AS DisposedCost,
               SUM(l.cost_received) AS ReceivedCost, -SUM(l.cost_given) AS GivenCost,
               SUM(l.revaluation_cost) AS RevaluedCost, -SUM(l.accumulated_disposed) AS DisposedAccumulated,
               SUM(l.accumulated_received) AS ReceivedAccumulated, -SUM(l.accumulated_given) AS GivenAccumulated,
               SUM(l.revaluation_accumulated) AS RevaluedAccumulated,
               SUM(l.impairment) AS Impairment, -SUM(l.impairment_reversed) AS ImpairmentReversed
        FROM akm_life l
        CROSS JOIN akm_transaction t
        CROSS JOIN asset a
        LEFT JOIN akm_transaction b ON b.run_id = @BaseRunId AND b.asset_id = l.asset_id
        {PlaceInMonth.Join}
        WHERE l.run_id = @RunId AND t.run_id = l.run_id AND t.asset_id = l.asset_id AND a.asset_id = l.asset_id
          AND (l.cost_added <> 0 OR l.cost_disposed <> 0 OR l.cost_received <> 0 OR l.cost_given <> 0 OR l.revaluation_cost <> 0
               OR l.accumulated_disposed <> 0 OR l.accumulated_received <> 0 OR l.accumulated_given <> 0 OR l.revaluation_accumulated <> 0
               OR l.impairment <> 0 OR l.impairment_reversed <> 0)
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

    /// <summary>The months by category, in the order of the runs; only categories that have assets or movements in them.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<long, RollForwardLine>> Read(
        DbTransaction snapshot, Dialect dialect, IReadOnlyList<RollForwardRun> runs, CancellationToken cancellationToken) =>
    [
        .. RollForwardWalk.Read(snapshot.Connection!, dialect, runs, cancellationToken).Zip(runs, (posted, run) => WithEvents(snapshot, run, posted)),
    ];

    private static Dictionary<long, RollForwardLine> WithEvents(
        DbTransaction snapshot, RollForwardRun run, IReadOnlyDictionary<long, RollForwardLine> posted)
    {
        var connection = snapshot.Connection!;
        Dictionary<long, RollForwardLine> lines = new(posted);
        var parameters = new { run.RunId, run.CompanyId, run.Period, run.Book, run.BaseRunId, run.Before, ends = Ends };
        foreach (var moved in connection.Query<RollForwardLine>(EventsSql, parameters, snapshot)
                     .Concat(connection.Query<RollForwardLine>(LeftSql, parameters, snapshot)))
        {
            Add(lines, moved.CategoryId, moved);
        }

        foreach (var transfer in connection.Query<Transfer>(TransfersSql, parameters, snapshot).Where(transfer => transfer.CategoryId != transfer.FromCategoryId))
        {
            Add(lines, transfer.FromCategoryId, transfer.ToLine(isFrom: true));
            Add(lines, transfer.CategoryId, transfer.ToLine(isFrom: false));
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
