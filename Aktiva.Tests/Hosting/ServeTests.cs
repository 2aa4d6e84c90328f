using System.Diagnostics;
using System.Net;
using Aktiva.Core.Data;
using Aktiva.Tests.Commands;
using Aktiva.Tests.Data;
using Aktiva.Web.Account;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Aktiva.Tests.Hosting;

/// <summary>The built program without a verb, as a process of its own.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task Start_DevelopmentWithoutDatabase_MakesTheSampleCompanyAndPrintsItsLogin()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "contoh.db");
        using var process = ProgramRun.Start(["--database", file, "--urls", "http://127.0.0.1:0"], environment: "Development");
        var address = await ReadAddressAsync(process);
        var login = await process.StandardOutput.ReadLineAsync(TestDatabase.Cancellation);
        using var visitor = new TestVisitor(address);

        var answer = await visitor.SignInAsync(SampleLogins.Administrator, SampleLogins.Password);
        var run = await StopAsync(process);

        Assert.Contains(SampleLogins.Administrator, login, StringComparison.Ordinal);
        Assert.Contains(SampleLogins.Password, login, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(0, run.ExitCode);
        await AssertClosedThroughSeptemberAsync(file);
        Assert.False(File.Exists(file + ".new"));
    }

    [Fact]
    public async Task Start_ProductionWithoutDatabase_SaysMigrateAndMakesNoFile()
    {
        using var folder = new TestFolder();

        var run = await ProgramRun.RunAsync(["--database", "tidak-ada.db", "--urls", "http://127.0.0.1:0"], folder: folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("migrate", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Start_ProductionOnAnOlderSchema_SaysMigrate()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("DELETE FROM SchemaVersions WHERE ScriptName = (SELECT MAX(ScriptName) FROM SchemaVersions)");

        var run = await ProgramRun.RunAsync(database, "--urls http://127.0.0.1:0");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("migrate", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ProductionWithoutUsers_SaysHowToMakeTheAdministrator()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var process = ProgramRun.Start(["--database", database.FilePath, "--urls", "http://127.0.0.1:0"]);
        await ReadAddressAsync(process);

        var line = await process.StandardOutput.ReadLineAsync(TestDatabase.Cancellation);
        var run = await StopAsync(process);

        Assert.Contains("user add", line, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleLogins.Password, run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await database.ScalarAsync<long>("SELECT COUNT(*) FROM app_user"));
    }

    [Fact]
    public async Task Close_WhileTheWebAppServesTheSameFile_IsRefusedWithOneLine()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.CreateCompanyAsync();
        using var process = ProgramRun.Start(["--database", database.FilePath, "--urls", "http://127.0.0.1:0"]);
        await ReadAddressAsync(process);

        var close = await ProgramRun.RunAsync(database, "close 2026-01");
        var user = await ProgramRun.RunAsync(database, "user add budi --role Viewer", "kata-sandi-uji\n");
        await StopAsync(process);

        Assert.Equal(1, close.ExitCode);
        Assert.Single(close.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, user.ExitCode);
    }

    [Fact]
    public async Task Start_AddressInUse_SaysSo()
    {
        await using var server = await TestServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();

        var run = await ProgramRun.RunAsync(database, $"--urls {server.Address.GetLeftPart(UriPartial.Authority)}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--urls", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
    }

    private static async Task<Uri> ReadAddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(TestDatabase.Cancellation) is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var start)
            {
                return new Uri(line[start..]);
            }
        }

        throw new InvalidOperationException("The program ended: " + await process.StandardError.ReadToEndAsync(TestDatabase.Cancellation));
    }

    private static async Task<ProgramRun> StopAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        return await ProgramRun.EndAsync(process);
    }

    private static async Task AssertClosedThroughSeptemberAsync(string file)
    {
        var options = DatabaseOptions.SqliteFile(file);
        var posted = await Database.Create(options, TimeProvider.System).ReadAsync(
            connection => connection.QueryAsync<(long Book, long First, long Last, long Months)>(
                "SELECT book, MIN(period), MAX(period), COUNT(*) FROM closing_run WHERE status = 'posted' GROUP BY book ORDER BY book"),
            TestDatabase.Cancellation);
        Assert.Equal([(1, 202601, 202609, 9), (2, 202601, 202609, 9)], posted);
        SqliteConnection.ClearAllPools();
    }
}
