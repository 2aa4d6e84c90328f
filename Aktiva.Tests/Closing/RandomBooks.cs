using System.Globalization;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Closing;

/// <summary>Books to which random things happen; whatever does, what holds of books must hold.</summary>
internal sealed class RandomBooks(ClosingBooks books)
{
    private Period _next = ClosingBooks.Month(1);
    private int _assets;
    private bool _isEdited;

    public async Task DoAsync(BooksStep step, DepreciationRules asset)
    {
        switch (step)
        {
            case BooksStep.CloseNext:
                await CloseAsync(_next, RunStatus.Posted);
                _next = _next.Next;
                break;
            case BooksStep.CloseAgain when await HasClosedAsync():
                var isLocked = await IsLockedAsync(_next.Previous);
                await CloseAsync(_next.Previous, isLocked ? null : RunStatus.Posted);
                break;
            case BooksStep.CloseExcluding:
                await CloseAsync(_next, RunStatus.Posted, excluded: Code(1 + (asset.LifeMonths % _assets)));
                _next = _next.Next;
                break;
            case BooksStep.Reopen when await HasClosedAsync() && (await books.ReopenAsync(_next.Previous)).Count == 0:
                _next = _next.Previous;
                _isEdited = true;
                break;
            case BooksStep.Add:
                await AddAsync(asset);
                break;
            case BooksStep.Edit:
                await EditAsync(asset);
                break;
            case BooksStep.FailInABatch:
                await FailAsync($"BEFORE INSERT ON akm_transaction WHEN NEW.asset_id = {_assets}");
                break;
            case BooksStep.FailInPublishing:
                await FailAsync("AFTER UPDATE OF status ON closing_run WHEN NEW.status = 'posted'");
                break;
            case BooksStep.Cancel:
                await CancelAsync();
                break;
            case BooksStep.Lock when await HasClosedAsync():
                await books.LockAsync(await books.Test.ScalarAsync<Period>(
                    "SELECT COALESCE(MIN(period), 0) FROM closing_run WHERE status = 'posted' AND period NOT IN (SELECT period FROM period_lock)"));
                break;
            case BooksStep.Decide:
                Assert.Empty(await books.SetAsync(settings => settings with
                {
                    RoundingPlaces = asset.LifeMonths % 2 == 0 ? 0 : 2,
                    JournalDetail = asset.LifeMonths % 3 == 0 ? JournalDetail.Summary : JournalDetail.Asset,
                    TaxRate = asset.RatePerYear,
                }));
                break;
            case BooksStep.Unlock:
                await books.Periods.UnlockAsync(
                    ClosingBooks.Supervisor, books.Company.CompanyId, _next.Previous, "koreksi", ClosingBooks.Cancellation);
                break;
        }
    }

    public async Task AddAsync(DepreciationRules asset)
    {
        _assets++;
        _isEdited = true;
        await books.AddAssetAsync(Code(_assets), asset, asset.InServiceDate, 1 + (_assets % 3));
    }

    /// <summary>Openings are the closings before, sums tie, a verification finds nothing, no run is active and none is publishing.</summary>
    public async Task CheckAsync()
    {
        await BooksChecks.AssertAsync(books);
        if (await HasClosedAsync())
        {
            Assert.Empty(await books.FindingsAsync(await books.CloseAsync(_next.Previous, ClosingProcess.RebuildBalances)));
            var findings = await books.FindingsAsync(await books.CloseAsync(_next.Previous, ClosingProcess.VerifyAssets));
            Assert.True(_isEdited || findings.Count == 0, string.Join('\n', findings));
        }
    }

    private static string Code(int asset) => string.Create(CultureInfo.InvariantCulture, $"A{asset}");

    private async Task<bool> HasClosedAsync() => await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM closing_run WHERE status = 'posted'") > 0;

    private async Task<bool> IsLockedAsync(Period period) =>
        await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM period_lock WHERE period = @period", new { period }) > 0;

    /// <param name="period">The month.</param>
    /// <param name="expected">How the run ends; null when it must not start.</param>
    /// <param name="excluded">An asset left out.</param>
    private async Task CloseAsync(Period period, RunStatus? expected, string? excluded = null)
    {
        await EnterOpeningsAsync(period);
        var request = books.Request(period) with { ExcludedAssets = excluded is null ? [] : [excluded], ExclusionReason = "acak" };
        if (await books.StartAsync(request) is not StartOutcome.Started started)
        {
            Assert.Null(expected);
            return;
        }

        await books.ExecuteQueuedAsync();
        var run = await books.FindAsync(started.RunId);
        Assert.True(expected == run.Status, $"{run.Status}: {string.Join('\n', await books.FindingsAsync(run))}");
        _isEdited &= run.Status != RunStatus.Posted;
    }

    /// <summary>Another cost, life or rate; what the books have of the cost is corrected by the next closing's journal. Never one by which the asset could not be computed any more.</summary>
    private async Task EditAsync(DepreciationRules asset)
    {
        _isEdited = true;
        await books.Test.ExecuteAsync(
            "UPDATE asset_book SET cost = cost + @cost, life_months = @LifeMonths, rate = @RatePerYear WHERE asset_id = @assetId",
            new { cost = asset.Cost.Minor % 10_000, asset.LifeMonths, asset.RatePerYear, assetId = 1 + (asset.LifeMonths % _assets) });
    }

    /// <summary>
    /// The opening balance of cost: of an asset that a month before has posted what it was then, of others what the register says now. The month may be one
    /// that is closed again, the first of some assets.
    /// </summary>
    private async Task EnterOpeningsAsync(Period period) => await books.Test.ExecuteAsync(
        """
        UPDATE account_opening SET debit = (
            SELECT COALESCE(SUM(k.cost), 0) FROM (
                SELECT COALESCE(
                    (SELECT t.opening_cost + t.cost_change FROM akm_transaction t JOIN closing_run r ON r.run_id = t.run_id
                     WHERE t.asset_id = b.asset_id AND r.status = 'posted' AND r.book = 1 AND r.period = (
                        SELECT MIN(x.period) FROM closing_run x JOIN akm_transaction y ON y.run_id = x.run_id
                        WHERE y.asset_id = b.asset_id AND x.status = 'posted' AND x.book = 1 AND x.period < @period)),
                    b.cost) AS cost
                FROM asset_book b WHERE b.book = 1 AND b.opening_posted = 1) k)
        WHERE account_id = 1
        """,
        new { period });

    private async Task FailAsync(string moment)
    {
        await EnterOpeningsAsync(_next);
        var before = await books.ImageAsync();
        await books.Test.BreakAsync(moment);
        var run = await books.CloseAsync(_next);
        await books.Test.MendAsync();
        if (run.Status == RunStatus.Posted)
        {
            // The last asset is not acquired yet: the fault never happened.
            _next = _next.Next;
            _isEdited = false;
            return;
        }

        Assert.Equal((RunStatus.Failed, before), (run.Status, await books.ImageAsync()));
    }

    private async Task CancelAsync()
    {
        await EnterOpeningsAsync(_next);
        var before = await books.ImageAsync();
        var runId = await books.QueueAsync(books.Request(_next));
        books.Once(runId, progress => progress.Stage == ClosingStage.Finalise, () => books.Service.CancelAsync(ClosingBooks.Supervisor, runId, ClosingBooks.Cancellation));
        await books.ExecuteQueuedAsync();
        Assert.Equal((RunStatus.Cancelled, before), ((await books.FindAsync(runId)).Status, await books.ImageAsync()));
    }
}
