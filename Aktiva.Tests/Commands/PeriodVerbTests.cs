using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Commands;

public sealed class PeriodVerbTests
{
    [Fact]
    public async Task Lock_ClosedMonth_ProtectsItUntilUnlock()
    {
        await using var books = await CreateClosedAsync();

        var locked = await ProgramRun.RunAsync(books.Test, "lock 2026-01");
        var refused = await ProgramRun.RunAsync(books.Test, "close 2026-01");
        var unlocked = await ProgramRun.RunAsync(books.Test, "unlock 2026-01 --reason koreksi");
        var closed = await ProgramRun.RunAsync(books.Test, "close 2026-01");

        Assert.Equal([0, 1, 0, 0], new[] { locked, refused, unlocked, closed }.Select(run => run.ExitCode));
        Assert.Contains("terkunci", refused.Error, StringComparison.Ordinal);
        Assert.Equal("", locked.Output + unlocked.Output);
        Assert.Equal("koreksi", await books.Test.ScalarAsync<string>("SELECT reason FROM period_event WHERE event = 'unlock'"));
    }

    [Fact]
    public async Task Lock_OpenMonth_IsRefused()
    {
        await using var books = await CreateClosedAsync();

        var run = await ProgramRun.RunAsync(books.Test, "lock 2026-02");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Reopen_LastClosedMonth_TakesItBack()
    {
        await using var books = await CreateClosedAsync();

        var run = await ProgramRun.RunAsync(books.Test, "reopen 2026-01 --reason salah");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, await books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM closing_run WHERE status = 'posted'"));
        Assert.Equal("salah", await books.Test.ScalarAsync<string>("SELECT reason FROM period_event WHERE event = 'reopen'"));
    }

    [Theory]
    [InlineData("reopen 2026-01")]
    [InlineData("unlock 2026-01")]
    public async Task Change_WithoutReason_IsWrongUsage(string commandLine) =>
        Assert.Equal(2, (await ProgramRun.RunAsync(commandLine.Split(' '))).ExitCode);

    [Fact]
    public async Task Recalculate_BalanceChangedByHand_ReportsAndRebuildsIt()
    {
        await using var books = await CreateClosedAsync();
        await books.Test.ExecuteAsync("UPDATE account_balance SET credit = credit + 500 WHERE account_id = 2");

        var drift = await ProgramRun.RunAsync(books.Test, "recalculate 2026-01");
        var clean = await ProgramRun.RunAsync(books.Test, "recalculate 2026-01");

        Assert.Equal([0, 0], new[] { drift, clean }.Select(run => run.ExitCode));
        Assert.Contains("1391", drift.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("1391", clean.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verb_WithSomethingUnexpected_SaysSoInOneSentenceAndLogsTheDetails()
    {
        await using var books = await CreateClosedAsync();
        await books.Test.ExecuteAsync("UPDATE closing_run SET stage = 'nonsense'");

        var run = await ProgramRun.RunAsync(books.Test, "explain A0000001 2026-01");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("Rinciannya ada di log.", run.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("The verb explain failed.", run.Error, StringComparison.Ordinal);
    }

    private static async Task<ClosingBooks> CreateClosedAsync()
    {
        var books = await ClosingBooks.CreateAsync(3);
        await books.CloseAsync(ClosingBooks.Month(1));
        books.Lease.Dispose();
        return books;
    }
}
