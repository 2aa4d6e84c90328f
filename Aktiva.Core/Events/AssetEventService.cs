using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Events;

/// <summary>Records what happens to assets. Events are never changed: one that was wrong is cancelled by a reversal while its month is open.</summary>
public sealed class AssetEventService(Database database, TimeProvider time)
{
    /// <summary>How many events may be recorded at once: everybody else waits for the end of their transaction.</summary>
    public const int MostEvents = 5_000;

    private const string Columns = """
        e.event_id AS EventId, a.code AS AssetCode, e.event_type AS Type, e.event_date AS Date, e.period AS Period, e.amount AS Amount,
        e.quantity AS Quantity, e.proceeds AS Proceeds, c.code AS Account, e.life_months AS LifeMonths, e.residual_value AS ResidualValue,
        e.method AS Method, e.rate AS RatePerYear, e.convention AS Convention, e.fiscal_group AS FiscalGroup, e.fiscal_method AS FiscalMethod,
        g.code AS Category, d.code AS Division, p.code AS Department, e.location AS Location, s.split_key AS ExpenseAccounts,
        o.code AS NewCode, NULLIF(e.reversed_event_id, 0) AS Reverses, r.event_id AS ReversedBy, e.notes AS Notes, e.entered_by AS EnteredBy,
        e.entered_at AS EnteredAt
        """;

    private const string Joins = """
        JOIN asset a ON a.asset_id = e.asset_id
        LEFT JOIN account c ON c.account_id = e.account_id
        LEFT JOIN asset_category g ON g.category_id = e.category_id
        LEFT JOIN division d ON d.division_id = e.division_id
        LEFT JOIN department p ON p.department_id = e.department_id
        LEFT JOIN expense_split s ON s.expense_split_id = e.expense_split_id
        LEFT JOIN asset o ON o.asset_id = e.counterpart_id
        LEFT JOIN asset_event r ON r.company_id = e.company_id AND r.reversed_event_id = e.event_id AND r.reversed_event_id <> 0
        """;

    /// <summary>All events of a company in the order of recording.</summary>
    internal const string ListSql = $"SELECT {Columns} FROM asset_event e {Joins} WHERE e.company_id = @companyId ORDER BY e.event_id";

    /// <summary>Records an event.</summary>
    /// <param name="actor">Needs <see cref="Role.Operator"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="entry">The event.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    /// <exception cref="CommitUnknownException">Whether the event was written is unknown; the list of events shows it.</exception>
    public async Task<EventOutcome> RecordAsync(Actor actor, long companyId, AssetEventEntry entry, CancellationToken cancellationToken)
    {
        actor.Require(Role.Operator);
        return await database.InTransactionAsync<EventOutcome>(
            async transaction =>
            {
                var recorder = await EventRecorder.OpenAsync(transaction, database.Dialect, actor, companyId, time.GetUtcNow());
                return await recorder.RecordAsync(entry) is { Count: > 0 } refusals
                    ? new EventOutcome.Refused(refusals)
                    : new EventOutcome.Recorded(recorder.LastEventId);
            },
            outcome => outcome is EventOutcome.Recorded,
            cancellationToken);
    }

    /// <summary>What an event would do: it is recorded in a transaction that is taken back.</summary>
    /// <inheritdoc cref="RecordAsync"/>
    public async Task<EventPreview> PreviewAsync(Actor actor, long companyId, AssetEventEntry entry, CancellationToken cancellationToken)
    {
        actor.Require(Role.Operator);
        return await database.InTransactionAsync(
            transaction => PreviewAsync(transaction, actor, companyId, entry), static _ => false, cancellationToken);
    }

