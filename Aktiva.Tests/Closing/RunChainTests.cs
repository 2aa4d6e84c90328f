using Aktiva.Core.Closing;

namespace Aktiva.Tests.Closing;

/// <summary>"Semua": commercial, fiscal, verification, balances; one run each, stopping at the first failure.</summary>
public class RunChainTests
{
    [Fact]
    public async Task Close_OfAllProcesses_MakesOneRunOfEach()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        await books.CopyToFiscalBookAsync();

        var runs = await FollowAsync(books, await books.CloseAsync(ClosingBooks.Month(1), ClosingRequest.AllProcesses));

        Assert.Equal(ClosingRequest.AllProcesses, runs.Select(run => run.Process));
        Assert.Equal([RunStatus.Posted, RunStatus.Posted, RunStatus.Completed, RunStatus.Completed], runs.Select(run => run.Status));
        Assert.All(runs, run => Assert.Equal(("sari", ClosingBooks.Month(1), 100), (run.RequestedBy, run.Period, run.Percent)));
        Assert.Empty(await books.FindingsAsync(runs[2]));
        Assert.Empty(await books.FindingsAsync(runs[3]));
        Assert.Null(await books.Service.FindActiveRunAsync(ClosingBooks.Operator, books.Company.CompanyId, ClosingBooks.Cancellation));
    }

    [Fact]
    public async Task Close_WhenAProcessIsRefused_StopsThereAndFreesTheCompany()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        await books.CopyToFiscalBookAsync();
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE book = 2 AND asset_id = 4");

        var runs = await FollowAsync(books, await books.CloseAsync(ClosingBooks.Month(1), ClosingRequest.AllProcesses));

        Assert.Equal([RunStatus.Posted, RunStatus.Refused], runs.Select(run => run.Status));
        Assert.Equal(2, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM closing_run"));
        Assert.Equal(RunStatus.Posted, (await books.CloseAsync(ClosingBooks.Month(2))).Status);
    }

    [Fact]
    public async Task Close_WhenTheFirstProcessFails_StartsNoOther()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        await books.Test.BreakAsync("BEFORE INSERT ON journal_line");

        var runs = await FollowAsync(books, await books.CloseAsync(ClosingBooks.Month(1), ClosingRequest.AllProcesses));

        Assert.Equal([RunStatus.Failed], runs.Select(run => run.Status));
        Assert.False(books.Queue.HasWaiting);
    }

    [Fact]
    public async Task Close_BetweenTwoProcesses_LetsNobodyElseIn()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        await books.CopyToFiscalBookAsync();
        var first = await books.QueueAsync(books.Request(ClosingBooks.Month(1), ClosingRequest.AllProcesses));
        await books.Runner.RunAsync(await books.Queue.DequeueAsync(ClosingBooks.Cancellation), CancellationToken.None);

        var outcome = await books.StartAsync(books.Request(ClosingBooks.Month(2)));

        var refusal = Assert.IsType<ClosingRefusal.RunAlreadyActive>(Assert.Single(Assert.IsType<StartOutcome.Refused>(outcome).Reasons));
        Assert.Equal((await books.FindAsync(first)).NextRunId, refusal.ActiveRun.RunId);
        Assert.Equal(ClosingProcess.FiscalClosing, refusal.ActiveRun.Process);
    }

    private static async Task<List<ClosingRun>> FollowAsync(ClosingBooks books, ClosingRun first)
    {
        List<ClosingRun> runs = [first];
        while (runs[^1].NextRunId is { } next)
        {
            runs.Add(await books.FindAsync(next));
        }

        return runs;
    }
}
