using System.Data.Common;
using Dapper;

namespace Aktiva.Core.Closing;

/// <summary>The processes that execute runs, where several do.</summary>
internal static class RunnerStore
{
    /// <summary>Shows that the process lives; enters it when it is new.</summary>
    public static async Task BeatAsync(DbTransaction transaction, long runnerId, string name)
    {
        var connection = transaction.Connection!;
        var beaten = await connection.ExecuteAsync("UPDATE runner SET beat = beat + 1 WHERE runner_id = @runnerId", new { runnerId }, transaction);
        if (beaten == 0)
        {
            await connection.ExecuteAsync("INSERT INTO runner (runner_id, name) VALUES (@runnerId, @name)", new { runnerId, name }, transaction);
        }
    }

    /// <summary>Removes a process that ends.</summary>
    public static Task RemoveAsync(DbTransaction transaction, long runnerId) =>
        transaction.Connection!.ExecuteAsync("DELETE FROM runner WHERE runner_id = @runnerId", new { runnerId }, transaction);

    /// <summary>Removes a process that has not shown itself since the beat; false when it has.</summary>
    public static async Task<bool> TryRemoveAsync(DbTransaction transaction, long runnerId, long beat)
    {
        await transaction.Connection!.ExecuteAsync(
            "DELETE FROM runner WHERE runner_id = @runnerId AND beat = @beat", new { runnerId, beat }, transaction);
        return await transaction.Connection!.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM runner WHERE runner_id = @runnerId", new { runnerId }, transaction) == 0;
    }

    /// <summary>The active runs of all companies, with who executes them.</summary>
    public static Task<IEnumerable<ActiveRun>> ListActiveAsync(DbConnection connection) =>
        connection.QueryAsync<ActiveRun>(
            """
            SELECT a.run_id AS RunId, r.runner_id AS RunnerId, n.beat AS Beat
            FROM active_run a
            LEFT JOIN closing_run r ON r.run_id = a.run_id
            LEFT JOIN runner n ON n.runner_id = r.runner_id
            ORDER BY a.run_id
            """);

    internal sealed record ActiveRun
    {
        public long RunId { get; init; }

        public long? RunnerId { get; init; }

        /// <summary>Null when the process has left.</summary>
        public long? Beat { get; init; }
    }
}
