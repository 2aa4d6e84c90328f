using System.Data.Common;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>Units of production by asset and month.</summary>
internal static class UsageStore
{
    private const int CodesAtATime = 500;

    private static readonly Period EndOfTime = new(9999, 12);

    /// <summary>The company's assets with these codes, by code.</summary>
    public static async Task<IReadOnlyDictionary<string, MeteredAsset>> FindAssetsAsync(
        DbTransaction transaction, long companyId, IEnumerable<string> codes)
    {
        var connection = transaction.Connection!;
        var facts = await PeriodStore.ReadFactsAsync(connection, companyId, Book.Commercial, EndOfTime, transaction);
        var assets = new Dictionary<string, MeteredAsset>(StringComparer.Ordinal);
        foreach (var some in codes.Distinct(StringComparer.Ordinal).Chunk(CodesAtATime))
        {
            var found = await connection.QueryAsync<MeteredAsset>(
                """
                SELECT a.asset_id AS AssetId, a.code AS Code, CASE WHEN b.method = @method THEN 1 ELSE 0 END AS IsMetered,
                       COALESCE(t.through_period, 0) AS ComputedThrough
                FROM asset a
                LEFT JOIN asset_book b ON b.company_id = a.company_id AND b.book = @book AND b.asset_id = a.asset_id
                LEFT JOIN akm_transaction t ON t.run_id = @lastRunId AND t.asset_id = a.asset_id
                WHERE a.company_id = @companyId AND a.code IN @some
                """,
                new { companyId, book = Book.Commercial, method = DepreciationMethod.UnitsOfProduction, lastRunId = facts.BaseRunId ?? 0, some },
                transaction);
            foreach (var asset in found)
            {
                assets[asset.Code] = asset;
            }
        }

        return assets;
    }

    /// <summary>Enters a month's units, in place of those entered before.</summary>
    public static async Task EnterAsync(
        DbTransaction transaction, long companyId, long assetId, Period period, long units, string enteredBy, DateTimeOffset enteredAt)
    {
        var row = new { companyId, assetId, period, units, enteredBy, enteredAt };
        var connection = transaction.Connection!;
        var updated = await connection.ExecuteAsync(
            """
            UPDATE asset_usage SET units = @units, entered_by = @enteredBy, entered_at = @enteredAt
            WHERE company_id = @companyId AND asset_id = @assetId AND period = @period
            """,
            row,
            transaction);
        if (updated == 0)
        {
            await connection.ExecuteAsync(
                """
                INSERT INTO asset_usage (company_id, asset_id, period, units, entered_by, entered_at)
                VALUES (@companyId, @assetId, @period, @units, @enteredBy, @enteredAt)
                """,
                row,
                transaction);
        }
    }
}
