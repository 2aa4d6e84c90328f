using Aktiva.Core.Closing;

namespace Aktiva.Tests.Closing;

/// <summary>Something breaks in the middle of a run: the books are as before, and the run can be run again.</summary>
public class BatchFaultTests
{
    private static readonly string[] Always =
    [
        "BEFORE INSERT ON akm_transaction WHEN NEW.asset_id = 17",
        "BEFORE INSERT ON akm_transaction WHEN NEW.asset_id = 6500",
        "BEFORE UPDATE OF checkpoint_asset ON closing_run WHEN NEW.checkpoint_asset = 8000",
        "AFTER UPDATE OF publishing ON closing_run WHEN NEW.publishing = 1",
        "BEFORE INSERT ON journal_entry",
        "BEFORE INSERT ON journal_line WHEN NEW.line = 3",
        "AFTER UPDATE OF status ON closing_run WHEN NEW.status = 'posted'",
        "BEFORE INSERT ON closing_run_log WHEN NEW.event = 'Posted'",
        "BEFORE DELETE ON active_run WHEN (SELECT status FROM closing_run WHERE run_id = OLD.run_id) = 'posted'",
    ];

    public static TheoryData<string> FaultsOfAFirstClosing => [.. Always, "BEFORE INSERT ON document_number", "AFTER INSERT ON account_balance WHEN NEW.account_id = 2"];

    public static TheoryData<string> FaultsOfAReplacement =>
    [
        .. Always, "BEFORE DELETE ON journal_line", "AFTER UPDATE ON account_balance WHEN NEW.account_id = 2", "BEFORE UPDATE OF status ON closing_run WHEN NEW.status = 'superseded'",
    ];

    [Theory]
    [MemberData(nameof(FaultsOfAReplacement))]
    public async Task Close_AgainWhenAStatementFails_LeavesTheBooksAndCanBeRunAgain(string fault)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        var replaced = await books.CloseAsync(ClosingBooks.Month(1));
        var before = await books.ImageAsync();
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 24");
        await books.Test.BreakAsync(fault);

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal((RunStatus.Failed, null), (run.Status, run.DocumentNumber));
        Assert.Equal(before, await books.ImageAsync());
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM akm_transaction WHERE run_id = @RunId", run));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT SUM(publishing) FROM closing_run"));
        await books.Test.MendAsync();
        var again = await books.CloseAsync(ClosingBooks.Month(1));
        Assert.Equal((RunStatus.Posted, replaced.RunId), (again.Status, again.ReplacedRunId));
        Assert.True(again.Depreciation > replaced.Depreciation);
    }

    [Theory]
    [MemberData(nameof(FaultsOfAFirstClosing))]
    public async Task Close_OfAFirstMonthWhenAStatementFails_LeavesNothing(string fault)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        var before = await books.ImageAsync();
        await books.Test.BreakAsync(fault);

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Equal(before, await books.ImageAsync());
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM akm_transaction"));
    }

    [Fact]
    public async Task Close_ThatFailed_SaysSoInItsLogAndToItsWatcher()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        await books.Test.BreakAsync("BEFORE INSERT ON akm_transaction WHEN NEW.asset_id = 6500");
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        var log = new ProgressLog();
        var watching = books.Service.WatchAsync(ClosingBooks.Operator, runId, log, ClosingBooks.Cancellation);

        await books.ExecuteQueuedAsync();

        Assert.Equal(RunStatus.Failed, (await watching).Status);
        Assert.Equal(RunStatus.Failed, log.Reports[^1].Status);
        Assert.True(log.Reports[^1].Percent < 100);
        log.AssertRising();
        var lines = await books.Service.ReadLogAsync(ClosingBooks.Operator, runId, 0, ClosingBooks.Cancellation);
        Assert.Equal(RunEvent.Failed, lines[^1].Event);
    }

    [Fact]
    public async Task Close_WhenTheReaderFails_Fails()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.Test.ExecuteAsync("UPDATE akm_transaction SET through_period = 202699 WHERE asset_id = 8500");
        var before = await books.ImageAsync();

        var run = await books.CloseAsync(ClosingBooks.Month(2));

        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Equal(before, await books.ImageAsync());
    }
}
