using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Aktiva.Tests.Data;

/// <summary>A migrated SQLite file of a test's own, removed with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);

    private readonly DirectoryInfo _folder;

    private TestDatabase(DirectoryInfo folder, TimeProvider time)
    {
        _folder = folder;
        FilePath = Path.Combine(folder.FullName, "aktiva.db");
        Options = DatabaseOptions.SqliteFile(FilePath);
        Database = Database.Create(Options, time);
    }

    public string FilePath { get; }

    /// <summary>The folder of the database file, for whatever else the test writes.</summary>
    public string Folder => _folder.FullName;

    public DatabaseOptions Options { get; }

    public Database Database { get; }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TestDatabase> CreateAsync(TimeProvider? time = null)
    {
        var test = new TestDatabase(Directory.CreateTempSubdirectory("aktiva-test-"), time ?? TimeProvider.System);
        File.Copy(await Template.Value, test.FilePath);
        return test;
    }

    public Task<Company> CreateCompanyAsync(string code = "UTAMA") =>
        new CompanyStore(Database).CreateAsync(code, $"PT {code}", Cancellation);

    public Task<T?> ScalarAsync<T>(string sql, object? parameters = null) =>
        Database.ReadAsync(connection => connection.ExecuteScalarAsync<T>(sql, parameters), Cancellation);

    public Task<int> ExecuteAsync(string sql, object? parameters = null) =>
        Database.ReadAsync(connection => connection.ExecuteAsync(sql, parameters), Cancellation);

    public Task<IEnumerable<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        Database.ReadAsync(connection => connection.QueryAsync<T>(sql, parameters), Cancellation);

    public ValueTask DisposeAsync()
    {
        ClearPool(Options);
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
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

    private static void ClearPool(DatabaseOptions options)
    {
        using var connection = new SqliteConnection(options.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
