using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
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

        var row = await FindCodesAsync(entry, refusals);
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
        var plan = new EventPlan(_transaction, _books, entry, asset);
        await plan.MakeAsync(own, row.AccountId ?? 0);
        var touched = entry.Type == AssetEventType.Transfer ? own : [.. plan.Changes.Select(change => change.Book).Distinct()];
        var closed = _books.CheckMonth(row.Period, touched).ToList();
        if (closed.Count > 0 || plan.Refusals.Count > 0)
        {
            return closed.Count > 0 ? closed : plan.Refusals;
        }

        await CheckAsync(plan);
        if (plan.Refusals.Count > 0)
        {
            return plan.Refusals;
        }

        return await WriteAsync(entry, asset, row, plan) ? [] : [new AssetEventRefusal.NothingChanges()];
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

            if (planned.Asset.AssetId == 0 || plan.FiscalRules is not null && planned.Book == Book.Fiscal)
            {
                continue;
            }

            if (await plan.OutlookAsync(planned.Asset, planned.Book) is { } outlook)
            {
                plan.Refusals.AddRange(outlook.Check(planned.Change, planned.Asset.AcquisitionDate).Select(found => new AssetEventRefusal.NotApplicable(
                    planned.Asset.Code, planned.Book, found.Finding.Problem, found.Finding.Rule, found.IsAdded ? null : found.Change.Date)));
            }
        }
    }

    /// <returns>False when a transfer moves nothing.</returns>
    private async Task<bool> WriteAsync(AssetEventEntry entry, EventAsset asset, EventRow row, EventPlan plan)
    {
        var counterpart = plan.Counterpart;
        if (counterpart is { AssetId: 0 })
        {
            counterpart = counterpart with
            {
                AssetId = await EventStore.InsertPartAsync(_transaction, asset, counterpart.Code, QuantityLeft.Write(entry.Quantity)),
            };
            foreach (var (book, rules) in plan.PartRules)
            {
                await EventStore.InsertBookAsync(_transaction, CompanyId, book, counterpart.AssetId, rules);
            }
        }

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

    /// <returns>False when a transfer moves nothing.</returns>
    private async Task<bool> MoveAsync(EventAsset asset, bool isTransfer)
    {
        var before = await PlacementStore.ReadAsync(_transaction, asset.AssetId);
        await PlacementStore.FollowAsync(_transaction, CompanyId, asset.AssetId, _books.Categories);
        return !isTransfer || before != await PlacementStore.ReadAsync(_transaction, asset.AssetId);
    }

    private async Task<IReadOnlyList<AssetEventRefusal>> ReverseAsync(
        AssetEventEntry entry, EventAsset asset, IReadOnlyList<Book> own, EventRow row)
    {
        if (await EventStore.FindReversibleAsync(_transaction, CompanyId, asset.AssetId, entry.Date, entry.Reverses) is not { } target)
        {
            return [new AssetEventRefusal.NothingToReverse()];
        }

        List<EventAsset> assets = [asset];
        if (target.CounterpartId is { } counterpartId)
        {
            assets.Add(await EventStore.ReadAssetAsync(_transaction, counterpartId));
        }

        var refusals = await CheckReversalAsync(target, assets, own, row.Period);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        foreach (var one in assets)
        {
            await EventStore.DeleteChangesAsync(_transaction, CompanyId, one.AssetId, target.EventId);
        }

        LastEventId = await EventStore.NextEventIdAsync(_transaction, CompanyId);
        await EventStore.InsertAsync(_transaction, row with { EventId = LastEventId, ReversedEventId = target.EventId });
        await TakeOutAsync(target, assets);
        if (MovesPlaces(target.Type))
        {
            await PlacementStore.FollowAsync(_transaction, CompanyId, asset.AssetId, _books.Categories);
        }

        return [];
    }

    private async Task<List<AssetEventRefusal>> CheckReversalAsync(
        ReversibleEvent target, List<EventAsset> assets, IReadOnlyList<Book> own, Period month)
    {
        List<AssetEventRefusal> refusals = [];
        HashSet<Book> touched = target.Type == AssetEventType.Transfer ? [.. own] : [];
        foreach (var one in assets)
        {
            foreach (var (book, date, type) in await EventStore.ListChangesAsync(_transaction, CompanyId, one.AssetId, target.EventId))
            {
                touched.Add(book);
                var scope = await _books.ScopeAsync(book, one.AssetId, month);
                if (_books.Read(scope, one.AssetId) is { } read && !IsNewPart(target, one, assets))
                {
                    refusals.AddRange(new AssetOutlook(read, scope).CheckWithout(type, date, one.AcquisitionDate).Select(found =>
                        new AssetEventRefusal.NotApplicable(one.Code, book, found.Finding.Problem, found.Finding.Rule, found.Change.Date)));
                }
            }

            if (IsNewPart(target, one, assets) && await EventStore.HasChangesAsync(_transaction, CompanyId, one.AssetId, target.EventId))
            {
                refusals.Add(new AssetEventRefusal.PartHasEvents(one.Code));
            }
        }

        var closed = _books.CheckMonth(month, touched).ToList();
        return closed.Count > 0 ? closed : refusals;
    }

    /// <summary>What an event had put into books leaves them again: the part of a split, and the fiscal row of an asset put in service.</summary>
    private async Task TakeOutAsync(ReversibleEvent target, List<EventAsset> assets)
    {
        if (target.Type == AssetEventType.Split)
        {
            foreach (var book in Enum.GetValues<Book>())
            {
                await EventStore.DeleteBookAsync(_transaction, CompanyId, book, assets[1].AssetId);
            }
        }
        else if (target.Type == AssetEventType.PutInService && await EventStore.BeganInFiscalBookAsync(_transaction, CompanyId, assets[0].AssetId))
        {
            await EventStore.DeleteBookAsync(_transaction, CompanyId, Book.Fiscal, assets[0].AssetId);
            await EventStore.SetFiscalGroupAsync(_transaction, assets[0].AssetId, FiscalGroup.None);
        }
    }

    private static bool IsNewPart(ReversibleEvent target, EventAsset one, List<EventAsset> assets) =>
        target.Type == AssetEventType.Split && one != assets[0];

    private static bool MovesPlaces(AssetEventType type) => type is AssetEventType.Transfer or AssetEventType.PutInService;

    /// <summary>The event's row with the ids of its codes; codes that the company has not are refused.</summary>
    private async Task<EventRow> FindCodesAsync(AssetEventEntry entry, List<AssetEventRefusal> refusals)
    {
        var masters = _books.Masters;
        return new EventRow
        {
            CompanyId = CompanyId,
            EventId = 0,
            AssetId = 0,
            Type = entry.Type,
            Date = entry.Date,
            Amount = entry.Amount,
            Quantity = QuantityLeft.Write(entry.Quantity),
            Proceeds = entry.Proceeds,
            AccountId = Find(AssetEventField.Account, entry.Account, masters.Accounts),
            LifeMonths = entry.LifeMonths,
            ResidualValue = entry.ResidualValue,
            Method = entry.Method,
            RatePerYear = entry.RatePerYear,
            Convention = entry.Convention,
            FiscalGroup = entry.FiscalGroup,
            FiscalMethod = entry.FiscalMethod,
            CategoryId = entry.Category is { } category && !masters.Categories.ContainsKey(category)
                ? Find(AssetEventField.Category, category, new Dictionary<string, long>())
                : entry.Category is null ? null : masters.Categories[entry.Category].CategoryId,
            DivisionId = Find(AssetEventField.Division, entry.Division, masters.Divisions),
            DepartmentId = Find(AssetEventField.Department, entry.Department, masters.Departments),
            Location = entry.Location,
            ExpenseSplitId = await FindSplitAsync(entry.ExpenseAccounts, refusals),
            Notes = entry.Notes,
            EnteredBy = _actor.Name,
            EnteredAt = _now,
        };

        long? Find(AssetEventField field, string? code, IReadOnlyDictionary<string, long> ids)
        {
            if (code is null || ids.TryGetValue(code, out var id))
            {
                return code is null ? null : ids[code];
            }

            refusals.Add(new AssetEventRefusal.CodeUnknown(field, code));
            return null;
        }
    }

    /// <summary>The expense split, made when the company has its accounts but not yet the split.</summary>
    private async Task<long?> FindSplitAsync(ExpenseAccounts? split, List<AssetEventRefusal> refusals)
    {
        if (split is null)
        {
            return null;
        }

        var unknown = split.Shares.Where(share => !_books.Masters.Accounts.ContainsKey(share.AccountCode)).ToList();
        refusals.AddRange(unknown.Select(share => new AssetEventRefusal.CodeUnknown(AssetEventField.ExpenseAccounts, share.AccountCode)));
        if (unknown.Count > 0 || refusals.Count > 0)
        {
            return null;
        }

        if (!_books.Masters.ExpenseSplits.ContainsKey(split.Key))
        {
            await RegisterMasters.InsertSplitAsync(_transaction, CompanyId, split, _books.Masters.Accounts);
            _books.Masters = await RegisterMasters.ReadAsync(_transaction.Connection!, CompanyId, _transaction);
        }

        return _books.Masters.ExpenseSplits[split.Key];
    }
}
