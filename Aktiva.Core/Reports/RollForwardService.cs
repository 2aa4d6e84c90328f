using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>The roll-forward by category over one or more closed months, and the assets behind its amounts.</summary>
public sealed class RollForwardService(Database database)
{
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="book">The book.</param>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Refused with <see cref="ReportRefusal.NotClosed"/> only.</returns>
    public Task<ReportOutcome<RollForward>> ReadAsync(
        Actor actor, long companyId, Book book, Period first, Period last, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(
            snapshot => ReadAsync(snapshot, database.Dialect, companyId, book, first, last, cancellationToken), cancellationToken);
    }

    /// <summary>The assets that an amount consists of, by code.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which amount.</param>
    /// <param name="range">Which assets.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<RollForwardAssets> ListAssetsAsync(
        Actor actor, long companyId, RollForwardFilter filter, RowRange range, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(snapshot => ListAssetsAsync(snapshot, companyId, filter, range), cancellationToken);
    }

    internal static async Task<ReportOutcome<RollForward>> ReadAsync(
        DbTransaction snapshot, Dialect dialect, long companyId, Book book, Period first, Period last, CancellationToken cancellationToken)
    {
        var runs = await RollForwardReader.ListRunsAsync(
            snapshot, new ExportRequest { CompanyId = companyId, Kind = ExportKind.RollForward, First = first, Last = last, Books = [book] });
        if (runs.Count == 0 || runs[^1].Period != last)
        {
            return new ReportOutcome<RollForward>.Refused(new ReportRefusal.NotClosed(book, last));
        }

        var categories = await RollForwardReader.ListCategoriesAsync(snapshot, companyId);
        Dictionary<long, RollForwardLine> lines = [];
        var isFirst = true;
        foreach (var month in RollForwardReader.Read(snapshot, dialect, runs, cancellationToken))
        {
            foreach (var categoryId in lines.Keys.Union(month.Keys).ToArray())
            {
                var later = month.GetValueOrDefault(categoryId, new RollForwardLine());
                lines[categoryId] = isFirst ? later : lines.GetValueOrDefault(categoryId, new RollForwardLine()).Then(later);
            }

            isFirst = false;
        }

        var named = categories.Where(category => lines.ContainsKey(category.CategoryId)).Select(category =>
            lines[category.CategoryId] with { CategoryId = category.CategoryId, Category = category.Category, CategoryName = category.CategoryName }).ToArray();
        return new ReportOutcome<RollForward>.Given(new RollForward
        {
            Book = book,
            First = runs[0].Period,
            Last = last,
            Categories = named,
            Total = named.Aggregate(new RollForwardLine(), (total, line) => total.Plus(line)),
        });
    }

    private async Task<RollForwardAssets> ListAssetsAsync(DbTransaction snapshot, long companyId, RollForwardFilter filter, RowRange range)
    {
        var connection = snapshot.Connection!;
        var (categoryId, first) = (0L, filter.First);
        if (filter.Category is not null)
        {
            categoryId = await connection.ExecuteScalarAsync<long>(
                "SELECT category_id FROM asset_category WHERE company_id = @companyId AND code = @Category", new { companyId, filter.Category }, snapshot);
        }

        if (filter.Movement == RollForwardMovement.Opening)
        {
            first = await connection.ExecuteScalarAsync<Period?>(
                """
                SELECT MIN(period) FROM closing_run
                WHERE company_id = @companyId AND book = @Book AND status = 'posted' AND period BETWEEN @First AND @Last
                """,
                new { companyId, filter.Book, filter.First, filter.Last },
                snapshot) ?? first;
        }

        var amounts = RollForwardAssetSql.Of(filter.Movement, filter.Category is not null);
        var parameters = new { companyId, categoryId, filter.Book, First = first, filter.Last, range.Offset, range.Count };
        var sums = await connection.QuerySingleAsync<Sums>(
            $"SELECT COUNT(*) AS Assets, COALESCE(SUM(s.cost), 0) AS Cost, COALESCE(SUM(s.accumulated), 0) AS Accumulated FROM ({amounts}) s",
            parameters,
            snapshot);
        var assets = range.Offset >= sums.Assets ? [] : await connection.QueryAsync<RollForwardAsset>(
            $"""
            SELECT a.code AS Code, a.name AS Name, s.cost AS Cost, s.accumulated AS Accumulated
            FROM ({amounts}) s JOIN asset a ON a.asset_id = s.asset_id
            ORDER BY a.code {database.Dialect.Page("@Offset", "@Count")}
            """,
            parameters,
            snapshot);
        return new RollForwardAssets { Assets = assets.AsList(), Count = sums.Assets, Cost = sums.Cost, Accumulated = sums.Accumulated };
    }

    private sealed record Sums
    {
        public long Assets { get; init; }

        public Money Cost { get; init; }

        public Money Accumulated { get; init; }
    }
}
