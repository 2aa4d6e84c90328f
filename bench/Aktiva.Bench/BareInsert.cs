using System.Diagnostics;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Aktiva.Bench;

/// <summary>The baseline: a posted run's rows from memory into an identical table, one bare prepared statement, one transaction.</summary>
internal static class BareInsert
{
    private const int Columns = 12;

    public static async Task<double> MeasureAsync(Database database, string file, Period period)
    {
        var (ddl, rows) = await database.ReadAsync(
            async connection => (
                await connection.ExecuteScalarAsync<string>("SELECT sql FROM sqlite_master WHERE name = 'akm_transaction'"),
                Read((SqliteConnection)connection, period)),
            CancellationToken.None);
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await connection.ExecuteAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -4000; PRAGMA wal_autocheckpoint = 8000;");
        await connection.ExecuteAsync($"DROP TABLE IF EXISTS akm_transaction; {ddl}");
        await connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE);");
        var start = Stopwatch.GetTimestamp();
        Insert(connection.Handle!, rows);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static long[] Read(SqliteConnection connection, Period period)
    {
        List<long> values = [];
        Check(raw.sqlite3_prepare_v2(
            connection.Handle!,
            "SELECT t.* FROM akm_transaction t WHERE run_id = (SELECT run_id FROM closing_run WHERE status = 'posted' AND period = ?)",
            out var statement));
        using (statement)
        {
            raw.sqlite3_bind_int64(statement, 1, period.Number);
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
            {
                for (var column = 0; column < Columns; column++)
                {
                    values.Add(raw.sqlite3_column_int64(statement, column));
                }
            }
        }

        return [.. values];
    }

    private static void Insert(sqlite3 connection, long[] values)
    {
        Check(raw.sqlite3_exec(connection, "BEGIN IMMEDIATE"));
        Check(raw.sqlite3_prepare_v2(connection, "INSERT INTO akm_transaction VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)", out var statement));
        using (statement)
        {
            for (var offset = 0; offset < values.Length; offset += Columns)
            {
                for (var column = 0; column < Columns; column++)
                {
                    raw.sqlite3_bind_int64(statement, column + 1, values[offset + column]);
                }

                if (raw.sqlite3_step(statement) != raw.SQLITE_DONE)
                {
                    throw new InvalidOperationException(raw.sqlite3_errmsg(connection).utf8_to_string());
                }

                raw.sqlite3_reset(statement);
            }
        }

        Check(raw.sqlite3_exec(connection, "COMMIT"));
    }

    private static void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new InvalidOperationException($"SQLite answered {result}.");
        }
    }
}
