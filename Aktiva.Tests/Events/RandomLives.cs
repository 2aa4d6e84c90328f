using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Periods;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Events;

/// <summary>Books in two depreciation books whose assets live through random events; whatever happens, what holds of books must hold.</summary>
internal sealed class RandomLives(ClosingBooks books)
{
    private static readonly Period First = ClosingBooks.Month(1);

    private readonly Dictionary<Book, Period> _next = new() { [Book.Commercial] = First, [Book.Fiscal] = First };
    private readonly List<Money> _costs = [];
    private int _parts;

    /// <summary>How many events were recorded and how many refused.</summary>
    public (int Recorded, int Refused) Events { get; private set; }

    public async Task AddAsync(DepreciationRules rules, int number)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"A{_costs.Count + 1}");
        var isMetered = number % 8 == 0;
        rules = rules with
        {
            Method = isMetered ? DepreciationMethod.UnitsOfProduction : number % 11 == 0 ? DepreciationMethod.None : rules.Method,
            TotalUnits = isMetered ? 2_000 : 0,
        };
        _costs.Add(rules.Cost);
        var assetId = await books.AddAssetAsync(code, rules, rules.InServiceDate, 1 + (number % 3));
        await books.Test.ExecuteAsync("UPDATE asset SET quantity = '6 unit' WHERE asset_id = @assetId", new { assetId });
        await AddUsageAsync(assetId);
        if (number % 4 != 3)
        {
            var group = (FiscalGroup)(1 + (number % 6));
            var method = number % 5 < 2 && FiscalRules.TermsOf(group).AllowsDeclining ? DepreciationMethod.DecliningAnnual : DepreciationMethod.StraightLine;
            await books.Test.ExecuteAsync("UPDATE asset SET fiscal_group = @group WHERE asset_id = @assetId", new { group, assetId });
            await books.AddToBookAsync(
                assetId,
                FiscalRules.Of(group, method, rules.InServiceDate, rules.Cost) with
                {
                    OpeningPeriod = rules.OpeningPeriod,
                    OpeningAccumulated = rules.OpeningAccumulated,
                },
                Book.Fiscal);
        }
    }

    public async Task DoAsync(LifeStep step)
    {
        var book = step.Choice % 3 == 0 ? Book.Fiscal : Book.Commercial;
        switch (step.Kind)
        {
            case LifeStepKind.Record:
                await RecordAsync(await MakeAsync(step));
                break;
            case LifeStepKind.Reverse when await FindReversalAsync(step) is { } reversal:
                await RecordAsync(reversal);
                break;
            case LifeStepKind.Close:
                await CloseAsync(_next[Book.Commercial] > _next[Book.Fiscal].Next ? Book.Fiscal : book);
                break;
            case LifeStepKind.CloseAgain when _next[book] > First && !await IsLockedAsync(_next[book].Previous):
                _next[book] = _next[book].Previous;
                await CloseAsync(book);
                break;
            case LifeStepKind.CloseExcluding:
                await CloseAsync(book, await ListCodesAsync(book) is { Count: > 0 } codes ? codes[step.Asset % codes.Count] : null);
                break;
            case LifeStepKind.Reopen when _next[book] > First && (await books.ReopenAsync(_next[book].Previous, book)).Count == 0:
                _next[book] = _next[book].Previous;
                break;
            case LifeStepKind.FailInPublishing:
                await FailInPublishingAsync(book);
                break;
            case LifeStepKind.FailInRecording:
                await FailInRecordingAsync(step);
                break;
            case LifeStepKind.Decide:
                Assert.Empty(await books.SetAsync(settings => settings with { JournalDetail = (JournalDetail)(step.Choice % 2) }));
                break;
            case LifeStepKind.Lock when _next[Book.Commercial] > First:
                await books.LockAsync(await books.Test.ScalarAsync<Period>(
                    "SELECT COALESCE(MIN(period), 0) FROM closing_run WHERE status = 'posted' AND book = 1 AND period NOT IN (SELECT period FROM period_lock)"));
                break;
            case LifeStepKind.Unlock:
                await books.Periods.UnlockAsync(
                    ClosingBooks.Supervisor, books.Company.CompanyId, await books.Test.ScalarAsync<Period>("SELECT COALESCE(MAX(period), 0) FROM period_lock"),
                    "koreksi", ClosingBooks.Cancellation);
                break;
        }
    }

    public async Task CheckAsync()
    {
        await LifeChecks.AssertAsync(books);
        foreach (var month in _next.Values.Where(month => month > First).Select(month => month.Previous).Distinct())
        {
            Assert.Empty(await books.FindingsAsync(await books.CloseAsync(month, ClosingProcess.VerifyAssets)));
        }

        if (_next[Book.Commercial] > First)
        {
            Assert.Empty(await books.FindingsAsync(await books.CloseAsync(_next[Book.Commercial].Previous, ClosingProcess.RebuildBalances)));
            await LifeChecks.AssertRollForwardAsync(books, First, Period.FromOrdinal(_next.Values.Max(month => month.Ordinal) - 1));
        }
    }

    /// <summary>Every month is still what its run posted, and the last one what it is when the months between are made up for in it.</summary>
    public async Task CheckAtTheEndAsync()
    {
        for (var month = First; month < _next[Book.Commercial]; month = month.Next)
        {
            Assert.Empty(await books.FindingsAsync(await books.CloseAsync(month, ClosingProcess.VerifyAssets)));
            await LifeChecks.AssertSharesAsync(books, month);
        }

        foreach (var book in Enum.GetValues<Book>().Where(book => _next[book].MonthsSince(First) > 2))
        {
            await CheckLateAsync(book);
        }
    }

    private async Task CheckLateAsync(Book book)
    {
        await books.Test.ExecuteAsync("DELETE FROM period_lock");
        var last = _next[book].Previous;
        _next[book] = last;
        await CloseAsync(book);
        var inTime = await ReadClosingsAsync(book, last);
        for (var month = last; month > First; month = month.Previous)
        {
            Assert.Empty(await books.ReopenAsync(month, book));
        }

        var waiting = (await books.Test.QueryAsync<string>(
            """
            SELECT a.code FROM asset a JOIN asset_book b ON b.asset_id = a.asset_id AND b.book = @book
            WHERE NOT EXISTS (SELECT 1 FROM asset_change c WHERE c.asset_id = a.asset_id AND c.book = @book AND c.change_type BETWEEN 9 AND 12)
            """,
            new { book })).ToList();
        for (_next[book] = First.Next; _next[book] < last;)
        {
            await CloseAsync(book, [.. waiting]);
        }

        await CloseAsync(book);
        Assert.Equal(inTime, await ReadClosingsAsync(book, last));
    }

    private async Task<IReadOnlyList<string>> ReadClosingsAsync(Book book, Period month) => await books.Test.LinesAsync(
        """
        SELECT a.code, t.opening_cost + t.cost_change, t.opening_accumulated + t.depreciation + t.accumulated_change
        FROM closing_run r JOIN akm_transaction t ON t.run_id = r.run_id JOIN asset a ON a.asset_id = t.asset_id
        WHERE r.status = 'posted' AND r.book = @book AND r.period = @month AND (t.opening_cost + t.cost_change <> 0)
        ORDER BY a.code
        """,
        new { book, month });

    private async Task<AssetEventEntry> MakeAsync(LifeStep step)
    {
        var codes = await ListCodesAsync();
        var isPart = step.Asset % codes.Count >= _costs.Count;
        var cost = isPart ? _costs[step.Amount % _costs.Count] : _costs[step.Asset % codes.Count];
        return RandomEvents.Of(step, _next[Book.Commercial], codes, cost, string.Create(CultureInfo.InvariantCulture, $"P{++_parts}"));
    }

    private async Task RecordAsync(AssetEventEntry entry)
    {
        var before = await ImageAsync();
        var outcome = await EventsOf(books).RecordAsync(ClosingBooks.Operator, books.Company.CompanyId, entry, ClosingBooks.Cancellation);
        if (outcome is EventOutcome.Refused refused)
        {
            Assert.NotEmpty(refused.Refusals);
            Assert.Equal(before, await ImageAsync());
            Events = Events with { Refused = Events.Refused + 1 };
        }
        else
        {
            Events = Events with { Recorded = Events.Recorded + 1 };
            if (entry.Type == AssetEventType.Split)
            {
                await AddUsageAsync(await books.Test.ScalarAsync<long>("SELECT asset_id FROM asset WHERE code = @NewCode", new { entry.NewCode }));
            }
        }
    }

    private async Task<AssetEventEntry?> FindReversalAsync(LifeStep step)
    {
        var events = (await books.Test.QueryAsync<(string Code, DateOnly Date, long EventId)>(
            """
            SELECT a.code, e.event_date, e.event_id FROM asset_event e JOIN asset a ON a.asset_id = e.asset_id
            WHERE e.event_type <> 13 ORDER BY e.event_id DESC
            """)).ToList();
        if (events.Count == 0)
        {
            return null;
        }

        var (code, date, eventId) = events[step.Choice % Math.Min(4, events.Count)];
        return new AssetEventEntry { AssetCode = code, Date = date, Type = AssetEventType.Reversal, Reverses = step.Amount % 2 == 0 ? eventId : null };
    }

    private async Task CloseAsync(Book book, params IReadOnlyList<string?> excluded)
    {
        var request = books.Request(_next[book], book == Book.Fiscal ? ClosingProcess.FiscalClosing : ClosingProcess.CommercialClosing) with
        {
            ExcludedAssets = [.. excluded.OfType<string>()],
            ExclusionReason = "acak",
        };
        var outcome = await books.StartAsync(request);
        if (outcome is not StartOutcome.Started started)
        {
            var reasons = Assert.IsType<StartOutcome.Refused>(outcome).Reasons;
            Assert.True(
                await IsLockedAsync(_next[book]) || reasons is [ClosingRefusal.NoAssets], $"{book} {_next[book]} {string.Join(", ", reasons)}");
            return;
        }

        await books.ExecuteQueuedAsync();
        var run = await books.FindAsync(started.RunId);
        var findings = await books.FindingsAsync(run);
        if (request.ExcludedAssets.Count > 0 && findings.Count > 0 && findings.All(finding => finding.Finding == nameof(RuleProblem.SplitNotExcludable)))
        {
            return;
        }

        Assert.True(run.Status == RunStatus.Posted, $"{book} {_next[book]}: {run.Status} {string.Join('\n', findings)}");
        _next[book] = _next[book].Next;
    }

    private async Task FailInPublishingAsync(Book book)
    {
        if (await IsLockedAsync(_next[book]) || await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM asset_book WHERE book = @book", new { book }) == 0)
        {
            return;
        }

        var before = await books.ImageAsync();
        await books.Test.BreakAsync("AFTER UPDATE OF status ON closing_run WHEN NEW.status = 'posted'");
        var run = await books.CloseAsync(_next[book], book == Book.Fiscal ? ClosingProcess.FiscalClosing : ClosingProcess.CommercialClosing);
        await books.Test.MendAsync();
        Assert.Equal((RunStatus.Failed, before), (run.Status, await books.ImageAsync()));
    }

    private async Task FailInRecordingAsync(LifeStep step)
    {
        var before = await ImageAsync();
        await books.Test.BreakAsync(step.Amount % 2 == 0 ? "AFTER INSERT ON asset_change" : "AFTER INSERT ON asset_event");
        var entry = await MakeAsync(step);
        try
        {
            var outcome = await EventsOf(books).RecordAsync(ClosingBooks.Operator, books.Company.CompanyId, entry, ClosingBooks.Cancellation);
            Assert.True(outcome is EventOutcome.Refused || entry.Type == AssetEventType.Transfer, outcome.ToString());
        }
        catch (Microsoft.Data.Sqlite.SqliteException exception)
        {
            Assert.Contains("fault", exception.Message, StringComparison.Ordinal);
            Assert.Equal(before, await ImageAsync());
        }

        await books.Test.MendAsync();
    }

    private async Task<IReadOnlyList<string>> ListCodesAsync() =>
        [.. await books.Test.QueryAsync<string>("SELECT code FROM asset ORDER BY asset_id")];

    private async Task<IReadOnlyList<string>> ListCodesAsync(Book book) =>
    [
        .. await books.Test.QueryAsync<string>(
            "SELECT a.code FROM asset a JOIN asset_book b ON b.asset_id = a.asset_id AND b.book = @book ORDER BY a.asset_id", new { book }),
    ];

    private async Task<bool> IsLockedAsync(Period period) =>
        await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM period_lock WHERE period = @period", new { period }) > 0;

    private async Task<string> ImageAsync() => string.Join(
        '\n',
        await Task.WhenAll(((string[])["asset_event", "asset_change", "asset_placement", "asset", "asset_book", "expense_split"]).Select(async table =>
            string.Join('\n', await books.Test.LinesAsync($"SELECT * FROM {table} ORDER BY 1, 2, 3")))));

    private async Task AddUsageAsync(long assetId)
    {
        if (await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM asset_usage WHERE asset_id = @assetId", new { assetId }) == 0)
        {
            var months = Enumerable.Range(0, 72).Select(number =>
                $"(@CompanyId, @assetId, {((2025 + (number / 12)) * 100) + 1 + (number % 12)}, {((number * 7) + assetId) % 50}, 'budi', '2026-01-01T00:00:00Z')");
            await books.Test.ExecuteAsync(
                $"INSERT INTO asset_usage (company_id, asset_id, period, units, entered_by, entered_at) VALUES {string.Join(", ", months)}",
                new { books.Company.CompanyId, assetId });
        }
    }
}
