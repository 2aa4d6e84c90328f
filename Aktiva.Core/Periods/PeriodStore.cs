using System.Data.Common;
using Aktiva.Core.Assets;
using Dapper;

namespace Aktiva.Core.Periods;

/// <summary>What is closed and what is locked.</summary>
public static class PeriodStore
{
    public static Task<PeriodFacts> ReadFactsAsync(
        DbConnection connection, long companyId, Book book, Period period, DbTransaction? transaction = null)
    {
        const string sql = """
            SELECT
                CASE WHEN EXISTS (SELECT 1 FROM period_lock WHERE company_id = @companyId AND period = @period) THEN 1 ELSE 0 END AS IsLocked,
                COALESCE((SELECT MAX(period) FROM closing_run
                          WHERE company_id = @companyId AND book = @book AND status = 'posted'), 0) AS LastClosed,
                COALESCE((SELECT MIN(period) FROM closing_run
                          WHERE company_id = @companyId AND book = @book AND status = 'posted'), 0) AS FirstClosed,
                CASE WHEN EXISTS (SELECT 1 FROM closing_run WHERE company_id = @companyId AND book = @book AND status = 'posted') THEN 0
                     ELSE COALESCE((SELECT MAX(opening_period) FROM asset_book
                                    WHERE company_id = @companyId AND book = @book), 0) END AS LatestOpening,
                CASE WHEN EXISTS (SELECT 1 FROM asset_book WHERE company_id = @companyId AND book = @book) THEN 1 ELSE 0 END AS HasAssets,
                (SELECT register_version FROM company WHERE company_id = @companyId) AS RegisterVersion,
                CASE WHEN EXISTS (SELECT 1 FROM closing_run WHERE company_id = @companyId AND period = @period AND status = 'posted')
                     THEN 1 ELSE 0 END AS IsClosedInAnyBook,
                (SELECT run_id FROM closing_run
                 WHERE company_id = @companyId AND book = @book AND period = @period AND status = 'posted') AS PostedRunId,
                COALESCE((SELECT MAX(period) FROM closing_run
                          WHERE company_id = @companyId AND book = @book AND status = 'posted' AND period < @period), 0) AS BasePeriod,
                (SELECT run_id FROM closing_run r
                 WHERE r.company_id = @companyId AND r.book = @book AND r.status = 'posted'
                   AND r.period = (SELECT MAX(period) FROM closing_run
                                   WHERE company_id = @companyId AND book = @book AND status = 'posted' AND period < @period)) AS BaseRunId
            """;
        return connection.QuerySingleAsync<PeriodFacts>(sql, new { companyId, book, period }, transaction);
    }

    public static async Task<IReadOnlyList<Period>> ListClosedAsync(
        DbConnection connection, long companyId, Book book, DbTransaction? transaction = null) =>
    [
        .. await connection.QueryAsync<Period>(
            "SELECT period FROM closing_run WHERE company_id = @companyId AND book = @book AND status = 'posted' ORDER BY period",
            new { companyId, book },
            transaction),
    ];

    public static async Task<IReadOnlyList<Period>> ListLockedAsync(DbConnection connection, long companyId, DbTransaction? transaction = null) =>
    [
        .. await connection.QueryAsync<Period>(
            "SELECT period FROM period_lock WHERE company_id = @companyId ORDER BY period", new { companyId }, transaction),
    ];

    internal static Task LockAsync(DbTransaction transaction, long companyId, Period period, string lockedBy, DateTimeOffset lockedAt) =>
        transaction.Connection!.ExecuteAsync(
            "INSERT INTO period_lock (company_id, period, locked_by, locked_at) VALUES (@companyId, @period, @lockedBy, @lockedAt)",
            new { companyId, period, lockedBy, lockedAt },
            transaction);

    internal static Task UnlockAsync(DbTransaction transaction, long companyId, Period period) =>
        transaction.Connection!.ExecuteAsync(
            "DELETE FROM period_lock WHERE company_id = @companyId AND period = @period", new { companyId, period }, transaction);

    internal static Task RecordAsync(DbTransaction transaction, PeriodEvent periodEvent)
    {
        const string sql = """
            INSERT INTO period_event (company_id, book, period, event, done_by, done_at, reason)
            VALUES (@CompanyId, @Book, @Period, @Event, @DoneBy, @DoneAt, @Reason)
            """;
        return transaction.Connection!.ExecuteAsync(sql, periodEvent, transaction);
    }
}
