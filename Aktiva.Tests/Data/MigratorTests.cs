using Aktiva.Core.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Aktiva.Tests.Data;

public sealed class MigratorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aktiva-test-");
    private readonly DatabaseOptions _options;
    private readonly Database _database;
    private readonly Migrator _migrator;

    public MigratorTests()
    {
        _options = DatabaseOptions.SqliteFile(Path.Combine(_folder.FullName, "aktiva.db"));
        _database = Database.Create(_options, TimeProvider.System);
        _migrator = new Migrator(_database);
    }

    [Fact]
    public async Task Migrate_AnEmptyDatabase_RunsEveryMigrationInOrder()
    {
        Assert.False(await _migrator.IsCurrentAsync(TestDatabase.Cancellation));

        var scripts = await _migrator.MigrateAsync(TestDatabase.Cancellation);

        Assert.Equal(scripts.Order(StringComparer.Ordinal), scripts);
        Assert.EndsWith(".Sqlite.0001_schema.sql", scripts[0], StringComparison.Ordinal);
        Assert.True(await _migrator.IsCurrentAsync(TestDatabase.Cancellation));
        Assert.Equal("wal", await ScalarAsync<string>("PRAGMA journal_mode"));
        Assert.Equal(0, await ScalarAsync<int>("SELECT COUNT(*) FROM company"));
    }

    [Fact]
    public async Task Migrate_ACurrentDatabase_DoesNothing()
    {
        await _migrator.MigrateAsync(TestDatabase.Cancellation);
        var before = await ScalarAsync<string>("SELECT group_concat(sql, ';') FROM sqlite_master");

        Assert.Empty(await _migrator.MigrateAsync(TestDatabase.Cancellation));
        Assert.Equal(before, await ScalarAsync<string>("SELECT group_concat(sql, ';') FROM sqlite_master"));
    }

    [Fact]
    public async Task Migrate_WhenAScriptFails_NamesItAndKeepsTheOnesBefore()
    {
        await _database.ReadAsync(
            connection => connection.ExecuteAsync("CREATE TABLE company (x); CREATE TABLE t (x); CREATE TRIGGER asset_version_insert AFTER INSERT ON t BEGIN SELECT 1; END;"),
            TestDatabase.Cancellation);
        var first = await Assert.ThrowsAsync<MigrationException>(() => _migrator.MigrateAsync(TestDatabase.Cancellation));
        await _database.ReadAsync(connection => connection.ExecuteAsync("DROP TABLE company"), TestDatabase.Cancellation);
        var second = await Assert.ThrowsAsync<MigrationException>(() => _migrator.MigrateAsync(TestDatabase.Cancellation));

        Assert.EndsWith("0001_schema.sql", first.Script, StringComparison.Ordinal);
        Assert.EndsWith("0002_guards.sql", second.Script, StringComparison.Ordinal);
        Assert.Contains("0002_guards.sql", second.Message, StringComparison.Ordinal);
        Assert.Equal(1, await ScalarAsync<int>("SELECT COUNT(*) FROM SchemaVersions"));
        Assert.Equal(1, await ScalarAsync<int>("SELECT COUNT(*) FROM sqlite_master WHERE name = 'closing_run'"));
        await _database.ReadAsync(connection => connection.ExecuteAsync("DROP TABLE t"), TestDatabase.Cancellation);
        Assert.NotEmpty(await _migrator.MigrateAsync(TestDatabase.Cancellation));
    }

    [Fact]
    public async Task MigrateAndIsCurrent_WhileAnotherProgramWrites_DoNotWaitForIt()
    {
        await _migrator.MigrateAsync(TestDatabase.Cancellation);
        await using var foreign = new SqliteConnection(_options.ConnectionString);
        await foreign.OpenAsync(TestDatabase.Cancellation);
        await using var writing = foreign.BeginTransaction(deferred: false);

        Assert.True(await _migrator.IsCurrentAsync(TestDatabase.Cancellation));
        Assert.Empty(await _migrator.MigrateAsync(TestDatabase.Cancellation));
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(_options.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Delete(recursive: true);
    }

    private Task<T?> ScalarAsync<T>(string sql) => _database.ReadAsync(connection => connection.ExecuteScalarAsync<T>(sql), TestDatabase.Cancellation);
}
