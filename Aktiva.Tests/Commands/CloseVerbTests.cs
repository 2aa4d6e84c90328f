using System.Text.Json;
using Aktiva.Core.Data;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Commands;

public sealed class CloseVerbTests
{
    [Fact]
    public async Task Close_NextMonth_PostsIt()
    {
        await using var books = await CreateAsync(20);

        var run = await ProgramRun.RunAsync(books.Test, "close 2026-01");

        Assert.Equal(0, run.ExitCode);
        var result = Assert.Single(run.Lines);
        Assert.Contains("00001/AKM/UTAMA/012026", result, StringComparison.Ordinal);
        Assert.Contains("20 aktiva", result, StringComparison.Ordinal);
        Assert.Contains("Memproses", run.Error, StringComparison.Ordinal);
        Assert.Equal("posted", await books.Test.ScalarAsync<string>("SELECT status FROM closing_run"));
        Assert.StartsWith("cli:", await books.Test.ScalarAsync<string>("SELECT requested_by FROM closing_run"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_Through_PostsEveryMonth()
    {
        await using var books = await CreateAsync(3);

        var run = await ProgramRun.RunAsync(books.Test, "close 2026-01 --through 2026-03");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, run.Lines.Count);
        Assert.Equal(
            "202601 202602 202603", await books.Test.ScalarAsync<string>("SELECT group_concat(period, ' ') FROM (SELECT period FROM closing_run ORDER BY 1)"));
    }

    [Fact]
    public async Task Close_Json_WritesOneObjectPerUpdateAndCompletedLast()
    {
        await using var books = await CreateAsync(20);

        var run = await ProgramRun.RunAsync(books.Test, "close 2026-01 --json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        var updates = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var percents = updates.Select(update => update.GetProperty("percent").GetDouble()).ToList();
        Assert.Equal(percents.Order(), percents);
        var last = updates[^1];
        Assert.Equal("completed", last.GetProperty("status").GetString());
        Assert.Equal(100, last.GetProperty("percent").GetDouble());
        Assert.Equal(20, last.GetProperty("processed").GetInt64());
        Assert.Equal(20, last.GetProperty("total").GetInt64());
        Assert.Equal("finalise", last.GetProperty("stage").GetString());
        Assert.Equal("00001/AKM/UTAMA/012026", last.GetProperty("documentNumber").GetString());
        var posted = await books.Test.ScalarAsync<long>("SELECT depreciation FROM closing_run");
        Assert.Equal(new Money(posted).Amount, last.GetProperty("depreciation").GetDecimal());
        Assert.All(updates.SkipLast(1), update => Assert.Contains(update.GetProperty("status").GetString(), (string[])["queued", "running"]));
    }

    [Fact]
    public async Task Close_MonthOutOfOrder_IsRefusedWithOneLine()
    {
        await using var books = await CreateAsync(3);
        await ProgramRun.RunAsync(books.Test, "close 2026-01");

        var run = await ProgramRun.RunAsync(books.Test, "close 2026-05");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("Mei 2026", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_JsonOutOfOrder_EndsWithFailed()
    {
        await using var books = await CreateAsync(3);
        await ProgramRun.RunAsync(books.Test, "close 2026-01");

        var run = await ProgramRun.RunAsync(books.Test, "close 2026-05 --json");

        Assert.Equal(1, run.ExitCode);
        var only = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal("failed", only.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, only.GetProperty("runId").ValueKind);
    }

    [Fact]
    public async Task Close_AssetsNotComputable_ListsThemAllAndExcludingThemCloses()
    {
        await using var books = await CreateAsync(4);
        await books.Test.ExecuteAsync("UPDATE asset_book SET residual_value = cost + 1 WHERE asset_id IN (2, 3)");

        var refused = await ProgramRun.RunAsync(books.Test, "close 2026-01");
        var closed = await ProgramRun.RunAsync(books.Test, "close 2026-01 --exclude A0000002,A0000003 --reason salah-input");

        Assert.Equal(1, refused.ExitCode);
        Assert.Equal("", refused.Output);
        Assert.Contains("A0000002", refused.Error, StringComparison.Ordinal);
        Assert.Contains("A0000003", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, closed.ExitCode);
        Assert.Equal(2, await books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM closing_run_exclusion WHERE reason = 'salah-input'"));
    }

    [Fact]
    public async Task Close_Preview_ShowsTotalsAndWritesNothing()
    {
        await using var books = await CreateAsync(5);

        var run = await ProgramRun.RunAsync(books.Test, "close 2026-01 --preview");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Contains(run.Lines, line => line.StartsWith("MESIN", StringComparison.Ordinal));
        Assert.Equal(0, await books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM closing_run"));
        Assert.Equal(0, await books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM akm_transaction"));
    }

    [Fact]
    public async Task Close_PreviewJson_EndsWithWhatTheClosingThenPosts()
    {
        await using var books = await CreateAsync(5);

        var preview = await ProgramRun.RunAsync(books.Test, "close 2026-01 --preview --json");
        await ProgramRun.RunAsync(books.Test, "close 2026-01");

        var last = JsonDocument.Parse(preview.Lines[^1]).RootElement;
        Assert.Equal(JsonValueKind.Null, last.GetProperty("runId").ValueKind);
        Assert.Equal("completed", last.GetProperty("status").GetString());
        var posted = new Money(await books.Test.ScalarAsync<long>("SELECT depreciation FROM closing_run")).Amount;
        Assert.Equal(posted, last.GetProperty("preview").GetProperty("depreciation").GetDecimal());
        Assert.Equal(posted, last.GetProperty("preview").GetProperty("categories")[0].GetProperty("depreciation").GetDecimal());
        Assert.Equal("00001/AKM/UTAMA/012026", last.GetProperty("preview").GetProperty("documentNumber").GetString());
    }

    [Fact]
    public async Task Close_AnotherProcessHoldsTheRunner_IsRefusedWithOneLine()
    {
        await using var books = await ClosingBooks.CreateAsync(3);

        var run = await ProgramRun.RunAsync(books.Test, "close 2026-01");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, await books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM closing_run"));
    }

    /// <summary>A shell's background job is started with Ctrl+C ignored, and so is everything that it starts: .NET leaves it at that.</summary>
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Close_SignalToEnd_CancelsTheRunAndLeavesTheBooks(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        Assert.SkipWhen(signal == "INT" && IsInterruptIgnored(), "These tests were started with SIGINT ignored, and what they start ignores it, too.");
        await using var books = await CreateAsync(20_000);
        await books.Test.ExecuteAsync("CREATE TRIGGER slow AFTER INSERT ON akm_transaction WHEN NEW.asset_id % 4 = 0 BEGIN SELECT SUM(LENGTH(name)) FROM asset; END");
        using var process = ProgramRun.Start(["close", "2026-01", "--json", "--database", books.Test.FilePath]);
        while (await process.StandardOutput.ReadLineAsync(ClosingBooks.Cancellation) is { } line && !line.Contains("\"assets\"", StringComparison.Ordinal))
        {
        }

        using var kill = System.Diagnostics.Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        var run = await ProgramRun.EndAsync(process);

        Assert.Equal(130, run.ExitCode);
        Assert.Equal("cancelled", JsonDocument.Parse(run.Lines[^1]).RootElement.GetProperty("status").GetString());
        Assert.Equal("cancelled", await books.Test.ScalarAsync<string>("SELECT status FROM closing_run"));
        Assert.Equal(0, await books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM akm_transaction"));
        Assert.Equal(0, await books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM active_run"));
    }

    [Theory]
    [InlineData("close")]
    [InlineData("close 2026-13")]
    [InlineData("close 10/2026")]
    [InlineData("close 2026-03 --through 2026-01")]
    [InlineData("close 2026-01 --book pajak")]
    [InlineData("close 2026-01 --through 2026-02 --exclude A1")]
    [InlineData("tutup 2026-01")]
    public async Task Close_WrongUsage_ExitsWithTwoAndSaysSoOnStderr(string commandLine)
    {
        var run = await ProgramRun.RunAsync(commandLine.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.NotEqual("", run.Error);
    }

    /// <summary>Linux tells what a process ignores as a hexadecimal set of bits, SIGINT's being the second.</summary>
    private static bool IsInterruptIgnored() =>
        File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (Convert.ToUInt64(ignored[7..].Trim(), 16) & 2) != 0;

    private static async Task<ClosingBooks> CreateAsync(int assets)
    {
        var books = await ClosingBooks.CreateAsync(assets);
        books.Lease.Dispose();
        return books;
    }
}
