using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>Lists assets with their balances, and adds them up.</summary>
public sealed class AssetListService(Database database)
{
    private const int LookupSize = 100;

    /// <summary>A page of the assets that the filter lets through.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which assets, and their order.</param>
    /// <param name="range">Which of them.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<IReadOnlyList<AssetListLine>> ListAsync(
        Actor actor, long companyId, AssetFilter filter, RowRange range, CancellationToken cancellationToken) =>
        ListAsync(actor, companyId, filter, range, total: null, cancellationToken);

    /// <inheritdoc cref="ListAsync(Actor, long, AssetFilter, RowRange, CancellationToken)"/>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which assets, and their order.</param>
    /// <param name="range">Which of them.</param>
    /// <param name="total">How many the filter lets through, where that is known: pages near the end come sooner.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<IReadOnlyList<AssetListLine>> ListAsync(
        Actor actor, long companyId, AssetFilter filter, RowRange range, long? total, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync<IReadOnlyList<AssetListLine>>(
            async snapshot =>
            {
                var (parameters, _) = await ParametersAsync(snapshot, companyId, filter);
                var fromEnd = total is { } all ? range.FromEnd(all) : null;
                parameters.AddDynamicParams(fromEnd ?? range);
                return (await snapshot.Connection!.QueryAsync<AssetListLine>(
                    AssetListSql.Rows(filter, database.Dialect.Page("@Offset", "@Count"), fromEnd is not null), parameters, snapshot)).AsList();
            },
            cancellationToken);
    }

    /// <summary>Number and sums of all that the filter lets through.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which assets.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<AssetTotals> SumAsync(Actor actor, long companyId, AssetFilter filter, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(
            async snapshot =>
            {
                var (parameters, asOf) = await ParametersAsync(snapshot, companyId, filter);
                return await snapshot.Connection!.QuerySingleAsync<AssetTotals>(AssetListSql.Sums(filter), parameters, snapshot) with { AsOf = asOf };
            },
            cancellationToken);
    }

    /// <summary>Codes and names of what the filter lets through, by code.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which assets.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<AssetLabel>> ListLabelsAsync(
        Actor actor, long companyId, AssetFilter filter, int most, CancellationToken cancellationToken)
    {
        var lines = await ListAsync(
            actor, companyId, filter with { Order = AssetOrder.Code, IsDescending = false }, new RowRange(0, most), cancellationToken);
        return [.. lines.Select(line => new AssetLabel { Code = line.Code, Name = line.Name })];
    }

    /// <summary>Names of the assets with these codes, by code; a code that the company has not is left out.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="codes">The codes.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<AssetLabel>> ListLabelsAsync(
        Actor actor, long companyId, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        List<AssetLabel> labels = [];
        await database.ReadAsync(
            async connection =>
            {
                labels.Clear();
                foreach (var chunk in codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(LookupSize))
                {
                    labels.AddRange(await connection.QueryAsync<AssetLabel>(
                        "SELECT code AS Code, name AS Name FROM asset WHERE company_id = @companyId AND code IN @chunk ORDER BY code", new { companyId, chunk }));
                }

                return true;
            },
            cancellationToken);
        return labels;
    }

    /// <summary>All that the filter lets through, one at a time, and how many they are at most.</summary>
    internal static async Task<(long Most, IEnumerable<AssetListLine> Lines)> OpenAsync(DbTransaction snapshot, long companyId, AssetFilter filter)
    {
        var (parameters, _) = await ParametersAsync(snapshot, companyId, filter);
        var connection = snapshot.Connection!;
        var most = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM asset WHERE company_id = @companyId", new { companyId }, snapshot);
        return (most, connection.Query<AssetListLine>(AssetListSql.Rows(filter), parameters, snapshot, buffered: false));
    }

    private static async Task<(DynamicParameters Parameters, Period AsOf)> ParametersAsync(DbTransaction snapshot, long companyId, AssetFilter filter)
    {
        var run = await snapshot.Connection!.QuerySingleOrDefaultAsync<Closed>(
            AssetListSql.Run, new { companyId, filter.Book, filter.Period }, snapshot);
        var year = filter.Year ?? 2000;
        var parameters = new DynamicParameters(new
        {
            companyId,
            filter.Book,
            RunId = run?.RunId ?? 0,
            AsOf = run?.Period ?? default,
            asOfEnd = run?.Period.LastDay ?? DateOnly.MaxValue,
            text = TextPattern.Containing(filter.Text ?? ""),
            filter.Category,
            filter.Division,
            filter.Department,
            firstDay = new DateOnly(year, 1, 1),
            lastDay = new DateOnly(year, 12, 31),
            status = (int)(filter.Status ?? 0),
            endsWithin = filter.EndsWithin ?? 0,
        });
        return (parameters, run?.Period ?? default);
    }

    private sealed record Closed
    {
        public long RunId { get; init; }

        public Period Period { get; init; }
    }
}
