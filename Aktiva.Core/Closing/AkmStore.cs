using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Closing;

/// <summary>AKM transactions, many at a time.</summary>
public static class AkmStore
{
    private static readonly string[] Columns =
    [
        "run_id", "asset_id", "opening_cost", "cost_change", "opening_accumulated", "depreciation", "accumulated_change",
        "note", "months_caught_up", "through_period", "year_opening_carrying", "method_choices",
    ];

    private const string LineColumns = """
        a.code AS AssetCode, a.name AS AssetName, t.opening_cost AS OpeningCost, t.cost_change AS CostChange,
        t.opening_accumulated AS OpeningAccumulated, t.depreciation AS Depreciation, t.accumulated_change AS AccumulatedChange,
        t.note AS Note, t.months_caught_up AS MonthsCaughtUp
        """;

    /// <summary>Assets of a book that are there in the period.</summary>
    /// <remarks>
    /// Counted as all of the book less those acquired later and those that left before, both few and with an index; parts that
    /// splits make only later are counted, too: it is what a progress bar ends at, not an amount.
    /// </remarks>
    internal static Task<long> CountAssetsAsync(DbConnection connection, long companyId, Book book, Period period)
    {
        const string sql = """
            SELECT (SELECT COUNT(*) FROM asset_book WHERE company_id = @companyId AND book = @book)
                 - (SELECT COUNT(*) FROM asset a JOIN asset_book b ON b.company_id = a.company_id AND b.book = @book AND b.asset_id = a.asset_id
                    WHERE a.company_id = @companyId AND a.acquisition_date > @monthEnd)
                 - (SELECT COUNT(*) FROM asset_change WHERE company_id = @companyId AND book = @book AND change_type = @disposal AND period < @period)
                 - (SELECT COUNT(*) FROM asset_change WHERE company_id = @companyId AND book = @book AND change_type = @merge AND period < @period)
            """;
        return connection.ExecuteScalarAsync<long>(
            sql, new { companyId, book, period, monthEnd = period.LastDay, disposal = AssetChangeType.Disposal, merge = AssetChangeType.MergeOut });
    }

    /// <summary>Inserts the AKM transactions of a batch, and what events left beside them.</summary>
    internal static void Write(DbTransaction transaction, Dialect dialect, long runId, AssetBatch batch, Action<int> written)
    {
        var rows = batch.Transactions.AsSpan(0, batch.Count);
        using var writer = dialect.OpenWriter(transaction, "akm_transaction", Columns);
        writer.SetValue(0, runId);
        for (var index = 0; index < rows.Length; index++)
        {
            ref readonly var row = ref rows[index];
            writer.SetValue(1, row.AssetId);
            writer.SetValue(2, row.OpeningCost);
            writer.SetValue(3, row.CostChange);
            writer.SetValue(4, row.OpeningAccumulated);
            writer.SetValue(5, row.Depreciation);
            writer.SetValue(6, row.AccumulatedChange);
            writer.SetValue(7, (long)row.Notes);
            writer.SetValue(8, row.MonthsCaughtUp);
            writer.SetValue(9, row.State.Through.Number);
            writer.SetValue(10, row.State.YearOpeningCarryingAmount);
            writer.SetValue(11, (long)row.State.Choices);
            writer.Insert();
            written(index + 1);
        }

        writer.Flush();
        LifeStore.Write(transaction, dialect, runId, batch.KeptLives);
    }

    /// <summary>Removes up to a batch of a run's rows.</summary>
    /// <returns>The number of rows removed; less than <see cref="Dialect.BatchSize"/> when none is left.</returns>
    internal static async Task<int> DeleteBatchAsync(DbTransaction transaction, Dialect dialect, long runId)
    {
        var connection = transaction.Connection!;
        var last = await connection.ExecuteScalarAsync<long?>(
            $"SELECT MAX(asset_id) FROM (SELECT asset_id FROM akm_transaction WHERE run_id = @runId ORDER BY asset_id {dialect.Limit("@size")}) first_rows",
            new { runId, size = dialect.BatchSize },
            transaction);
        if (last is null)
        {
            return 0;
        }

        await connection.ExecuteAsync("DELETE FROM akm_life WHERE run_id = @runId AND asset_id <= @last", new { runId, last }, transaction);
        return await connection.ExecuteAsync(
            "DELETE FROM akm_transaction WHERE run_id = @runId AND asset_id <= @last", new { runId, last }, transaction);
    }

    /// <summary>Runs that are over, were not posted or no longer count, and still have rows.</summary>
    internal static Task<IEnumerable<long>> ListLeftoversAsync(DbConnection connection, long companyId) =>
        connection.QueryAsync<long>(
            """
            SELECT run_id FROM closing_run r
            WHERE company_id = @companyId AND status IN ('superseded', 'refused', 'failed', 'cancelled', 'interrupted')
              AND EXISTS (SELECT 1 FROM akm_transaction t WHERE t.run_id = r.run_id)
            ORDER BY run_id
            """,
            new { companyId });

