using Aktiva.Core.Closing;

namespace Aktiva.Tests.Closing;

/// <summary>Starts at the same moment: one wins, the others are told which.</summary>
public class ConcurrentStartTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Start_ManyAtTheSameMoment_LetsOneWinAndTellsTheOthers(bool ofDifferentMonths, bool onDifferentServers)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 50);
        await books.CloseAsync(ClosingBooks.Month(1));
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var starts = Enumerable.Range(0, 8).Select(index => Task.Run(async () =>
        {
            var service = onDifferentServers ? books.OtherServer() : books.Service;
            await gate.Task;
            var month = ClosingBooks.Month(ofDifferentMonths ? 1 + (index % 2) : 2);
            return await service.StartAsync(ClosingBooks.Operator, books.Request(month), ClosingBooks.Cancellation);
        })).ToArray();
        gate.SetResult();

        var outcomes = await Task.WhenAll(starts);

        var winner = Assert.Single(outcomes.OfType<StartOutcome.Started>());
        Assert.All(
            outcomes.OfType<StartOutcome.Refused>(),
            refused => Assert.Equal(winner.RunId, Assert.IsType<ClosingRefusal.RunAlreadyActive>(Assert.Single(refused.Reasons)).ActiveRun.RunId));
        Assert.Equal(1, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM closing_run WHERE status = 'queued'"));
    }

    [Fact]
    public async Task Start_OfTwoCompanies_LetsBothRun()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 2);
        var other = await books.Test.CreateCompanyAsync("CABANG");
        await books.Test.ExecuteAsync("UPDATE asset_book SET company_id = @CompanyId WHERE asset_id = 2; UPDATE asset SET company_id = @CompanyId WHERE asset_id = 2", other);

        var first = await books.StartAsync(books.Request(ClosingBooks.Month(1)));
        var second = await books.StartAsync(books.Request(ClosingBooks.Month(1)) with { CompanyId = other.CompanyId });

        Assert.IsType<StartOutcome.Started>(first);
        Assert.IsType<StartOutcome.Started>(second);
    }

    [Fact]
    public async Task Start_AndReopenAtTheSameMoment_NeverBothHappen()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 50);
        await books.CloseAsync(ClosingBooks.Month(1));
        var starting = Task.Run(() => books.StartAsync(books.Request(ClosingBooks.Month(2))));
        var reopening = Task.Run(() => books.ReopenAsync(ClosingBooks.Month(1)));

        var (outcome, refusals) = (await starting, await reopening);

        await books.ExecuteQueuedAsync();
        var closed = await books.Test.QueryAsync<int>("SELECT period FROM closing_run WHERE status = 'posted' ORDER BY period");
        int[] expected = (outcome, refusals.Count) switch
        {
            (StartOutcome.Started, > 0) => [202601, 202602],
            (StartOutcome.Refused, 0) => [],
            // Reopened first: February is then the first month, which no asset's opening allows, so the run is refused.
            _ => [],
        };
        Assert.Equal(expected, closed);
    }
}
