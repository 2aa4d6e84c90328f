using System.Data;
using System.Diagnostics;
using Aktiva.Core.Periods;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Aktiva.Bench;

/// <summary>The baseline on SQL Server: a posted run's rows from memory into an identical table, one SqlBulkCopy, one transaction.</summary>
internal static class BareCopy
{
    /// <summary>What is asked of the server, in this order; the rows are read by the last.</summary>
    internal static readonly string[] Statements =
    [
        "DROP TABLE IF EXISTS aktiva.akm_bare",
        "SELECT * INTO aktiva.akm_bare FROM aktiva.akm_transaction WHERE run_id = 0",
        "ALTER TABLE aktiva.akm_bare ADD CONSTRAINT akm_bare_key PRIMARY KEY CLUSTERED (run_id, asset_id)",
        """
        SELECT run_id, asset_id, opening_cost, cost_change, opening_accumulated, depreciation, accumulated_change, note, months_caught_up,
               through_period, year_opening_carrying, method_choices
        FROM aktiva.akm_transaction
        WHERE run_id = (SELECT run_id FROM aktiva.closing_run WHERE status = N'posted' AND book = 1 AND period = @period)
        ORDER BY asset_id
        """,
    ];

    private const int RowsAtATime = 4_000;

    public static async Task<double> MeasureAsync(string connectionString, Period period)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync();
        foreach (var statement in Statements[..^1])
        {
            await connection.ExecuteAsync(statement);
        }

        using var rows = await ReadAsync(connection, period);
        var start = Stopwatch.GetTimestamp();
        await using var transaction = (SqlTransaction)await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted);
        using (var bulk = new SqlBulkCopy(connection, SqlBulkCopyOptions.Default, transaction)
        {
            DestinationTableName = "aktiva.akm_bare",
            BatchSize = RowsAtATime,
            BulkCopyTimeout = 0,
        })
        {
            await bulk.WriteToServerAsync(rows);
        }

        await transaction.CommitAsync();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<DataTable> ReadAsync(SqlConnection connection, Period period)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Statements[^1];
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("@period", period.Number);
        var rows = new DataTable();
        await using var reader = await command.ExecuteReaderAsync();
        rows.Load(reader);
        return rows;
    }
}
