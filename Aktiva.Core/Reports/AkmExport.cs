using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>The AKM transactions of posted runs, ordered by period, book and asset code.</summary>
internal static class AkmExport
{
    private const string RunsSql = """
        SELECT run_id AS RunId, document_number AS DocumentNumber, period AS Period, book AS Book, row_count AS "RowCount"
        FROM closing_run
        WHERE company_id = @CompanyId AND status = 'posted' AND period BETWEEN @First AND @Last AND book IN @Books
        ORDER BY period, book
        """;

    /// <remarks>CROSS JOIN makes SQLite go through the assets in the order of their codes, so that nothing has to be sorted.</remarks>
    private const string RowsSql = $"""
        SELECT a.code AS AssetCode, a.name AS AssetName, g.code AS Category, d.code AS Division, p.code AS Department,
               t.opening_cost AS OpeningCost, t.cost_change AS CostChange, t.opening_accumulated AS OpeningAccumulated,
               t.depreciation AS Depreciation, t.accumulated_change AS AccumulatedChange, t.note AS Note, t.months_caught_up AS MonthsCaughtUp
        FROM asset a
        CROSS JOIN akm_transaction t
        {PlaceInMonth.Join}
        LEFT JOIN asset_category g ON g.category_id = {PlaceInMonth.CategoryId}
        LEFT JOIN division d ON d.division_id = {PlaceInMonth.DivisionId}
        LEFT JOIN department p ON p.department_id = {PlaceInMonth.DepartmentId}
        WHERE a.company_id = @CompanyId AND t.run_id = @RunId AND t.asset_id = a.asset_id
        ORDER BY a.code
        """;

    private static readonly (string Name, Func<Line, object?> Value)[] Columns =
    [
        ("document_number", line => line.Run.DocumentNumber),
        ("line", line => line.Number),
        ("period", line => line.Run.Period),
        ("book", line => FileWord.Of(line.Run.Book)),
        ("asset_code", line => line.Row.AssetCode),
        ("asset_name", line => line.Row.AssetName),
        ("category", line => line.Row.Category),
        ("division", line => line.Row.Division),
        ("department", line => line.Row.Department),
        ("opening_cost", line => line.Row.OpeningCost),
        ("cost_change", line => line.Row.CostChange),
        ("closing_cost", line => line.Row.ClosingCost),
        ("opening_accumulated", line => line.Row.OpeningAccumulated),
        ("depreciation", line => line.Row.Depreciation),
        ("accumulated_change", line => line.Row.AccumulatedChange),
        ("closing_accumulated", line => line.Row.ClosingAccumulated),
        ("net_book_value", line => line.Row.NetBookValue),
        ("note", line => FileWord.Of(line.Row.Note, line.Row.MonthsCaughtUp)),
    ];

    /// <returns>Null when none of the months is closed.</returns>
    public static async Task<ExportSource?> OpenAsync(DbTransaction snapshot, ExportRequest request)
    {
        var runs = (await snapshot.Connection!.QueryAsync<Run>(
            RunsSql, new { request.CompanyId, request.First, request.Last, request.Books }, snapshot)).AsList();
        return runs.Count == 0
            ? null
            : new ExportSource(runs.Sum(run => run.RowCount), ExportTable.Of(Columns, ReadLines(snapshot, request.CompanyId, runs)));
    }

    private static IEnumerable<Line> ReadLines(DbTransaction snapshot, long companyId, IEnumerable<Run> runs)
    {
        foreach (var run in runs)
        {
            var number = 0L;
            var rows = snapshot.Connection!.Query<AkmExportRow>(
                RowsSql, new { CompanyId = companyId, run.RunId, run.Period }, snapshot, buffered: false);
            foreach (var row in rows)
            {
                yield return new Line(run, ++number, row);
            }
        }
    }

    private sealed record Run
    {
        public long RunId { get; init; }

        public string DocumentNumber { get; init; } = "";

        public Period Period { get; init; }

        public Book Book { get; init; }

        public long RowCount { get; init; }
    }

    private readonly record struct Line(Run Run, long Number, AkmExportRow Row);
}
