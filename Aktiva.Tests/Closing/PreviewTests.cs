using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using Aktiva.Tests.Data;
using Aktiva.Tests.Events;

namespace Aktiva.Tests.Closing;

/// <summary>Preview: the same computation, no writes, no run row, allowed for any period, cancellable.</summary>
public class PreviewTests
{
    [Fact]
    public async Task Preview_OfAMonth_WritesNothing()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 5_000);
        await books.CloseAsync(ClosingBooks.Month(1));
        var before = await BooksImage.OfDatabaseAsync(books.Test);

        await PreviewAsync(books, ClosingBooks.Month(2));

        Assert.Equal(before, await BooksImage.OfDatabaseAsync(books.Test));
        Assert.False(books.Queue.HasWaiting);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Preview_OfAMonth_GivesWhatClosingThenPosts(int month)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 300);
        await books.AddStraightLineAsync("TELAT", ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.AddStraightLineAsync("TELAT2", ClosingBooks.Month(1));

        var preview = await PreviewAsync(books, ClosingBooks.Month(month));

        var run = await books.CloseAsync(ClosingBooks.Month(month));
        var rows = await books.AkmAsync(run);
        Assert.Empty(preview.Problems);
        Assert.Empty(preview.Refusals);
        Assert.Equal((run.RowCount, run.Depreciation, run.DocumentNumber), (preview.AssetCount, preview.Depreciation, preview.ExpectedDocumentNumber));
        Assert.Equal(month == 1 ? run.ReplacedRunId : null, preview.Replaces?.RunId);
        var category = Assert.Single(preview.Categories);
        Assert.Equal(Sum(rows, row => row.ClosingCost), category.Cost);
        Assert.Equal(Sum(rows, row => row.OpeningAccumulated), category.OpeningAccumulated);
        Assert.Equal(Sum(rows, row => row.NetBookValue), category.NetBookValue);
        Assert.Equal(rows.Count(row => row.Note.HasFlag(MonthNotes.CaughtUp)), preview.NoteCounts.GetValueOrDefault(MonthNotes.CaughtUp));
    }

    [Fact]
    public async Task Preview_OfAMonthWithASale_GivesWhatClosingThenPosts()
    {
        await using var books = await EventBooksFixture.OpenAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        await EventBooksFixture.RecordAsync(
            books, EventBooksFixture.Event("M1", 2, AssetEventType.DisposalSale) with { Proceeds = EventBooksFixture.Rupiah(1_000_000) });

        var preview = await PreviewAsync(books, ClosingBooks.Month(2));

        var run = await books.CloseAsync(ClosingBooks.Month(2));
        Assert.Empty(preview.Problems);
        Assert.Equal((run.RowCount, run.Depreciation), (preview.AssetCount, preview.Depreciation));
    }

    [Fact]
    public async Task Preview_OfAMonthThatMayNotBeClosed_GivesFiguresAndEveryReason()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));
        await books.LockAsync(ClosingBooks.Month(1));
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(2)));

        var preview = await books.Service.PreviewAsync(
            ClosingBooks.Operator,
            books.Request(ClosingBooks.Month(1)) with { ExcludedAssets = ["X"] },
            new ProgressLog(),
            ClosingBooks.Cancellation);

        Assert.Equal(10, preview.AssetCount);
        Assert.Equal(runId, Assert.IsType<ClosingRefusal.RunAlreadyActive>(preview.Refusals[0]).ActiveRun.RunId);
        Assert.Equal(
            [
                new ClosingRefusal.PeriodLocked(ClosingBooks.Month(1)),
                new ClosingRefusal.PeriodOutOfOrder(ClosingBooks.Month(1), Book.Commercial, ClosingBooks.Month(2)),
                new ClosingRefusal.UnknownAsset("X"),
            ],
            preview.Refusals.Skip(1));
    }

    [Theory]
    [InlineData(6, 2025)]
    [InlineData(1, 2026)]
    [InlineData(9, 2026)]
    [InlineData(1, 2030)]
    public async Task Preview_OfAnyMonth_Computes(int month, int year)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        for (var closed = 1; closed <= 3; closed++)
        {
            await books.CloseAsync(ClosingBooks.Month(closed));
        }

        var preview = await PreviewAsync(books, ClosingBooks.Month(month, year));

        Assert.Empty(preview.Problems);
        Assert.Equal(year == 2025 ? 0 : 10, preview.AssetCount);
        Assert.True(year == 2025 ? preview.Depreciation.IsZero : preview.Depreciation > Money.Zero);
    }

    [Fact]
    public async Task Preview_WithAssetsThatCannotBeComputed_NamesThemAndComputesTheRest()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 10);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id IN (3, 7)");

        var preview = await PreviewAsync(books, ClosingBooks.Month(1));

        Assert.Equal(["A0000003", "A0000007"], preview.Problems.Select(problem => problem.Subject));
        Assert.Equal(8, preview.AssetCount);
    }

    [Fact]
    public async Task Preview_WithAnExcludedAsset_CountsItWithoutDepreciation()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);

        var preview = await books.Service.PreviewAsync(
            ClosingBooks.Supervisor, books.Request(ClosingBooks.Month(1)) with { ExcludedAssets = ["A0000001"] }, new ProgressLog(), ClosingBooks.Cancellation);

        Assert.Equal((1, Money.Zero, 1), (preview.AssetCount, preview.Depreciation, preview.NoteCounts[MonthNotes.Excluded]));
    }

    [Fact]
    public async Task Preview_ThatIsCancelled_Stops()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3 * TestDatabase.BatchSize);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(ClosingBooks.Cancellation);
        var log = new ProgressLog
        {
            Reported = progress => Cancel(cancel, progress),
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => books.Service.PreviewAsync(ClosingBooks.Operator, books.Request(ClosingBooks.Month(1)), log, cancel.Token));

        Assert.InRange(log.Reports[^1].Processed, 1, 2 * TestDatabase.BatchSize);
    }

    [Fact]
    public async Task Preview_ReportsPercentagesThatRise()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 2 * TestDatabase.BatchSize);
        var log = new ProgressLog();

        await books.Service.PreviewAsync(ClosingBooks.Operator, books.Request(ClosingBooks.Month(1)), log, ClosingBooks.Cancellation);

        log.AssertRising();
        Assert.Equal((8_000, 8_000), (log.Reports[^1].Processed, log.Reports[^1].Total));
    }

    private static void Cancel(CancellationTokenSource cancel, ClosingProgress progress)
    {
        if (progress.Processed > 0)
        {
            cancel.Cancel();
        }
    }

    private static Task<ClosingPreview> PreviewAsync(ClosingBooks books, Period period) =>
        books.Service.PreviewAsync(ClosingBooks.Operator, books.Request(period), new ProgressLog(), ClosingBooks.Cancellation);

    private static Money Sum(IEnumerable<AkmLine> rows, Func<AkmLine, Money> amount) => new(rows.Sum(row => amount(row).Minor));
}
