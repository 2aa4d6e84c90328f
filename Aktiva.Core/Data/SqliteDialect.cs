using System.Data.Common;
using Dapper;
using DbUp;
using DbUp.Builder;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Aktiva.Core.Data;

/// <summary>SQLite: one file, write-ahead log, every commit durable. It locks the file, not rows: batches may be larger.</summary>
public sealed class SqliteDialect : Dialect
{
    private const int BusyTimeoutSeconds = 10;

    private readonly string _connectionString;

    /// <summary>
    /// A connection is used by one thread at a time, so SQLite need not take a mutex for every number that is read or bound.
    /// Where something else has started SQLite before, the setting is refused and SQLite goes on taking them: slower, as correct.
    /// </summary>
    static SqliteDialect()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    public SqliteDialect(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = BusyTimeoutSeconds };
        BatchSize = 10_000;
        FilePath = Path.GetFullPath(builder.DataSource);
        builder.DataSource = FilePath;
        _connectionString = builder.ToString();
    }

    /// <summary>The full path of the database file.</summary>
    public string FilePath { get; }

    public override string MigrationFolder => "Sqlite";

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            // Statements that fire triggers are journalled one by one: in a temporary file, a million of them cost twelve seconds.
            await connection.ExecuteAsync(
                "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL; PRAGMA cache_size = -4000; PRAGMA wal_autocheckpoint = 8000; PRAGMA temp_store = MEMORY;");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override DbTransaction BeginSnapshot(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public override bool IsTransient(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED };

    public override bool IsDuplicateKey(Exception exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_ROWID };

    public override bool IsPeriodLocked(Exception exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_TRIGGER } locked
        && locked.Message.Contains("period_locked", StringComparison.Ordinal);

    public override string Limit(string parameter) => $"LIMIT {parameter}";

    public override string Page(string offset, string count) => $"LIMIT {count} OFFSET {offset}";

    public override RowCursor OpenCursor(DbConnection connection, string sql, params ReadOnlySpan<(string Name, long Value)> parameters)
    {
        var statement = new SqliteStatement((SqliteConnection)connection, sql);
        foreach (var (name, value) in parameters)
        {
            statement.Bind(name, value);
        }

        return new SqliteRowCursor(statement);
    }

    public override RowWriter OpenWriter(DbTransaction transaction, string table, IReadOnlyList<string> columns)
    {
        var values = string.Join(", ", columns.Select((_, index) => $"?{index + 1}"));
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({values})";
        return new SqliteRowWriter(new SqliteStatement((SqliteConnection)transaction.Connection!, sql), columns.Count);
    }

    /// <summary>The triggers find the publishing run through the company's lock: nobody else can be writing.</summary>
    public override Task NameRunAsync(DbTransaction transaction, long runId) => Task.CompletedTask;

    public override Task<IReadOnlyList<DatabaseWarning>> ListWarningsAsync(DbConnection connection) =>
        Task.FromResult<IReadOnlyList<DatabaseWarning>>([]);

    public override async Task<IReadOnlySet<string>> ReadAppliedMigrationsAsync(DbConnection connection) =>
        await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM sqlite_master WHERE name = 'SchemaVersions'") == 0
            ? new HashSet<string>()
            : (await connection.QueryAsync<string>("SELECT ScriptName FROM SchemaVersions")).ToHashSet();

    /// <summary>Turns the write-ahead log on first: a mode of the file, which no transaction can change.</summary>
    public override UpgradeEngineBuilder DeployMigrations()
    {
        using (var connection = new SqliteConnection(_connectionString))
        {
            connection.Open();
            connection.Execute("PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL;");
        }

        // Pooled, DbUp's connection would live on with an unfinished read, and the write-ahead log could never be reset.
        return DeployChanges.To.SqliteDatabase($"Data Source={FilePath};Foreign Keys=True;Pooling=False");
    }
}
