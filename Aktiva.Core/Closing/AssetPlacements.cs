using System.Data.Common;
using Aktiva.Core.Data;

namespace Aktiva.Core.Closing;

/// <summary>
/// Puts assets where they were in the month, if transfers have moved them since, and remembers where those that the month moves come from:
/// one more scan in the order of ids.
/// </summary>
internal static class AssetPlacements
{
    public static void Add(DbConnection connection, Dialect dialect, AssetScope scope, AssetBatch batch)
    {
        var before = scope.BasePeriod != default ? scope.BasePeriod : scope.Period.Previous;
        using var cursor = dialect.OpenCursor(
            connection,
            """
            SELECT asset_id, until_period, category_id, asset_account_id, expense_split_id, accumulated_account_id, division_id, department_id
            FROM asset_placement
            WHERE company_id = @company AND asset_id > @after AND asset_id <= @last AND until_period > @before
            ORDER BY asset_id, until_period
            """,
            ("@company", scope.CompanyId),
            ("@after", batch.AfterAssetId),
            ("@last", batch.LastAssetId),
            ("@before", before.Number));
        var hasPlace = cursor.Read();
        for (var index = 0; hasPlace && index < batch.Count; index++)
        {
            ref var row = ref batch.Rows[index];
            var isPlaced = false;
            for (; hasPlace && cursor.GetInt64(0) <= row.AssetId; hasPlace = cursor.Read())
            {
                if (cursor.GetInt64(0) < row.AssetId || isPlaced)
                {
                    continue;
                }

                if (cursor.GetInt64(1) <= scope.Period.Number)
                {
                    row.MovedFrom ??= ReadPlace(cursor);
                }
                else
                {
                    isPlaced = true;
                    Put(ref row, ReadPlace(cursor));
                }
            }
        }
    }

    private static AssetPlace ReadPlace(RowCursor cursor) => new(
        cursor.GetInt64(2),
        cursor.GetInt64(3),
        new PostingKey(cursor.GetInt64(4), cursor.GetInt64(5), cursor.GetInt64(6), cursor.GetInt64(7)));

    private static void Put(ref AssetRow row, AssetPlace place)
    {
        row.CategoryId = place.CategoryId;
        row.AssetAccountId = place.AssetAccountId;
        row.Posting = place.Posting;
        row.IsPlacedElsewhere = true;
    }
}
