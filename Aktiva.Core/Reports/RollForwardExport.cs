using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>The roll-forward of closed months: a line for each category and one for all, ordered by period, book and category.</summary>
/// <remarks>Assets count in the category that they have now, in every month.</remarks>
internal static class RollForwardExport
{
    private const string RunsSql = """
        SELECT run_id AS RunId, period AS Period, book AS Book, COALESCE(base_run_id, 0) AS BaseRunId
        FROM closing_run
        WHERE company_id = @CompanyId AND status = 'posted' AND period BETWEEN @First AND @Last AND book IN @Books
        ORDER BY period, book
        """;

    /// <summary>An asset without a row in the run before is new in the books, or brought forward when it has balances already.</summary>
    private const string MovementsSql = """
        SELECT a.category_id AS CategoryId, COUNT(*) AS AssetCount,
               SUM(CASE WHEN @BaseRunId = 0 OR b.asset_id IS NOT NULL THEN t.opening_cost ELSE 0 END) AS OpeningCost,
               SUM(CASE WHEN @BaseRunId = 0 OR b.asset_id IS NOT NULL THEN 0 ELSE t.opening_cost END) AS BroughtForwardCost,
               SUM(CASE WHEN b.asset_id IS NULL AND t.opening_cost = 0 THEN t.cost_change ELSE 0 END) AS AcquiredCost,
               SUM(CASE WHEN b.asset_id IS NULL AND t.opening_cost = 0 THEN 0 ELSE t.cost_change END) AS AdjustedCost,
               SUM(CASE WHEN @BaseRunId = 0 OR b.asset_id IS NOT NULL THEN t.opening_accumulated ELSE 0 END) AS OpeningAccumulated,
               SUM(CASE WHEN @BaseRunId = 0 OR b.asset_id IS NOT NULL THEN 0 ELSE t.opening_accumulated END) AS BroughtForwardAccumulated,
               SUM(t.depreciation) AS Depreciation,
               SUM(t.accumulated_change) AS AdjustedAccumulated
        FROM akm_transaction t
        JOIN asset a ON a.asset_id = t.asset_id
        LEFT JOIN akm_transaction b ON b.run_id = @BaseRunId AND b.asset_id = t.asset_id
        WHERE t.run_id = @RunId
        GROUP BY a.category_id
        """;

    private const string RemovedSql = """
        SELECT a.category_id AS CategoryId, -SUM(b.opening_cost + b.cost_change) AS RemovedCost,
               -SUM(b.opening_accumulated + b.depreciation + b.accumulated_change) AS RemovedAccumulated,
               SUM(b.opening_cost + b.cost_change) AS OpeningCost,
               SUM(b.opening_accumulated + b.depreciation + b.accumulated_change) AS OpeningAccumulated
        FROM akm_transaction b
        JOIN asset a ON a.asset_id = b.asset_id
        WHERE b.run_id = @BaseRunId AND NOT EXISTS (SELECT 1 FROM akm_transaction t WHERE t.run_id = @RunId AND t.asset_id = b.asset_id)
        GROUP BY a.category_id
        """;

    private static readonly (string Name, Func<(Run Run, RollForwardLine Line), object?> Value)[] Columns =
    [
        ("row", row => row.Line.Category is null ? "total" : "category"),
        ("period", row => row.Run.Period),
        ("book", row => FileWord.Of(row.Run.Book)),
        ("category", row => row.Line.Category),
        ("category_name", row => row.Line.CategoryName),
        ("assets", row => row.Line.AssetCount),
        ("opening_cost", row => row.Line.OpeningCost),
        ("brought_forward_cost", row => row.Line.BroughtForwardCost),
        ("acquired_cost", row => row.Line.AcquiredCost),
        ("adjusted_cost", row => row.Line.AdjustedCost),
        ("removed_cost", row => row.Line.RemovedCost),
        ("closing_cost", row => row.Line.ClosingCost),
        ("opening_accumulated", row => row.Line.OpeningAccumulated),
        ("brought_forward_accumulated", row => row.Line.BroughtForwardAccumulated),
        ("depreciation", row => row.Line.Depreciation),
        ("adjusted_accumulated", row => row.Line.AdjustedAccumulated),
        ("removed_accumulated", row => row.Line.RemovedAccumulated),
        ("closing_accumulated", row => row.Line.ClosingAccumulated),
        ("net_book_value", row => row.Line.NetBookValue),
    ];

    /// <returns>Null when none of the months is closed.</returns>
    public static async Task<ExportSource?> OpenAsync(DbTransaction snapshot, ExportRequest request)
    {
        var connection = snapshot.Connection!;
        var runs = (await connection.QueryAsync<Run>(
            RunsSql, new { request.CompanyId, request.First, request.Last, request.Books }, snapshot)).AsList();
        if (runs.Count == 0)
        {
            return null;
        }

        var categories = (await connection.QueryAsync<RollForwardLine>(
            "SELECT category_id AS CategoryId, code AS Category, name AS CategoryName FROM asset_category WHERE company_id = @CompanyId ORDER BY code",
            new { request.CompanyId },
            snapshot)).AsList();
        return new ExportSource((categories.Count + 1) * runs.Count, ExportTable.Of(Columns, ReadLines(snapshot, runs, categories)));
    }

    private static IEnumerable<(Run Run, RollForwardLine Line)> ReadLines(
        DbTransaction snapshot, List<Run> runs, List<RollForwardLine> categories)
    {
        foreach (var run in runs)
        {
            var moved = Read(snapshot, MovementsSql, run);
            var removed = Read(snapshot, RemovedSql, run);
            var total = new RollForwardLine();
            foreach (var category in categories.Where(category => moved.ContainsKey(category.CategoryId) || removed.ContainsKey(category.CategoryId)))
            {
                var line = moved.GetValueOrDefault(category.CategoryId, new RollForwardLine())
                    .Plus(removed.GetValueOrDefault(category.CategoryId, new RollForwardLine()));
                total = total.Plus(line);
                yield return (run, line with { Category = category.Category, CategoryName = category.CategoryName });
            }

            yield return (run, total);
        }
    }

    private static Dictionary<long, RollForwardLine> Read(DbTransaction snapshot, string sql, Run run) =>
        snapshot.Connection!.Query<RollForwardLine>(sql, run, snapshot).ToDictionary(line => line.CategoryId);

    private sealed record Run
    {
        public long RunId { get; init; }

        public Period Period { get; init; }

        public Book Book { get; init; }

        public long BaseRunId { get; init; }
    }
}
