using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>What a company's start page shows of its commercial book at the end of a closed month.</summary>
public sealed class OverviewService(Database database)
{
    /// <remarks>CROSS JOIN makes SQLite go through balances and assets in the order of their ids, in which both lie.</remarks>
    private const string CategoriesSql = """
        SELECT g.code AS Code, g.name AS Name, s.AssetCount AS AssetCount, s.Cost AS Cost, s.Accumulated AS Accumulated
        FROM asset_category g
        JOIN (SELECT a.category_id AS category_id, COUNT(*) AS AssetCount, SUM(t.opening_cost + t.cost_change) AS Cost,
                     SUM(t.opening_accumulated + t.depreciation + t.accumulated_change) AS Accumulated
              FROM akm_transaction t CROSS JOIN asset a
              WHERE t.run_id = @runId AND a.asset_id = t.asset_id
              GROUP BY a.category_id) s ON s.category_id = g.category_id
        ORDER BY g.code
        """;

    private const string EndingFrom = $"""
        FROM akm_transaction t
        CROSS JOIN asset_book b
        CROSS JOIN asset a
        WHERE t.run_id = @runId AND b.company_id = @companyId AND b.book = @book AND b.asset_id = t.asset_id AND a.asset_id = t.asset_id
          AND {AssetListSql.EndsSoon}
        """;

    /// <summary>The balances of all categories in a posted run, by code.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<CategoryBalance>> ReadCategoriesAsync(Actor actor, long runId, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        var balances = await database.ReadAsync(
            connection => connection.QueryAsync<CategoryBalance>(CategoriesSql, new { runId }), cancellationToken);
        return balances.AsList();
    }

    /// <summary>The assets that are depreciated within some months, at the rate of the run's month; those that end first come first.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="month">The closed month.</param>
    /// <param name="months">Within how many months.</param>
    /// <param name="count">The most assets wanted.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<RowPage<EndingAsset>> ListEndingAsync(
        Actor actor, long companyId, ClosedMonth month, int months, int count, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        var parameters = new { runId = month.RunId, companyId, book = month.Book, endsWithin = months, count };
        return database.ReadSnapshotAsync(snapshot => ListEndingAsync(snapshot, parameters), cancellationToken);
    }

    /// <summary>Assets acquired up to the month's end, and not gone by then, that its run has no row of.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="month">The closed month.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<long> CountMissingAsync(Actor actor, long companyId, ClosedMonth month, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadAsync(
            connection => connection.ExecuteScalarAsync<long>(
                $"""
                SELECT COUNT(*) FROM asset_book b CROSS JOIN asset a
                WHERE b.company_id = @companyId AND b.book = @Book AND a.asset_id = b.asset_id AND a.acquisition_date <= @monthEnd
                  AND NOT EXISTS (SELECT 1 FROM akm_transaction t WHERE t.run_id = @RunId AND t.asset_id = a.asset_id)
                  AND NOT {AssetListSql.HasLeft}
                """,
                new { companyId, month.Book, month.RunId, AsOf = month.Period, monthEnd = month.Period.LastDay }),
            cancellationToken);
    }

    private async Task<RowPage<EndingAsset>> ListEndingAsync(DbTransaction snapshot, object parameters)
    {
        var total = await snapshot.Connection!.ExecuteScalarAsync<long>($"SELECT COUNT(*) {EndingFrom}", parameters, snapshot);
        var assets = await snapshot.Connection!.QueryAsync<EndingAsset>(
            $"""
            SELECT a.code AS Code, a.name AS Name, t.depreciation AS Depreciation, {AssetListSql.Remaining} AS Remaining
            {EndingFrom}
            ORDER BY ({AssetListSql.Remaining}) * 1.0 / t.depreciation, a.code {database.Dialect.Limit("@count")}
            """,
            parameters,
            snapshot);
        return new RowPage<EndingAsset>(assets.AsList(), total);
    }
}
