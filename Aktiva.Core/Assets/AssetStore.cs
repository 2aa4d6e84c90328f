using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>Single assets in the register: what of them stands, and changing them.</summary>
internal static class AssetStore
{
    private const int LookupSize = 100;

    /// <summary>The ids of assets by their codes; a code that the company has not is left out.</summary>
    public static async Task<Dictionary<string, long>> ReadIdsAsync(DbTransaction transaction, long companyId, IEnumerable<string> codes)
    {
        Dictionary<string, long> ids = new(StringComparer.Ordinal);
        foreach (var chunk in codes.Chunk(LookupSize))
        {
            foreach (var (code, assetId) in await transaction.Connection!.QueryAsync<(string Code, long AssetId)>(
                "SELECT code, asset_id FROM asset WHERE company_id = @companyId AND code IN @chunk", new { companyId, chunk }, transaction))
            {
                ids.Add(code, assetId);
            }
        }

        return ids;
    }

    /// <summary>The asset with everything that decides about changing it; null when the company has none with the code.</summary>
    public static async Task<AssetSheet?> FindSheetAsync(DbTransaction transaction, long companyId, string code)
    {
        if (await RegisterExport.FindAsync(transaction, companyId, code) is not { } row)
        {
            return null;
        }

        var connection = transaction.Connection!;
        var (assetId, version) = await connection.QuerySingleAsync<(long AssetId, long Version)>(
            "SELECT asset_id, row_version FROM asset WHERE company_id = @companyId AND code = @code", new { companyId, code }, transaction);
        var posted = await connection.ExecuteScalarAsync<int?>(
            """
            SELECT MIN(r.period) FROM closing_run r JOIN akm_transaction t ON t.run_id = r.run_id AND t.asset_id = @assetId
            WHERE r.company_id = @companyId AND r.status = 'posted'
            """,
            new { companyId, assetId },
            transaction);
        return new AssetSheet
        {
            AssetId = assetId,
            Version = version,
            Entry = AssetSheet.EntryOf(row),
            PostedSince = posted is { } first ? Period.FromNumber(first) : null,
            HasEvents = await HasEventsAsync(transaction, companyId, assetId),
            IsQuantityCounted = (await EventStore.ListQuantitiesAsync(transaction, companyId, assetId)).Any(),
        };
    }

    /// <summary>What stands in the account opening balances for the asset; each with the account.</summary>
    public static Task<(long AssetAccountId, long AccumulatedAccountId, Money Cost, Money Accumulated)> ReadOpeningAsync(
        DbTransaction transaction, long companyId, long assetId) =>
        transaction.Connection!.QuerySingleAsync<(long AssetAccountId, long AccumulatedAccountId, Money Cost, Money Accumulated)>(
            """
            SELECT a.asset_account_id, a.accumulated_account_id, CASE WHEN b.opening_posted = 1 THEN b.cost ELSE 0 END, b.opening_accumulated
            FROM asset a JOIN asset_book b ON b.company_id = a.company_id AND b.book = @commercial AND b.asset_id = a.asset_id
            WHERE a.company_id = @companyId AND a.asset_id = @assetId
            """,
            new { companyId, assetId, commercial = Book.Commercial },
            transaction);

    /// <summary>Changes everything that the register says of an asset but its books.</summary>
    public static Task UpdateAsync(DbTransaction transaction, long assetId, RegisterRecord record) => transaction.Connection!.ExecuteAsync(
        """
        UPDATE asset SET code = @Code, category_id = @CategoryId, acquisition_date = @AcquisitionDate, in_service_date = @InServiceDate,
            division_id = @DivisionId, department_id = @DepartmentId, location = @Location, expense_split_id = @ExpenseSplitId,
            accumulated_account_id = @AccumulatedAccountId, asset_account_id = @AssetAccountId, fiscal_group = @FiscalGroup
        WHERE asset_id = @assetId
        """,
        new
        {
            assetId,
            record.Entry.Code,
            record.CategoryId,
            record.Entry.AcquisitionDate,
            record.Entry.InServiceDate,
            record.DivisionId,
            record.DepartmentId,
            record.Entry.Location,
            record.ExpenseSplitId,
            record.AccumulatedAccountId,
            record.AssetAccountId,
            record.Entry.FiscalGroup,
        },
        transaction);

    /// <summary>Changes the description of an asset and raises its version.</summary>
    public static Task DescribeAsync(DbTransaction transaction, long assetId, AssetDescription description, long? parentId) =>
        transaction.Connection!.ExecuteAsync(
            """
            UPDATE asset SET name = @Name, quantity = @Quantity, serial_number = @SerialNumber, notes = @Notes, parent_asset_id = @parentId,
                row_version = row_version + 1
            WHERE asset_id = @assetId
            """,
            new { assetId, description.Name, description.Quantity, description.SerialNumber, description.Notes, parentId },
            transaction);

    /// <summary>When an event last moved or changed the asset, and who recorded it.</summary>
    public static Task<(string By, DateTimeOffset At)> FindLastEventAsync(DbTransaction transaction, long companyId, long assetId) =>
        transaction.Connection!.QueryFirstOrDefaultAsync<(string By, DateTimeOffset At)>(
            "SELECT entered_by, entered_at FROM asset_event WHERE company_id = @companyId AND asset_id = @assetId ORDER BY event_id DESC",
            new { companyId, assetId },
            transaction);

    private static Task<bool> HasEventsAsync(DbTransaction transaction, long companyId, long assetId) =>
        transaction.Connection!.ExecuteScalarAsync<bool>(
            $"""
            SELECT CASE WHEN EXISTS (SELECT 1 FROM asset_event e
                                     WHERE e.company_id = @companyId AND (e.asset_id = @assetId OR e.counterpart_id = @assetId)
                                       AND e.event_type <> @reversal
                                       AND {EventStore.Counts})
                   THEN 1 ELSE 0 END
            """,
            new { companyId, assetId, reversal = AssetEventType.Reversal },
            transaction);
}
