using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Closing;

/// <summary>The rows of runs: claim, state, checkpoint, end. AKM transactions are in <see cref="AkmStore"/>.</summary>
public static class ClosingStore
{
    internal const string RunColumns = """
        run_id AS RunId, company_id AS CompanyId, process AS Process, book AS Book, period AS Period, status AS Status, stage AS Stage,
        "percent" AS "Percent", processed AS Processed, total AS Total, row_count AS "RowCount", depreciation AS Depreciation,
        register_version AS RegisterVersion, base_run_id AS BaseRunId, replaced_run_id AS ReplacedRunId, next_run_id AS NextRunId,
        restarts AS Restarts, cancel_requested AS CancelRequested, document_number AS DocumentNumber,
        runner_id AS RunnerId, requested_by AS RequestedBy, requested_at AS RequestedAt, started_at AS StartedAt, finished_at AS FinishedAt
        """;

    /// <summary>Takes the company's lock for the run; false when another run has it. Taking it twice for the same run is once.</summary>
    internal static async Task<bool> ClaimAsync(DbTransaction transaction, long companyId, long runId)
    {
        const string sql = """
            INSERT INTO active_run (company_id, run_id)
            SELECT @companyId, @runId WHERE NOT EXISTS (SELECT 1 FROM active_run WHERE company_id = @companyId)
            """;
        await transaction.Connection!.ExecuteAsync(sql, new { companyId, runId }, transaction);
        return runId == await transaction.Connection!.ExecuteScalarAsync<long>(
            "SELECT run_id FROM active_run WHERE company_id = @companyId", new { companyId }, transaction);
    }

    internal static Task ReleaseAsync(DbTransaction transaction, long runId) =>
        transaction.Connection!.ExecuteAsync("DELETE FROM active_run WHERE run_id = @runId", new { runId }, transaction);

    /// <summary>Passes the lock of a run that is over on to the next run of the same request.</summary>
    internal static Task HandOverAsync(DbTransaction transaction, long runId, long nextRunId) =>
        transaction.Connection!.ExecuteAsync(
            "UPDATE active_run SET run_id = @nextRunId WHERE run_id = @runId", new { runId, nextRunId }, transaction);

    internal static Task InsertRunAsync(DbTransaction transaction, ClosingRun run, string remaining)
    {
        const string sql = """
            INSERT INTO closing_run (run_id, company_id, process, book, period, status, stage, remaining, runner_id, requested_by, requested_at)
            VALUES (@RunId, @CompanyId, @process, @Book, @Period, 'queued', 'Initialise', @remaining, @RunnerId, @RequestedBy, @RequestedAt)
            """;
        return transaction.Connection!.ExecuteAsync(
            sql,
            new { run.RunId, run.CompanyId, process = run.Process.ToString(), run.Book, run.Period, remaining, run.RunnerId, run.RequestedBy, run.RequestedAt },
            transaction);
    }

    internal static Task InsertExclusionAsync(DbTransaction transaction, long runId, long assetId, string excludedBy, string reason) =>
        transaction.Connection!.ExecuteAsync(
            "INSERT INTO closing_run_exclusion (run_id, asset_id, excluded_by, reason) VALUES (@runId, @assetId, @excludedBy, @reason)",
            new { runId, assetId, excludedBy, reason },
            transaction);