    /// <summary>Assets of a run with balances that the run built upon it has no row of, with their accumulated depreciation.</summary>
    internal static Task<IEnumerable<(long AssetId, Money Accumulated)>> ListLostAsync(DbConnection connection, long baseRunId, long runId) =>
        connection.QueryAsync<(long AssetId, Money Accumulated)>(
            """
            SELECT b.asset_id AS AssetId, b.opening_accumulated + b.depreciation + b.accumulated_change AS Accumulated
            FROM akm_transaction b
            WHERE b.run_id = @baseRunId
              AND (b.opening_cost + b.cost_change <> 0 OR b.opening_accumulated + b.depreciation + b.accumulated_change <> 0)
              AND NOT EXISTS (SELECT 1 FROM akm_transaction t WHERE t.run_id = @runId AND t.asset_id = b.asset_id)
            ORDER BY b.asset_id
            """,
            new { baseRunId, runId });

    /// <summary>The codes of assets by their ids.</summary>
    internal static async Task<IReadOnlyDictionary<long, string>> ReadCodesAsync(
        Database database, IEnumerable<long> assetIds, CancellationToken cancellationToken)
    {
        var codes = new Dictionary<long, string>();
        foreach (var ids in assetIds.Distinct().Chunk(500))
        {
            var named = await database.ReadAsync(
                connection => connection.QueryAsync<(long AssetId, string Code)>(
                    "SELECT asset_id, code FROM asset WHERE asset_id IN @ids", new { ids }),
                cancellationToken);
            foreach (var (assetId, code) in named)
            {
                codes[assetId] = code;
            }
        }

        return codes;
    }

    /// <summary>The ids of assets by their codes; codes that no asset has are left out.</summary>
    internal static async Task<Dictionary<string, long>> FindByCodeAsync(
        DbConnection connection, long companyId, IReadOnlyList<string> codes, DbTransaction? transaction = null)
    {
        var found = new Dictionary<string, long>();
        foreach (var code in codes)
        {
            var assetId = await connection.ExecuteScalarAsync<long?>(
                "SELECT asset_id FROM asset WHERE company_id = @companyId AND code = @code", new { companyId, code }, transaction);
            if (assetId is { } id)
            {
                found[code] = id;
            }
        }

        return found;
    }

    /// <summary>Reads all rows of a run in the order of asset ids.</summary>
    internal static RowCursor OpenRun(DbConnection connection, Dialect dialect, long runId) =>
        dialect.OpenCursor(
            connection,
            """
            SELECT asset_id, opening_cost, cost_change, opening_accumulated, depreciation, accumulated_change,
                   through_period, year_opening_carrying, method_choices
            FROM akm_transaction WHERE run_id = @run ORDER BY asset_id
            """,
            ("@run", runId));

    /// <summary>The first AKM transactions of a run in the order of asset codes.</summary>
    public static async Task<IReadOnlyList<AkmLine>> ReadFirstAsync(DbConnection connection, Dialect dialect, ClosingRun run, int count) =>
    [
        .. await connection.QueryAsync<AkmLine>(
            $"""
            SELECT {LineColumns}
            FROM asset a JOIN akm_transaction t ON t.run_id = @RunId AND t.asset_id = a.asset_id
            WHERE a.company_id = @CompanyId ORDER BY a.code {dialect.Limit("@count")}
            """,
            new { run.RunId, run.CompanyId, count }),
    ];

    /// <summary>An asset's AKM transaction in a run.</summary>
    internal static Task<AkmLine?> FindAsync(DbTransaction transaction, long runId, long assetId) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<AkmLine>(
            $"SELECT {LineColumns} FROM akm_transaction t JOIN asset a ON a.asset_id = t.asset_id WHERE t.run_id = @runId AND t.asset_id = @assetId",
            new { runId, assetId },
            transaction);

    /// <summary>An asset's AKM transactions in the posted runs of a book, oldest first.</summary>
    internal static async Task<IReadOnlyList<PostedMonth>> ListPostedAsync(
        DbTransaction transaction, long companyId, Book book, long assetId) =>
    [
        .. await transaction.Connection!.QueryAsync<PostedMonth>(
            $"""
            SELECT r.period AS Period, {LineColumns}
            FROM closing_run r
            JOIN akm_transaction t ON t.run_id = r.run_id AND t.asset_id = @assetId
            JOIN asset a ON a.asset_id = t.asset_id
            WHERE r.company_id = @companyId AND r.book = @book AND r.status = 'posted' ORDER BY r.period
            """,
            new { companyId, book, assetId },
            transaction),
    ];
}
