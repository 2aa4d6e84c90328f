using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>Reads the assets behind an amount of the roll-forward.</summary>
internal sealed class RollForwardAssetReader
{
    private readonly DbTransaction _snapshot;
    private readonly Dialect _dialect;
    private readonly RollForwardFilter _filter;
    private readonly DynamicParameters _parameters;
    private readonly string _amounts;

    private RollForwardAssetReader(DbTransaction snapshot, Dialect dialect, RollForwardFilter filter, DynamicParameters parameters)
    {
        _snapshot = snapshot;
        _dialect = dialect;
        _filter = filter;
        _parameters = parameters;
        _amounts = RollForwardAssetSql.Of(filter.Movement, filter.Category is not null);
    }

    private string Rows => $"""
        SELECT a.code AS Code, a.name AS Name, s.cost AS Cost, s.accumulated AS Accumulated
        FROM ({_amounts}) s JOIN asset a ON a.asset_id = s.asset_id
        ORDER BY {Order}
        """;

    private string Order
    {
        get
        {
            var direction = _filter.IsDescending ? " DESC" : "";
            return _filter.Order switch
            {
                RollForwardAssetOrder.Name => $"a.name{direction}, a.code",
                RollForwardAssetOrder.Cost => $"s.cost{direction}, a.code",
                RollForwardAssetOrder.Accumulated => $"s.accumulated{direction}, a.code",
                RollForwardAssetOrder.NetBookValue => $"s.cost - s.accumulated{direction}, a.code",
                _ => $"a.code{direction}",
            };
        }
    }

    /// <returns>Refused when the last month is not closed or there is no such category.</returns>
    public static async Task<ReportOutcome<RollForwardAssetReader>> OpenAsync(
        DbTransaction snapshot, Dialect dialect, long companyId, RollForwardFilter filter)
    {
        var connection = snapshot.Connection!;
        var closed = (await connection.QueryAsync<Period>(
            """
            SELECT period FROM closing_run
            WHERE company_id = @companyId AND book = @Book AND status = 'posted' AND period BETWEEN @First AND @Last
            ORDER BY period
            """,
            new { companyId, filter.Book, filter.First, filter.Last },
            snapshot)).AsList();
        if (closed.Count == 0 || closed[^1] != filter.Last)
        {
            return new ReportOutcome<RollForwardAssetReader>.Refused(new ReportRefusal.NotClosed(filter.Book, filter.Last));
        }

        var categoryId = filter.Category is null ? 0 : await connection.ExecuteScalarAsync<long?>(
            "SELECT category_id FROM asset_category WHERE company_id = @companyId AND code = @Category", new { companyId, filter.Category }, snapshot);
        if (categoryId is null)
        {
            return new ReportOutcome<RollForwardAssetReader>.Refused(new ReportRefusal.UnknownCategory(filter.Category!));
        }

        var first = filter.Movement == RollForwardMovement.Opening ? closed[0] : filter.First;
        return new ReportOutcome<RollForwardAssetReader>.Given(new RollForwardAssetReader(
            snapshot, dialect, filter, new DynamicParameters(new { companyId, categoryId, filter.Book, First = first, filter.Last })));
    }

    /// <summary>A page of the assets, and the sums of all.</summary>
    public async Task<RollForwardAssets> ReadPageAsync(RowRange range)
    {
        var sums = await SumAsync();
        _parameters.AddDynamicParams(range);
        return range.Offset >= sums.Count ? sums : sums with
        {
            Assets = (await _snapshot.Connection!.QueryAsync<RollForwardAsset>($"{Rows} {_dialect.Page("@Offset", "@Count")}", _parameters, _snapshot)).AsList(),
        };
    }

    /// <summary>Number and sums of all, without the assets.</summary>
    public Task<RollForwardAssets> SumAsync() => _snapshot.Connection!.QuerySingleAsync<RollForwardAssets>(
        $"""
        SELECT COUNT(*) AS "Count", COALESCE(SUM(s.cost), 0) AS Cost, COALESCE(SUM(s.accumulated), 0) AS Accumulated FROM ({_amounts}) s
        """,
        _parameters,
        _snapshot);

    /// <summary>All of them, one at a time.</summary>
    public IEnumerable<RollForwardAsset> ReadAll() =>
        _snapshot.Connection!.Query<RollForwardAsset>(Rows, _parameters, _snapshot, buffered: false);
}
