using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Tests.Data;
using Microsoft.Data.Sqlite;

namespace Aktiva.Tests.Commands;

public sealed class SetupVerbTests
{
    [Fact]
    public async Task Migrate_EmptyDatabase_MakesSchemaAndCompany()
    {
        using var folder = new TestFolder();

        var run = await ProgramRun.RunAsync(["migrate", "--database", "baru.db", "--company", "PUSAT"], folder: folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Output);
        var options = DatabaseOptions.SqliteFile(Path.Combine(folder.Path, "baru.db"));
        var database = Database.Create(options, TimeProvider.System);
        Assert.Equal("PUSAT", Assert.Single(await new CompanyStore(database).ListAsync(TestDatabase.Cancellation)).Code);
        using var connection = new SqliteConnection(options.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    [Fact]
    public async Task Migrate_DatabaseWithCompany_AddsNone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.CreateCompanyAsync("SATU");

        var run = await ProgramRun.RunAsync(database, "migrate");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("SATU", await database.ScalarAsync<string>("SELECT group_concat(code) FROM company"));
    }

    [Theory]
    [InlineData("user add budi --role Operator")]
    [InlineData("close 2026-01")]
    public async Task Verb_DatabaseMissing_SaysMigrateAndMakesNoFile(string commandLine)
    {
        using var folder = new TestFolder();

        var run = await ProgramRun.RunAsync([.. commandLine.Split(' '), "--database", "tidak-ada.db"], "kata-sandi-uji\n", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("migrate", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Close_TwoCompanies_AsksWhich()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.CreateCompanyAsync("SATU");
        await database.CreateCompanyAsync("DUA");

        var run = await ProgramRun.RunAsync(database, "lock 2026-01");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("DUA, SATU", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UserAdd_GoodPassword_StoresOnlyItsHash()
    {
        await using var database = await TestDatabase.CreateAsync();

        var run = await ProgramRun.RunAsync(database, "user add budi --role supervisor", "kata-sandi-uji\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal("Supervisor", await database.ScalarAsync<string>("SELECT role FROM app_user WHERE user_name = 'budi'"));
        Assert.DoesNotContain("kata-sandi-uji", await database.ScalarAsync<string>("SELECT password_hash FROM app_user"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user add budi --role Operator", "pendek", 1)]
    [InlineData("user add budi --role Operator", "", 1)]
    [InlineData("user add budi --role Operator", "sandi-budi-2026", 1)]
    [InlineData("user add budi --role Operator", "aaaaaaaaaaaa", 1)]
    [InlineData("user add budi --role 7", "kata-sandi-uji", 2)]
    [InlineData("user add budi", "kata-sandi-uji", 2)]
    public async Task UserAdd_NotAcceptable_AddsNobody(string commandLine, string password, int exitCode)
    {
        await using var database = await TestDatabase.CreateAsync();

        var run = await ProgramRun.RunAsync(database, commandLine, password + "\n");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.NotEqual("", run.Error);
        Assert.Equal(0, await database.ScalarAsync<long>("SELECT COUNT(*) FROM app_user"));
    }

    [Fact]
    public async Task UserAdd_NameTakenInOtherCase_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await ProgramRun.RunAsync(database, "user add budi --role Viewer", "kata-sandi-uji\n");

        var run = await ProgramRun.RunAsync(database, "user add BUDI --role Administrator", "kata-sandi-uji\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("Viewer", await database.ScalarAsync<string>("SELECT role FROM app_user"));
    }

    [Fact]
    public async Task Help_AnyVerb_IsPrintedOnStdout()
    {
        var run = await ProgramRun.RunAsync(["close", "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--preview", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }
}
