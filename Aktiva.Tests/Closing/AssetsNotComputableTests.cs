using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation;

namespace Aktiva.Tests.Closing;

/// <summary>An asset that cannot be computed does not stop the pass: all are collected with every reason, then the run is refused.</summary>
public class AssetsNotComputableTests
{
    [Fact]
    public async Task Close_WithAssetsThatCannotBeComputed_NamesEachWithEveryReason()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        await books.Test.ExecuteAsync(
            """
            UPDATE asset_book SET residual_value = cost + 1, life_months = 0 WHERE asset_id = 4001;
            UPDATE asset_book SET method = 77 WHERE asset_id = 8999;
            UPDATE asset_book SET convention = 55, opening_accumulated = 1 WHERE asset_id = 7;
            """);

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(RunStatus.Refused, run.Status);
        Assert.Equal(
            [
                ("A0000007", nameof(RuleProblem.ConventionUnknown)), ("A0000007", nameof(RuleProblem.OpeningPeriodMissing)),
                ("A0004001", nameof(RuleProblem.ResidualValueAboveCost)), ("A0004001", nameof(RuleProblem.LifeMissing)),
                ("A0008999", nameof(RuleProblem.MethodUnknown)),
            ],
            (await books.FindingsAsync(run)).Select(finding => (finding.Subject, finding.Finding)));
    }

    [Fact]
    public async Task Close_WithAnAssetDeletedAfterItWasFound_NamesItByItsId()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id = 2");
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        books.Once(
            runId,
            progress => progress is { Stage: ClosingStage.Assets, Processed: 3 },
            () => books.Test.ExecuteAsync("DELETE FROM asset_book WHERE asset_id = 2; DELETE FROM asset WHERE asset_id = 2"));

        await books.ExecuteQueuedAsync();

        var run = await books.FindAsync(runId);
        Assert.Equal(RunStatus.Refused, run.Status);
        Assert.Equal(("#2", nameof(RuleProblem.LifeMissing)), (await books.FindingsAsync(run)).Select(finding => (finding.Subject, finding.Finding)).Single());
    }

    [Fact]
    public async Task Close_WithAssetsThatCannotBeComputed_LeavesTheBooksAndNoRowBehind()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9_000);
        await books.CloseAsync(ClosingBooks.Month(1));
        var before = await books.ImageAsync();
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id = 8999");

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(RunStatus.Refused, run.Status);
        Assert.Equal(before, await books.ImageAsync());
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM akm_transaction WHERE run_id = @RunId", run));
    }

    [Theory]
    [InlineData("asset SET in_service_date = 0", nameof(RuleProblem.InServiceDateOutOfRange))]
    [InlineData("asset SET in_service_date = 20260231", nameof(RuleProblem.InServiceDateOutOfRange))]
    [InlineData("asset SET in_service_date = 18990101", nameof(RuleProblem.InServiceDateOutOfRange))]
    [InlineData("asset_book SET opening_period = 202513, opening_accumulated = 5", nameof(RuleProblem.OpeningPeriodMissing))]
    [InlineData("asset_book SET opening_period = 202512, opening_accumulated = -5", nameof(RuleProblem.OpeningAccumulatedNegative))]
    [InlineData("asset_book SET opening_period = 202605, opening_accumulated = 5", nameof(RuleProblem.OpeningNotBeforePeriod))]
    [InlineData("asset_book SET life_months = 5000000000", nameof(RuleProblem.LifeOutOfRange))]
    public async Task Close_WithAValueThatAnotherProgramWrote_NamesTheAsset(string change, string problem)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.Test.ExecuteAsync($"UPDATE {change} WHERE asset_id = 2");

        var run = await books.CloseAsync(ClosingBooks.Month(2));

        Assert.Equal(RunStatus.Refused, run.Status);
        Assert.Contains(("A0000002", problem), (await books.FindingsAsync(run)).Select(finding => (finding.Subject, finding.Finding)));
    }

    [Fact]
    public async Task Close_WithAnAssetOlderThanTheBookAndNoOpening_AsksForTheOpening()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("BARU", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("LAMA", ClosingBooks.Month(12, 2025));

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        var finding = Assert.Single(await books.FindingsAsync(run));
        Assert.Equal((RunStatus.Refused, "LAMA", nameof(RuleProblem.OpeningMissing)), (run.Status, finding.Subject, finding.Finding));
    }

    [Fact]
    public async Task Close_AfterTheAssetsWereFixed_Posts()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 5);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id = 3");
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 48 WHERE asset_id = 3");

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal((RunStatus.Posted, 5), (run.Status, run.RowCount));
    }
}
