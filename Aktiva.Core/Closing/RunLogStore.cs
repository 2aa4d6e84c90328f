using System.Data.Common;
using Dapper;

namespace Aktiva.Core.Closing;

/// <summary>The log and the findings of runs.</summary>
public static class RunLogStore
{
    /// <remarks>Whoever else writes a line for the run waits at the run's row: lines are numbered one by one.</remarks>
    internal static async Task WriteAsync(DbTransaction transaction, long runId, DateTimeOffset at, RunEvent runEvent, string detail = "")
    {
        const string hold = "UPDATE closing_run SET cancel_requested = cancel_requested WHERE run_id = @runId";
        const string sql = """
            INSERT INTO closing_run_log (run_id, line, at, event, detail)
            SELECT @runId, 1 + COALESCE(MAX(line), 0), @at, @runEvent, @detail FROM closing_run_log WHERE run_id = @runId
            """;
        await transaction.Connection!.ExecuteAsync(hold, new { runId }, transaction);
        await transaction.Connection!.ExecuteAsync(sql, new { runId, at, runEvent = runEvent.ToString(), detail }, transaction);
    }

    /// <summary>Replaces the findings of a run.</summary>
    internal static async Task WriteFindingsAsync(DbTransaction transaction, long runId, IReadOnlyList<RunFinding> findings)
    {
        const string sql = """
            INSERT INTO closing_run_finding (run_id, line, subject, finding, expected, actual)
            VALUES (@runId, @line, @Subject, @Finding, @Expected, @Actual)
            """;
        var connection = transaction.Connection!;
        await connection.ExecuteAsync("DELETE FROM closing_run_finding WHERE run_id = @runId", new { runId }, transaction);
        await connection.ExecuteAsync(
            sql,
            findings.Select((finding, index) =>
                new { runId, line = index + 1, finding.Subject, finding.Finding, finding.Expected, finding.Actual }),
            transaction);
    }

    public static async Task<IReadOnlyList<RunLogLine>> ReadAsync(DbConnection connection, long runId, int afterLine) =>
    [
        .. await connection.QueryAsync<RunLogLine>(
            """
            SELECT line AS Line, at AS At, event AS Event, detail AS Detail
            FROM closing_run_log WHERE run_id = @runId AND line > @afterLine ORDER BY line
            """,
            new { runId, afterLine }),
    ];

    public static async Task<IReadOnlyList<RunFinding>> ReadFindingsAsync(DbConnection connection, long runId) =>
    [
        .. await connection.QueryAsync<RunFinding>(
            """
            SELECT line AS Line, subject AS Subject, finding AS Finding, expected AS Expected, actual AS Actual
            FROM closing_run_finding WHERE run_id = @runId ORDER BY line
            """,
            new { runId }),
    ];
}
