using System.Globalization;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Tests.SqlServer;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Aktiva.Tests.Data;

/// <summary>
/// A migrated database of a test's own, removed with it: a SQLite file; or, in classes that have <see cref="SqlServerDatabases"/>
/// as their fixture, one of those.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Small, so that few assets make many batches.</summary>
    public const int BatchSize = 4_000;

    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);

    private readonly DirectoryInfo _folder;
    private readonly Func<ValueTask>? _giveBack;

    private TestDatabase(DirectoryInfo folder, DatabaseOptions options, Database database, Func<ValueTask>? giveBack = null)
    {
        _folder = folder;
        _giveBack = giveBack;
        Options = options;
        Database = database;
    }

    /// <summary>The SQLite file.</summary>
    public string FilePath => Path.Combine(Folder, "aktiva.db");

    /// <summary>The folder of the database file, for whatever else the test writes.</summary>
    public string Folder => _folder.FullName;

    public DatabaseOptions Options { get; }

    public Database Database { get; }

    /// <summary>True when statements have to be T-SQL.</summary>
    public bool IsSqlServer => Database.Dialect is SqlServerDialect;

    /// <summary>True when SQLite answers in a server's place.</summary>
    internal bool IsEmulated => Database.Dialect is EmulatedSqlServer;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TestDatabase> CreateAsync(TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        var folder = Directory.CreateTempSubdirectory("aktiva-test-");
        if (await TestContext.Current.GetFixture<SqlServerDatabases>() is not { } servers)
        {
            var options = DatabaseOptions.SqliteFile(await CopyTemplateAsync(folder));
            var dialect = new SqliteDialect(options.ConnectionString) { BatchSize = BatchSize };
            return new TestDatabase(folder, options, new Database(dialect, time));
        }

        if (SqlServerDatabases.IsEmulated)
        {
            return Emulate(folder, new EmulatedSqlServer(await CopyTemplateAsync(folder)), time);
        }

        var server = await servers.TakeAsync(Cancellation);
        return new TestDatabase(folder, server, Database.Create(server, time), () => servers.GiveBackAsync(server));
    }

    /// <summary>A SQLite file of somebody else, which stays.</summary>
    public static TestDatabase Attach(string path)
    {
        var options = DatabaseOptions.SqliteFile(path);
        return new TestDatabase(new DirectoryInfo(Path.GetDirectoryName(path)!), options, Database.Create(options, TimeProvider.System));
    }

    /// <summary>A SQLite file behind the SQL Server dialect.</summary>
    internal static async Task<(TestDatabase Test, EmulatedSqlServer Server)> CreateEmulatedAsync()
    {
        var folder = Directory.CreateTempSubdirectory("aktiva-test-");
        var server = new EmulatedSqlServer(await CopyTemplateAsync(folder));
        return (Emulate(folder, server, TimeProvider.System), server);
    }

    /// <summary>Other connections to the same database, as another process has them.</summary>
    public Database OpenAgain() => Database.Dialect is EmulatedSqlServer emulated
        ? new Database(emulated, TimeProvider.System)
        : Database.Create(Options, TimeProvider.System);

    public Task<Company> CreateCompanyAsync(string code = "UTAMA") =>
        new CompanyStore(Database).CreateAsync(code, $"PT {code}", Cancellation);

    public Task<T?> ScalarAsync<T>(string sql, object? parameters = null) =>
        Database.ReadAsync(connection => connection.ExecuteScalarAsync<T>(TestSql.For(this, sql), parameters), Cancellation);

    public Task<int> ExecuteAsync(string sql, object? parameters = null) =>
        Database.ReadAsync(connection => connection.ExecuteAsync(TestSql.For(this, sql), parameters), Cancellation);

    /// <summary>As a program would that does not care for foreign keys, where there can be one.</summary>
    public Task<int> ExecuteCarelesslyAsync(string sql) => ExecuteAsync(IsSqlServer ? sql : $"PRAGMA foreign_keys = OFF; {sql}");

    public Task<IEnumerable<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        Database.ReadAsync(connection => connection.QueryAsync<T>(TestSql.For(this, sql), parameters), Cancellation);

    /// <summary>Makes statements fail at a moment (see <see cref="TestTrigger"/>) until <see cref="MendAsync"/>.</summary>
    public Task BreakAsync(string moment, string name = "fault") => AddAsync(new TestTrigger(name, moment, null));

    /// <summary>Lets a statement follow whenever a moment comes (see <see cref="TestTrigger"/>).</summary>
    public Task WhenAsync(string moment, string statement, string name = "follower") => AddAsync(new TestTrigger(name, moment, TestSql.WithValues(this, statement)));

    /// <summary>Takes a test's trigger away.</summary>
    public Task MendAsync(string name = "fault") => Database.ReadAsync(
        connection => connection.ExecuteAsync(IsSqlServer ? $"DROP TRIGGER aktiva.{name}" : $"DROP TRIGGER {name}"), Cancellation);

    /// <summary>
    /// Rows as texts, their values between bars: amounts in hundredths, rates in ten-thousandths, dates as yyyyMMdd, whatever the database keeps
    /// them as. What is computed of amounts goes by the name of a column of amounts.
    /// </summary>
    public Task<IReadOnlyList<string>> LinesAsync(string sql, object? parameters = null) => Database.ReadAsync<IReadOnlyList<string>>(
        async connection =>
        {
            List<string> lines = [];
            await using var reader = await connection.ExecuteReaderAsync(TestSql.For(this, sql), parameters);
            while (await reader.ReadAsync())
            {
                lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => TextOf(reader.GetName(column), reader.GetValue(column)))));
            }

            return lines;
        },
        Cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_giveBack is not null)
        {
            await _giveBack();
        }

        ClearPool(FilePath);
        _folder.Delete(recursive: true);
    }

    private static string TextOf(string column, object value) => value switch
    {
        decimal number when column is "rate" or "share" => Rate.FromPercent(number).TenThousandths.ToString(CultureInfo.InvariantCulture),
        decimal number => Money.Exact(number).Minor.ToString(CultureInfo.InvariantCulture),
        DateTime date => DateOnly.FromDateTime(date).ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private Task<int> AddAsync(TestTrigger trigger)
    {
        var onServer = IsSqlServer && !IsEmulated;
        Assert.Empty(IsEmulated ? CompiledSchema.Parse(trigger.ForServer) : []);
        return Database.ReadAsync(connection => connection.ExecuteAsync(onServer ? trigger.ForServer : trigger.ForSqlite), Cancellation);
    }

    private static TestDatabase Emulate(DirectoryInfo folder, EmulatedSqlServer server, TimeProvider time) =>
        new(folder, new DatabaseOptions(DatabaseProvider.SqlServer, "Server=emulated"), new Database(server, time));

    private static async Task<string> CopyTemplateAsync(DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, "aktiva.db");
        File.Copy(await Template.Value, path);
        return path;
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("aktiva-template-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var path = Path.Combine(folder.FullName, "template.db");
        var options = DatabaseOptions.SqliteFile(path);
        var database = Database.Create(options, TimeProvider.System);
        await new Migrator(database).MigrateAsync(CancellationToken.None);
        await database.ReadAsync(
            connection => connection.ExecuteScalarAsync<long>("PRAGMA wal_checkpoint(TRUNCATE);"), CancellationToken.None);
        SqliteConnection.ClearAllPools();
        return path;
    }

    private static void ClearPool(string filePath)
    {
        foreach (var text in (string[])[DatabaseOptions.SqliteFile(filePath).ConnectionString, EmulatedSqlServer.ConnectionStringOf(filePath)])
        {
            using var connection = new SqliteConnection(text);
            SqliteConnection.ClearPool(connection);
        }
    }
}
