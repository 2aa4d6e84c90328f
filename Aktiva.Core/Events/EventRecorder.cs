using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Users;

namespace Aktiva.Core.Events;

/// <summary>Records events within one transaction, each upon those before it. What is refused leaves nothing.</summary>
internal sealed class EventRecorder
{
    private readonly DbTransaction _transaction;
    private readonly EventBooks _books;
    private readonly Actor _actor;
    private readonly DateTimeOffset _now;

    private EventRecorder(DbTransaction transaction, EventBooks books, Actor actor, DateTimeOffset now) =>
        (_transaction, _books, _actor, _now) = (transaction, books, actor, now);

    /// <summary>The number of the last event recorded.</summary>
    public long LastEventId { get; private set; }

    /// <summary>The company's books.</summary>
    public EventBooks Books => _books;

    private long CompanyId => _books.CompanyId;

    /// <summary>Holds the company's register and reads what decides; closings and other recordings wait for the end of the transaction.</summary>
    public static async Task<EventRecorder> OpenAsync(DbTransaction transaction, Dialect dialect, Actor actor, long companyId, DateTimeOffset now)
    {
        await CompanyStore.HoldAsync(transaction, companyId);
        return new EventRecorder(transaction, await EventBooks.ReadAsync(transaction, dialect, companyId), actor, now);
    }

    /// <returns>Every reason why not; empty when the event was recorded.</returns>
    public async Task<IReadOnlyList<AssetEventRefusal>> RecordAsync(AssetEventEntry entry)
    {
        List<AssetEventRefusal> refusals = [.. AssetEventFields.Check(entry)];
        var asset = await EventStore.FindAssetAsync(_transaction, CompanyId, entry.AssetCode);
        if (asset is null)
        {
            refusals.Insert(0, new AssetEventRefusal.AssetUnknown(entry.AssetCode));
        }

        var row = await new EventCodes(_transaction, _books, refusals).FindAsync(entry, _actor, _now);
        if (asset is null || refusals.Count > 0)
        {
            return refusals;
        }

        row = row with { AssetId = asset.AssetId };
        var own = await EventStore.ListBooksAsync(_transaction, CompanyId, asset.AssetId);
        return entry.Type == AssetEventType.Reversal ? await ReverseAsync(entry, asset, own, row) : await RecordAsync(entry, asset, own, row);
    }

    private async Task<IReadOnlyList<AssetEventRefusal>> RecordAsync(
        AssetEventEntry entry, EventAsset asset, IReadOnlyList<Book> own, EventRow row)
    {
        if (_books.CheckMonth(row.Period, BooksOf(entry.Type, own)).ToList() is { Count: > 0 } closed)
        {
            return closed;
        }

        var plan = new EventPlan(_transaction, _books, entry, asset);
        await plan.MakeAsync(own, row.AccountId ?? 0);
        plan.Refusals.AddRange(_books.CheckMonth(row.Period, plan.Changes.Select(change => change.Book).Distinct()));
        if (plan.Refusals.Count == 0)
        {
            await CheckAsync(plan);
        }

        if (plan.Refusals.Count == 0 && entry.Type == AssetEventType.Transfer)
        {
            await CheckTransferAsync(entry, asset, plan);
        }

        if (plan.Refusals.Count > 0)
        {
            return plan.Refusals;
        }

        return await WriteAsync(entry, asset, row, plan) ? [] : [new AssetEventRefusal.NothingChanges()];
    }

