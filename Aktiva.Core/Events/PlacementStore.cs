using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Events;

/// <summary>
/// Where assets are and were. An asset's own row says where it is; a row for each month of transfers where it was before them. Both follow from where
/// the asset began and from the transfers that count, and are brought in line whenever one is recorded or reversed.
/// </summary>
internal static class PlacementStore
{
    private const string Columns = """
        category_id AS CategoryId, division_id AS DivisionId, department_id AS DepartmentId, location AS Location,
        expense_split_id AS ExpenseSplitId, asset_account_id AS AssetAccountId, accumulated_account_id AS AccumulatedAccountId
        """;

    /// <summary>Where the asset is.</summary>
    public static Task<AssetLocation> ReadAsync(DbTransaction transaction, long assetId) =>
        transaction.Connection!.QuerySingleAsync<AssetLocation>(
            $"SELECT {Columns} FROM asset WHERE asset_id = @assetId", new { assetId }, transaction);

    /// <summary>Brings the places of an asset in line with its events.</summary>
    public static async Task FollowAsync(
        DbTransaction transaction, long companyId, long assetId, IReadOnlyDictionary<long, CategoryDefaults> categories)
    {
        var stored = await ListAsync(transaction, companyId, assetId);
        var current = await ReadAsync(transaction, assetId);
        var place = (stored.MinBy(was => was.UntilPeriod) ?? current) with { UntilPeriod = default };
        Dictionary<Period, AssetLocation> wanted = [];
        foreach (var move in await ListMovesAsync(transaction, companyId, assetId))
        {
            wanted.TryAdd(move.Period, place with { UntilPeriod = move.Period });
            place = move.ApplyTo(place, categories);
        }

        foreach (var was in stored.Except(wanted.Values))
        {
            await transaction.Connection!.ExecuteAsync(
                "DELETE FROM asset_placement WHERE company_id = @companyId AND asset_id = @assetId AND until_period = @UntilPeriod",
                new { companyId, assetId, was.UntilPeriod },
                transaction);
        }

        foreach (var was in wanted.Values.Except(stored))
        {
            await InsertAsync(transaction, companyId, assetId, was);
        }

        if (place != current)
        {
            await UpdateAsync(transaction, assetId, place);
        }
    }

    private static async Task<IReadOnlyList<AssetLocation>> ListAsync(DbTransaction transaction, long companyId, long assetId) =>
    [
        .. await transaction.Connection!.QueryAsync<AssetLocation>(
            $"SELECT until_period AS UntilPeriod, {Columns} FROM asset_placement WHERE company_id = @companyId AND asset_id = @assetId",
            new { companyId, assetId },
            transaction),
    ];

    /// <summary>What the events that count move, in order.</summary>
    private static Task<IEnumerable<LocationMove>> ListMovesAsync(DbTransaction transaction, long companyId, long assetId) =>
        transaction.Connection!.QueryAsync<LocationMove>(
            $"""
            SELECT period AS Period, category_id AS CategoryId, division_id AS DivisionId, department_id AS DepartmentId,
                   location AS Location, expense_split_id AS ExpenseSplitId
            FROM asset_event e
            WHERE {EventStore.OfAsset} AND e.event_type IN @types
              AND (e.category_id IS NOT NULL OR e.division_id IS NOT NULL OR e.department_id IS NOT NULL
                   OR e.location IS NOT NULL OR e.expense_split_id IS NOT NULL)
              AND {EventStore.Counts}
            ORDER BY e.event_date, e.event_id
            """,
            new { companyId, assetId, types = new[] { (int)AssetEventType.Transfer, (int)AssetEventType.PutInService } },
            transaction);

    private static Task<int> InsertAsync(DbTransaction transaction, long companyId, long assetId, AssetLocation was) =>
        transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO asset_placement (company_id, asset_id, until_period, category_id, division_id, department_id, location,
                                         expense_split_id, asset_account_id, accumulated_account_id)
            VALUES (@companyId, @assetId, @UntilPeriod, @CategoryId, @DivisionId, @DepartmentId, @Location,
                    @ExpenseSplitId, @AssetAccountId, @AccumulatedAccountId)
            """,
            new
            {
                companyId,
                assetId,
                was.UntilPeriod,
                was.CategoryId,
                was.DivisionId,
                was.DepartmentId,
                was.Location,
                was.ExpenseSplitId,
                was.AssetAccountId,
                was.AccumulatedAccountId,
            },
            transaction);

    private static Task<int> UpdateAsync(DbTransaction transaction, long assetId, AssetLocation place) =>
        transaction.Connection!.ExecuteAsync(
            """
            UPDATE asset SET category_id = @CategoryId, division_id = @DivisionId, department_id = @DepartmentId, location = @Location,
                expense_split_id = @ExpenseSplitId, asset_account_id = @AssetAccountId, accumulated_account_id = @AccumulatedAccountId,
                row_version = row_version + 1
            WHERE asset_id = @assetId
            """,
            new
            {
                assetId,
                place.CategoryId,
                place.DivisionId,
                place.DepartmentId,
                place.Location,
                place.ExpenseSplitId,
                place.AssetAccountId,
                place.AccumulatedAccountId,
            },
            transaction);
}
