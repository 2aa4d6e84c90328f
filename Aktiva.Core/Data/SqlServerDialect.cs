using System.Data;
using System.Data.Common;
using Dapper;
using DbUp;
using DbUp.Builder;
using Microsoft.Data.SqlClient;

namespace Aktiva.Core.Data;

/// <summary>SQL Server 2019 and later, Azure SQL, and what else speaks their protocol and conservative T-SQL.</summary>
public class SqlServerDialect : Dialect
{
    private const int CommandTimeoutSeconds = 120;

    private const string DatabaseRow = "FROM sys.databases WHERE name = DB_NAME()";

    private readonly string _connectionString;
    private bool _allowsSnapshots;

    /// <exception cref="ArgumentException">The connection string is not one of SQL Server.</exception>
    public SqlServerDialect(string connectionString)
    {
        var builder = new SqlConnectionStringBuilder(connectionString) { MultipleActiveResultSets = false };
        if (!builder.ShouldSerialize("Command Timeout"))
        {
            builder.CommandTimeout = CommandTimeoutSeconds;
        }

        if (!builder.ShouldSerialize("Application Name"))
        {
            builder.ApplicationName = "Aktiva";
        }

        _connectionString = builder.ToString();
    }

    public override string MigrationFolder => "SqlServer";

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = CreateConnection();
        try
        {
            await connection.OpenAsync(cancellationToken);
            return new SqlServerConnection(connection);
        }
        catch (SqlException exception)
        {
            await connection.DisposeAsync();
            throw IsAnswer(exception) ? exception : new DatabaseUnreachableException(exception);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override DbTransaction BeginSnapshot(DbConnection connection)
    {
        _allowsSnapshots = _allowsSnapshots
            || connection.ExecuteScalar<int>($"SELECT CAST(snapshot_isolation_state AS INT) {DatabaseRow}") == 1;
        return connection.BeginTransaction(_allowsSnapshots ? IsolationLevel.Snapshot : IsolationLevel.Serializable);
    }

    public override bool IsTransient(Exception exception) => exception switch
    {
        DatabaseUnreachableException => true,
        SqlException sql => SqlServerErrors.NumbersOf(sql).Any(SqlServerErrors.Transient.Contains),
        _ => false,
    };

    public override bool IsDuplicateKey(Exception exception) =>
        exception is SqlException sql && SqlServerErrors.NumbersOf(sql).Any(SqlServerErrors.IsDuplicateKey);

    public override bool IsPeriodLocked(Exception exception) =>
        exception is SqlException sql && SqlServerErrors.NumbersOf(sql).Contains(SqlServerErrors.PeriodLocked);

    public override string Limit(string parameter) => Page("0", parameter);

    public override string Page(string offset, string count) => $"OFFSET {offset} ROWS FETCH NEXT {count} ROWS ONLY";

    public override RowCursor OpenCursor(DbConnection connection, string sql, params ReadOnlySpan<(string Name, long Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.DbType = DbType.Int64;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return new SqlServerRowCursor(command);
    }

    public override RowWriter OpenWriter(DbTransaction transaction, string table, IReadOnlyList<string> columns) =>
        new SqlServerRowWriter(rows => SendRows(((SqlServerTransaction)transaction).Inner, table, columns, rows), columns.Count);

    /// <summary>Tells the session for which run it works. The ledger triggers look at that run's row, and at no other.</summary>
    public override Task NameRunAsync(DbTransaction transaction, long runId) =>
        transaction.Connection!.ExecuteAsync("EXEC sys.sp_set_session_context N'aktiva_run', @runId", new { runId }, transaction);

    public override async Task<IReadOnlyList<DatabaseWarning>> ListWarningsAsync(DbConnection connection)
    {
        var (readCommitted, snapshots) = await connection.QuerySingleAsync<(int ReadCommitted, int Snapshots)>(
            $"SELECT CAST(is_read_committed_snapshot_on AS INT), CAST(snapshot_isolation_state AS INT) {DatabaseRow}");
        List<DatabaseWarning> warnings = [];
        if (readCommitted != 1)
        {
            warnings.Add(DatabaseWarning.ReadCommittedSnapshotOff);
        }

        if (snapshots != 1)
        {
            warnings.Add(DatabaseWarning.SnapshotIsolationOff);
        }

        return warnings;
    }

    public override async Task<IReadOnlySet<string>> ReadAppliedMigrationsAsync(DbConnection connection)
    {
        var hasJournal = await connection.ExecuteScalarAsync<int>(
            $"SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = N'{SqlServerNames.Schema}' AND TABLE_NAME = N'SchemaVersions'") > 0;
        return hasJournal
            ? (await connection.QueryAsync<string>($"SELECT ScriptName FROM {SqlServerNames.Schema}.SchemaVersions")).ToHashSet()
            : [];
    }

    public override UpgradeEngineBuilder DeployMigrations() =>
        DeployChanges.To.SqlDatabase(_connectionString, SqlServerNames.Schema).JournalToSqlTable(SqlServerNames.Schema, "SchemaVersions");

    /// <summary>A connection that is not open yet.</summary>
    protected virtual DbConnection CreateConnection() => new SqlConnection(_connectionString);

    /// <summary>Streams rows into a table: row locks only, constraints checked, triggers fired, within the transaction.</summary>
    /// <param name="transaction">The server's own transaction.</param>
    /// <param name="table">The table, without its schema.</param>
    /// <param name="columns">The columns that the values of a row are for, in their order.</param>
    /// <param name="rows">The rows.</param>
    protected virtual void SendRows(DbTransaction transaction, string table, IReadOnlyList<string> columns, DbDataReader rows)
    {
        var givesIds = SchemaCatalogue.Tables.Single(known => known.Name == table).Columns.Any(column => column.IsIdentity && columns.Contains(column.Name));
        var options = SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.FireTriggers | (givesIds ? SqlBulkCopyOptions.KeepIdentity : 0);
        using var bulk = new SqlBulkCopy((SqlConnection)transaction.Connection!, options, (SqlTransaction)transaction)
        {
            DestinationTableName = $"{SqlServerNames.Schema}.{table}",
            BatchSize = BatchSize,
            BulkCopyTimeout = 300,
            EnableStreaming = true,
        };
        for (var index = 0; index < columns.Count; index++)
        {
            bulk.ColumnMappings.Add(index, columns[index]);
        }

        bulk.WriteToServer(rows);
    }

    /// <summary>True when the server answered and refused, as to a wrong password; trying that again would only lock the login.</summary>
    private static bool IsAnswer(SqlException exception) =>
        exception is { Class: > 10 and < 20 }
        && !SqlServerErrors.NumbersOf(exception).Any(number => number == SqlServerErrors.TimedOut || SqlServerErrors.Transient.Contains(number));
}