    private async Task<IReadOnlyList<AssetEventRefusal>> ReverseAsync(
        AssetEventEntry entry, EventAsset asset, IReadOnlyList<Book> own, EventRow row)
    {
        var reversal = new EventReversal(_transaction, _books, asset, own);
        if (await reversal.CheckAsync(entry) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        LastEventId = await EventStore.NextEventIdAsync(_transaction, CompanyId);
        await reversal.WriteAsync(row with { EventId = LastEventId });
        return [];
    }

    private async Task CheckAsync(EventPlan plan)
    {
        foreach (var planned in plan.Changes)
        {
            if (planned.Book == Book.Commercial
                && EventAccounts.FindMissing(planned.Change.Type, planned.Booking, _books.Accounts) is { } role)
            {
                plan.Refusals.Add(new AssetEventRefusal.AccountMissing(role));
            }

            if (plan.FiscalRules is not null && planned.Book == Book.Fiscal || await ComesIntoBookAsync(planned))
            {
                continue;
            }

            if (await plan.OutlookAsync(planned.Asset, planned.Book) is { } outlook)
            {
                if (planned.Change.Date < outlook.BeginsOn)
                {
                    plan.Refusals.Add(new AssetEventRefusal.NotInBooks(planned.Asset.Code, planned.Book));
                    continue;
                }

                plan.Refusals.AddRange(outlook.Check(planned.Change, planned.Asset.AcquisitionDate).Select(found => new AssetEventRefusal.NotApplicable(
                    planned.Asset.Code, planned.Book, found.Finding.Problem, found.Finding.Rule, found.IsAdded ? null : found.Change.Date)));
            }
        }
    }

    /// <summary>Whether the asset is a part that the event puts into the book: a new one, or one whose earlier split was reversed.</summary>
    private async Task<bool> ComesIntoBookAsync(PlannedChange planned) => planned.Change.Type == AssetChangeType.SplitIn
        && !(await EventStore.ListBooksAsync(_transaction, CompanyId, planned.Asset.AssetId)).Contains(planned.Book);

    /// <summary>A transfer changes no amount, but only what is in the books can be moved.</summary>
    private static async Task CheckTransferAsync(AssetEventEntry entry, EventAsset asset, EventPlan plan)
    {
        if (await plan.OutlookAsync(asset, Book.Commercial) is not { } outlook)
        {
            return;
        }

        LifecycleProblem? problem = entry.Date < asset.AcquisitionDate ? LifecycleProblem.BeforeAcquisition
            : outlook.LeftOn is { } left && entry.Date > left ? LifecycleProblem.AfterDisposal
            : null;
        if (problem is { } found)
        {
            plan.Refusals.Add(new AssetEventRefusal.NotApplicable(asset.Code, Book.Commercial, found, null, null));
        }
        else if (entry.Date < outlook.BeginsOn)
        {
            plan.Refusals.Add(new AssetEventRefusal.NotInBooks(asset.Code, Book.Commercial));
        }
    }

    /// <summary>The books that an event of the type changes, or whose reports it moves.</summary>
    private static IReadOnlyList<Book> BooksOf(AssetEventType type, IReadOnlyList<Book> own) => type
        is AssetEventType.Revaluation or AssetEventType.Impairment or AssetEventType.ImpairmentReversal
        or AssetEventType.EstimateChange or AssetEventType.PutInService
        ? [Book.Commercial]
        : own;

    /// <returns>False when a transfer moves nothing.</returns>
    private async Task<bool> WriteAsync(AssetEventEntry entry, EventAsset asset, EventRow row, EventPlan plan)
    {
        var counterpart = entry.Type == AssetEventType.Split ? await WritePartAsync(entry, asset, plan) : plan.Counterpart;
        if (plan.FiscalRules is { } fiscal)
        {
            await EventStore.InsertBookAsync(_transaction, CompanyId, Book.Fiscal, asset.AssetId, fiscal);
            await EventStore.SetFiscalGroupAsync(_transaction, asset.AssetId, plan.FiscalGroup);
        }

        LastEventId = await EventStore.NextEventIdAsync(_transaction, CompanyId);
        await EventStore.InsertAsync(_transaction, row with { EventId = LastEventId, CounterpartId = counterpart?.AssetId });
        foreach (var planned in plan.Changes)
        {
            var of = planned.Asset.AssetId == 0 ? planned with { Asset = counterpart! } : planned;
            await EventStore.InsertChangeAsync(_transaction, CompanyId, LastEventId, of);
        }

        return !MovesPlaces(entry.Type) || await MoveAsync(asset, isTransfer: entry.Type == AssetEventType.Transfer);
    }

    /// <summary>Makes the part of a split where there is none, and puts it into the books in which it is not.</summary>
    private async Task<EventAsset> WritePartAsync(AssetEventEntry entry, EventAsset asset, EventPlan plan)
    {
        var part = plan.Counterpart!;
        if (part.AssetId == 0)
        {
            var inService = plan.PartRules[0].Rules.InServiceDate;
            part = part with
            {
                AssetId = await EventStore.InsertPartAsync(_transaction, asset, part.Code, QuantityLeft.Write(entry.Quantity), inService),
            };
        }

        var books = await EventStore.ListBooksAsync(_transaction, CompanyId, part.AssetId);
        foreach (var (book, rules) in plan.PartRules)
        {
            if (!books.Contains(book))
            {
                await EventStore.InsertBookAsync(_transaction, CompanyId, book, part.AssetId, rules);
            }
        }

        return part;
    }

    /// <returns>False when a transfer moves nothing.</returns>
    private async Task<bool> MoveAsync(EventAsset asset, bool isTransfer)
    {
        var before = await PlacementStore.ReadAsync(_transaction, asset.AssetId);
        await PlacementStore.FollowAsync(_transaction, CompanyId, asset.AssetId, _books.Categories);
        return !isTransfer || before != await PlacementStore.ReadAsync(_transaction, asset.AssetId);
    }

    /// <summary>Whether events of the type can say where an asset is.</summary>
    internal static bool MovesPlaces(AssetEventType type) => type is AssetEventType.Transfer or AssetEventType.PutInService;
}