    /// <summary>
    /// Explains a month of a schedule that <see cref="PreviewAsync(Actor, long, AssetEventEntry, CancellationToken)"/> shows after an event, recording it
    /// in a transaction that is taken back.
    /// </summary>
    /// <param name="actor">Needs <see cref="Role.Operator"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="entry">The event.</param>
    /// <param name="assetCode">One of the assets that it touches.</param>
    /// <param name="book">The book.</param>
    /// <param name="month">The month.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<ReportOutcome<AssetExplanation>> ExplainAsync(
        Actor actor, long companyId, AssetEventEntry entry, string assetCode, Book book, Period month, CancellationToken cancellationToken)
    {
        actor.Require(Role.Operator);
        return database.InTransactionAsync(
            transaction => ExplainAsync(transaction, actor, companyId, entry, assetCode, book, month), static _ => false, cancellationToken);
    }

    /// <summary>Records events of several assets in one transaction, each upon those before it: all of them or none.</summary>
    /// <param name="actor">Needs <see cref="Role.Operator"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="entries">The events, at most <see cref="MostEvents"/>.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    /// <exception cref="ArgumentException">There are more entries, or a reversal, which is recorded alone.</exception>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    /// <exception cref="CommitUnknownException">Whether the events were written is unknown; the list of events shows it.</exception>
    public Task<ManyEventsOutcome> RecordManyAsync(
        Actor actor, long companyId, IReadOnlyList<AssetEventEntry> entries, CancellationToken cancellationToken)
    {
        Require(actor, entries);
        return database.InTransactionAsync<ManyEventsOutcome>(
            async transaction =>
            {
                var recorder = await EventRecorder.OpenAsync(transaction, database.Dialect, actor, companyId, time.GetUtcNow());
                List<RefusedEvent> refused = [];
                foreach (var entry in entries)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (await recorder.RecordAsync(entry) is { Count: > 0 } refusals)
                    {
                        refused.Add(new RefusedEvent(entry.AssetCode, refusals));
                    }
                }

                return refused.Count > 0 ? new ManyEventsOutcome.Refused(refused) : new ManyEventsOutcome.Recorded(entries.Count);
            },
            outcome => outcome is ManyEventsOutcome.Recorded,
            cancellationToken);
    }

    /// <summary>What events of several assets would do together: they are recorded in a transaction that is taken back.</summary>
    /// <inheritdoc cref="RecordManyAsync"/>
    public Task<ManyEventsPreview> PreviewManyAsync(
        Actor actor, long companyId, IReadOnlyList<AssetEventEntry> entries, CancellationToken cancellationToken)
    {
        Require(actor, entries);
        return database.InTransactionAsync(
            async transaction =>
            {
                var recorder = await EventRecorder.OpenAsync(transaction, database.Dialect, actor, companyId, time.GetUtcNow());
                return await new ManyEventsForesight(transaction, recorder).PreviewAsync(entries, cancellationToken);
            },
            static _ => false,
            cancellationToken);
    }

    private static void Require(Actor actor, IReadOnlyList<AssetEventEntry> entries)
    {
        actor.Require(Role.Operator);
        if (entries.Count > MostEvents)
        {
            throw new ArgumentException($"At most {MostEvents} events are recorded at once.", nameof(entries));
        }

        if (entries.Any(entry => entry.Type == AssetEventType.Reversal))
        {
            throw new ArgumentException("A reversal is recorded alone.", nameof(entries));
        }
    }

    private async Task<EventPreview> PreviewAsync(DbTransaction transaction, Actor actor, long companyId, AssetEventEntry entry)
    {
        var recorder = await EventRecorder.OpenAsync(transaction, database.Dialect, actor, companyId, time.GetUtcNow());
        if (AssetEventFields.Check(entry).Any())
        {
            return new EventPreview(await recorder.RecordAsync(entry), [], []);
        }

        var foresight = new EventForesight(transaction, recorder.Books);
        var month = Period.Of(entry.Date);
        Dictionary<long, Dictionary<Book, IReadOnlyList<ScheduleRow>>> before = [];
        foreach (var code in (string?[])[entry.AssetCode, entry.NewCode])
        {
            if (code is not null && await EventStore.FindAssetAsync(transaction, companyId, code) is { } asset)
            {
                before[asset.AssetId] = await foresight.ScheduleAsync(asset, month);
            }
        }

        if (await recorder.RecordAsync(entry) is { Count: > 0 } refusals)
        {
            return new EventPreview(refusals, [], []);
        }

        var assets = await EventStore.ListAssetsAsync(transaction, companyId, recorder.LastEventId);
        List<EventPreviewAsset> effects = [];
        foreach (var asset in assets)
        {
            effects.AddRange((await foresight.ScheduleAsync(asset, month)).Select(book => new EventPreviewAsset(
                asset.Code, book.Key, before.GetValueOrDefault(asset.AssetId)?.GetValueOrDefault(book.Key) ?? [], book.Value)));
        }

        var journal = entry.Type == AssetEventType.Reversal ? [] : await foresight.JournalAsync(recorder.LastEventId, entry, assets);
        return new EventPreview([], journal, effects);
    }

    private async Task<ReportOutcome<AssetExplanation>> ExplainAsync(
        DbTransaction transaction, Actor actor, long companyId, AssetEventEntry entry, string assetCode, Book book, Period month)
    {
        var recorder = await EventRecorder.OpenAsync(transaction, database.Dialect, actor, companyId, time.GetUtcNow());
        if (await recorder.RecordAsync(entry) is { Count: > 0 } refusals)
        {
            return new ReportOutcome<AssetExplanation>.Refused(new ReportRefusal.EventRefused(refusals));
        }

        if (await RegisteredAsset.FindAsync(transaction, companyId, assetCode) is not { } registered)
        {
            return new ReportOutcome<AssetExplanation>.Refused(new ReportRefusal.UnknownAsset(assetCode));
        }

        var asset = await EventStore.ReadAssetAsync(transaction, registered.AssetId);
        var (explanation, life) = await new EventForesight(transaction, recorder.Books).ExplainAsync(asset, book, Period.Of(entry.Date), month);
        return AssetExplanation.Suppose(registered, book, month, explanation, life);
    }

    /// <summary>An asset's events in the order of recording, those included in which another asset became a part of it or it of another one.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="assetCode">The asset's code.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<IReadOnlyList<AssetEvent>> ListAsync(Actor actor, long companyId, string assetCode, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadAsync<IReadOnlyList<AssetEvent>>(
            async connection =>
            [
                .. await connection.QueryAsync<AssetEvent>(
                    $"""
                    SELECT {Columns} FROM asset_event e {Joins}
                    WHERE e.company_id = @companyId
                      AND (e.asset_id = (SELECT asset_id FROM asset WHERE company_id = @companyId AND code = @assetCode)
                           OR e.counterpart_id = (SELECT asset_id FROM asset WHERE company_id = @companyId AND code = @assetCode))
                    ORDER BY e.event_id
                    """,
                    new { companyId, assetCode }),
            ],
            cancellationToken);
    }
}