    internal static Task CopyExclusionsAsync(DbTransaction transaction, long runId, long nextRunId) =>
        transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO closing_run_exclusion (run_id, asset_id, excluded_by, reason)
            SELECT @nextRunId, asset_id, excluded_by, reason FROM closing_run_exclusion WHERE run_id = @runId
            """,
            new { runId, nextRunId },
            transaction);

    public static Task<ClosingRun?> FindAsync(DbConnection connection, long runId, DbTransaction? transaction = null) =>
        connection.QuerySingleOrDefaultAsync<ClosingRun>(
            $"SELECT {RunColumns} FROM closing_run WHERE run_id = @runId", new { runId }, transaction);

    public static Task<ClosingRun?> FindActiveAsync(DbConnection connection, long companyId, DbTransaction? transaction = null) =>
        connection.QuerySingleOrDefaultAsync<ClosingRun>(
            $"SELECT {RunColumns} FROM closing_run WHERE run_id = (SELECT run_id FROM active_run WHERE company_id = @companyId)",
            new { companyId },
            transaction);

    public static Task<ClosingRun?> FindLatestAsync(DbConnection connection, Dialect dialect, long companyId, ClosingProcess process, Period period) =>
        connection.QuerySingleOrDefaultAsync<ClosingRun>(
            $"""
            SELECT {RunColumns} FROM closing_run
            WHERE company_id = @companyId AND book = @book AND period = @period AND process = @process
            ORDER BY requested_at DESC, run_id DESC {dialect.Limit("1")}
            """,
            new { companyId, book = process.BookOf(), period, process = process.ToString() });

    internal static Task<BooksMark> ReadMarkAsync(DbConnection connection, long companyId, Period period) =>
        connection.QuerySingleAsync<BooksMark>(
            """
            SELECT @period AS Period, c.register_version AS RegisterVersion, c.settings_version AS SettingsVersion,
                (SELECT run_id FROM active_run WHERE company_id = @companyId) AS ActiveRunId,
                (SELECT MAX(run_id) FROM closing_run WHERE company_id = @companyId AND book IN (1, 2) AND period = @period) AS LatestRunId,
                (SELECT MAX(run_id) FROM closing_run WHERE company_id = @companyId AND status = 'posted') AS LatestPostedRunId,
                COALESCE((SELECT MAX(period) FROM closing_run
                          WHERE company_id = @companyId AND book = 1 AND status = 'posted'), 0) AS LastClosedCommercial,
                COALESCE((SELECT MAX(period) FROM closing_run
                          WHERE company_id = @companyId AND book = 2 AND status = 'posted'), 0) AS LastClosedFiscal,
                CASE WHEN EXISTS (SELECT 1 FROM period_lock WHERE company_id = @companyId AND period = @period) THEN 1 ELSE 0 END AS IsLocked
            FROM company c WHERE c.company_id = @companyId
            """,
            new { companyId, period });

    internal static Task<string> ReadRemainingAsync(DbTransaction transaction, long runId) =>
        transaction.Connection!.ExecuteScalarAsync<string>(
            "SELECT remaining FROM closing_run WHERE run_id = @runId", new { runId }, transaction)!;

    internal static Task<IEnumerable<long>> ListExclusionsAsync(DbConnection connection, long runId) =>
        connection.QueryAsync<long>("SELECT asset_id FROM closing_run_exclusion WHERE run_id = @runId", new { runId });

    internal static Task<ExcludedAsset?> FindExclusionAsync(DbTransaction transaction, long runId, long assetId) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<ExcludedAsset>(
            """
            SELECT excluded_by AS ExcludedBy, reason AS Reason FROM closing_run_exclusion
            WHERE run_id = @runId AND asset_id = @assetId
            """,
            new { runId, assetId },
            transaction);

    /// <summary>Begins an attempt: what it builds on is written down and its counters start at zero.</summary>
    internal static async Task BeginAttemptAsync(
        DbTransaction transaction, ClosingProgress progress, PeriodFacts facts, int restarts, DateTimeOffset now)
    {
        const string sql = """
            UPDATE closing_run SET status = 'running', started_at = COALESCE(started_at, @now), restarts = @restarts,
                register_version = @RegisterVersion, base_run_id = @BaseRunId, replaced_run_id = @PostedRunId,
                stage = @stage, "percent" = @percent, processed = 0, total = 0, checkpoint_asset = 0, row_count = 0, depreciation = 0
            WHERE run_id = @RunId AND status IN ('queued', 'running')
            """;
        var (stage, percent) = (progress.Stage.ToString(), (int)progress.Percent);
        var rows = await transaction.Connection!.ExecuteAsync(
            sql, new { progress.RunId, now, restarts, stage, percent, facts.RegisterVersion, facts.BaseRunId, facts.PostedRunId }, transaction);
        RequireOne(rows, progress.RunId);
    }

    /// <summary>Writes down how far the run has come.</summary>
    /// <returns>True when somebody asked to cancel the run.</returns>
    internal static async Task<bool> WriteProgressAsync(DbTransaction transaction, ClosingProgress progress)
    {
        await transaction.Connection!.ExecuteAsync(
            """
            UPDATE closing_run SET stage = @stage, "percent" = @percent, processed = @Processed, total = @Total WHERE run_id = @RunId
            """,
            new { stage = progress.Stage.ToString(), percent = (int)progress.Percent, progress.Processed, progress.Total, progress.RunId },
            transaction);
        return await IsCancelRequestedAsync(transaction, progress.RunId);
    }

    /// <summary>Writes down how far the run has come, in the transaction of the batch.</summary>
    /// <returns>True when somebody asked to cancel the run.</returns>
    internal static async Task<bool> CheckpointAsync(
        DbTransaction transaction, ClosingProgress progress, long lastAssetId, int rows, Money depreciation)
    {
        const string sql = """
            UPDATE closing_run SET "percent" = @percent, processed = @Processed, checkpoint_asset = @lastAssetId,
                row_count = row_count + @rows, depreciation = depreciation + @depreciation
            WHERE run_id = @RunId AND status = 'running'
            """;
        var updated = await transaction.Connection!.ExecuteAsync(
            sql, new { percent = (int)progress.Percent, progress.Processed, lastAssetId, rows, depreciation, progress.RunId }, transaction);
        RequireOne(updated, progress.RunId);
        return await IsCancelRequestedAsync(transaction, progress.RunId);
    }

    internal static async Task<bool> IsCancelRequestedAsync(DbTransaction transaction, long runId) =>
        1 == await transaction.Connection!.ExecuteScalarAsync<long>(
            "SELECT cancel_requested FROM closing_run WHERE run_id = @runId", new { runId }, transaction);

    /// <summary>Asks a run to stop; false when it is over.</summary>
    internal static async Task<bool> RequestCancelAsync(DbTransaction transaction, long runId) =>
        1 == await transaction.Connection!.ExecuteAsync(
            "UPDATE closing_run SET cancel_requested = 1 WHERE run_id = @runId AND status IN ('queued', 'running')",
            new { runId },
            transaction);

    /// <summary>Begins a run that needs no attempts.</summary>
    internal static async Task StartAsync(DbTransaction transaction, long runId, DateTimeOffset now) =>
        RequireOne(
            await transaction.Connection!.ExecuteAsync(
                "UPDATE closing_run SET status = 'running', started_at = @now WHERE run_id = @runId AND status = 'queued'",
                new { runId, now },
                transaction),
            runId);

    /// <summary>Ends a recalculation that came to its end.</summary>
    internal static async Task CompleteAsync(DbTransaction transaction, long runId, DateTimeOffset now) =>
        RequireOne(
            await transaction.Connection!.ExecuteAsync(
                """
                UPDATE closing_run SET status = 'completed', finished_at = @now, stage = 'Finalise', "percent" = 100
                WHERE run_id = @runId AND status = 'running'
                """,
                new { runId, now },
                transaction),
            runId);

    /// <summary>Ends a run; false when it was over already.</summary>
    internal static async Task<bool> FinishAsync(DbTransaction transaction, long runId, RunStatus status, DateTimeOffset now)
    {
        const string sql = """
            UPDATE closing_run SET status = @status, finished_at = @now, publishing = 0
            WHERE run_id = @runId AND status IN ('queued', 'running')
            """;
        return 1 == await transaction.Connection!.ExecuteAsync(sql, new { runId, now, status = NameOf(status) }, transaction);
    }

    internal static Task SetNextAsync(DbTransaction transaction, long runId, long nextRunId) =>
        transaction.Connection!.ExecuteAsync(
            "UPDATE closing_run SET next_run_id = @nextRunId WHERE run_id = @runId", new { runId, nextRunId }, transaction);

    /// <summary>Makes the ledger triggers stand aside for this run until <see cref="PostAsync"/>, in the same transaction.</summary>
    internal static async Task BeginPublishingAsync(DbTransaction transaction, long runId) =>
        RequireOne(
            await transaction.Connection!.ExecuteAsync(
                "UPDATE closing_run SET publishing = 1 WHERE run_id = @runId AND status = 'running'", new { runId }, transaction),
            runId);

    internal static async Task SupersedeAsync(DbTransaction transaction, long runId) =>
        RequireOne(
            await transaction.Connection!.ExecuteAsync(
                "UPDATE closing_run SET status = 'superseded' WHERE run_id = @runId AND status = 'posted'", new { runId }, transaction),
            runId);

    internal static async Task PostAsync(DbTransaction transaction, long runId, string documentNumber, DateTimeOffset now)
    {
        const string sql = """
            UPDATE closing_run SET status = 'posted', publishing = 0, document_number = @documentNumber, finished_at = @now,
                stage = 'Finalise', "percent" = 100
            WHERE run_id = @runId AND status = 'running'
            """;
        RequireOne(await transaction.Connection!.ExecuteAsync(sql, new { runId, documentNumber, now }, transaction), runId);
    }

    internal static string NameOf(RunStatus status) => status.ToString().ToLowerInvariant();

    private static void RequireOne(int rows, long runId)
    {
        if (rows != 1)
        {
            throw new InvalidOperationException($"Run {runId} is not in the state that this step needs.");
        }
    }
}
