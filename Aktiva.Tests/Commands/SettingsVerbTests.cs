using System.Text.RegularExpressions;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Commands;

public sealed class SettingsVerbTests
{
    [Fact]
    public async Task Settings_WithoutOptions_ShowsThemAll()
    {
        await using var books = await ClosingBooks.CreateAsync();

        var run = await ProgramRun.RunAsync(books.Test, "settings");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"--name {books.Company.Name} ", Regex.Replace(run.Lines[0], " +", " "), StringComparison.Ordinal);
        Assert.Equal(
            [
                "--time-zone Asia/Jakarta", "--rounding 2", "--missed catch-up", "--journal summary", "--fiscal-year-start 1", "--disposal-month none",
                "--document-pattern {number:00000}/{book}/{company}/{MM}{yyyy}", "--tax-rate 22",
                "--acquisition-account -", "--disposal-proceeds-account -", "--disposal-gain-account -", "--disposal-loss-account -",
                "--revaluation-surplus-account -", "--revaluation-result-account -", "--impairment-loss-account -", "--retained-earnings-account -",
            ],
            run.Lines.Skip(1).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..2])));
    }

    [Fact]
    public async Task Settings_WithOptions_ChangesThemUnderTheNameOfTheCommandLine()
    {
        await using var books = await ClosingBooks.CreateAsync();

        var run = await ProgramRun.RunAsync(
            books.Test, "settings --name Baru --time-zone Asia/Makassar --rounding 0 --missed refuse --journal asset --fiscal-year-start 4 --disposal-month whole --tax-rate 19.5 --document-pattern {book}.{yyyy}.{number}");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["Baru", "Asia/Makassar", "0", "refuse", "asset", "4", "whole", "{book}.{yyyy}.{number}", "19.5"],
            run.Lines.Take(9).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
        Assert.Equal(
            ["cli"], (await books.Test.QueryAsync<string>("SELECT DISTINCT changed_by FROM company_setting_change")).Select(name => name[..3]));
    }

    [Fact]
    public async Task Settings_WithAccounts_ShowsTheirCodes()
    {
        await using var books = await ClosingBooks.CreateAsync();

        var run = await ProgramRun.RunAsync(books.Test, "settings --acquisition-account 6101 --retained-earnings-account 6102");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["--acquisition-account 6101", "--retained-earnings-account 6102"],
            run.Lines.Skip(9).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..2])).Where(line => !line.EndsWith('-')));
    }

    [Fact]
    public async Task Settings_WithAccountsToMake_NamesThemAfterWhatTheyAreFor()
    {
        await using var books = await ClosingBooks.CreateAsync();

        var run = await ProgramRun.RunAsync(
            books.Test, "settings --acquisition-account 1191 --disposal-gain-account 7101 --disposal-loss-account 7101 --create-missing");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["1:1191:Perantara perolehan aktiva", "3:7101:Laba pelepasan aktiva", "4:7101:Laba pelepasan aktiva"],
            await books.Test.QueryAsync<string>("SELECT role || ':' || code || ':' || name FROM company_account JOIN account USING (account_id) ORDER BY role"));
    }

    [Theory]
    [InlineData("settings --acquisition-account 9999", 1, "9999")]
    [InlineData("settings --document-pattern {number}", 1, "{book}")]
    [InlineData("settings --tax-rate 101", 1, "0–100%")]
    [InlineData("settings --rounding 1", 2, "--rounding")]
    [InlineData("settings --fiscal-year-start 13", 2, "--fiscal-year-start")]
    [InlineData("settings --missed maybe", 2, "--missed")]
    public async Task Settings_WithSomethingImpossible_SaysWhyAndChangesNothing(string commandLine, int exitCode, string word)
    {
        await using var books = await ClosingBooks.CreateAsync();

        var run = await ProgramRun.RunAsync(books.Test, commandLine);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(word, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, await books.Test.ScalarAsync<long>("SELECT settings_version FROM company"));
    }

    [Fact]
    public async Task Close_OfAllBooksByVerbs_CanBeVerifiedLockedAndTakenBack()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 5);
        await books.CopyToFiscalBookAsync();
        books.Lease.Dispose();
        List<int> exitCodes = [];
        foreach (var commandLine in (string[])
        [
            "settings --name Baru --time-zone Asia/Makassar --rounding 0 --journal asset", "close 2026-01 --through 2026-02 --book all", "recalculate 2026-02", "close 2026-03 --book fiscal",
            "recalculate 2026-03", "reopen 2026-03 --book fiscal --reason salah", "lock 2026-01", "lock 2026-02", "reopen 2026-02 --book fiscal --reason salah",
            "unlock 2026-02 --reason koreksi", "reopen 2026-02 --book fiscal --reason salah", "close 2026-02 --book fiscal", "export fiscal-list 2026-02",
        ])
        {
            exitCodes.Add((await ProgramRun.RunAsync(books.Test, commandLine)).ExitCode);
        }

        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0], exitCodes);
        Assert.Equal(
            ["1 202601", "1 202602", "2 202601", "2 202602"],
            await books.Test.QueryAsync<string>("SELECT book || ' ' || period FROM closing_run WHERE status = 'posted' ORDER BY 1"));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM closing_run_finding"));
        await BooksChecks.AssertAsync(books);
    }

    [Fact]
    public async Task Settings_FiscalYearWithClosedMonths_IsRefusedWithTheMonths()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(ClosingBooks.Month(1));

        var run = await ProgramRun.RunAsync(books.Test, "settings --fiscal-year-start 4");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Januari 2026", run.Error, StringComparison.Ordinal);
    }
}
