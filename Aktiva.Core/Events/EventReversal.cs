using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Events;

/// <summary>Cancels an event: what it did in the books is taken away, the event itself stays on record beside its reversal.</summary>
/// <param name="transaction">The transaction of the recording.</param>
/// <param name="books">The company's books.</param>
/// <param name="asset">The asset of the event.</param>
/// <param name="own">The books that it is in.</param>
internal sealed class EventReversal(DbTransaction transaction, EventBooks books, EventAsset asset, IReadOnlyList<Book> own)
{
    private readonly List<EventAsset> _assets = [asset];
    private ReversibleEvent? _target;

    /// <summary>Finds the event, and why it cannot be reversed.</summary>
    public async Task<IReadOnlyList<AssetEventRefusal>> CheckAsync(AssetEventEntry entry)
    {
        _target = await EventStore.FindReversibleAsync(transaction, books.CompanyId, asset.AssetId, entry.Date, entry.Reverses);
        if (_target is not { } target)
        {
            return [new AssetEventRefusal.NothingToReverse()];
        }

        if (target.CounterpartId is { } counterpartId)
        {
            _assets.Add(await EventStore.ReadAssetAsync(transaction, counterpartId));
        }

        return await CheckAsync(target, Period.Of(entry.Date));
    }

    /// <summary>Writes the reversal of what <see cref="CheckAsync(AssetEventEntry)"/> has found.</summary>
    public async Task WriteAsync(EventRow row)
    {
        var target = _target!;
        foreach (var one in _assets)
        {
            await EventStore.DeleteChangesAsync(transaction, books.CompanyId, one.AssetId, target.EventId);
        }

        await EventStore.InsertAsync(transaction, row with { ReversedEventId = target.EventId });
        await TakeOutAsync(target);
        if (EventRecorder.MovesPlaces(target.Type))
        {
            await PlacementStore.FollowAsync(transaction, books.CompanyId, asset.AssetId, books.Categories);
        }
    }

    private async Task<IReadOnlyList<AssetEventRefusal>> CheckAsync(ReversibleEvent target, Period month)
    {
        List<AssetEventRefusal> refusals = [];
        HashSet<Book> touched = target.Type == AssetEventType.Transfer ? [.. own] : [];
        foreach (var one in _assets)
        {
            foreach (var (book, date, type) in await EventStore.ListChangesAsync(transaction, books.CompanyId, one.AssetId, target.EventId))
            {
                touched.Add(book);
                var scope = await books.ScopeAsync(book, one.AssetId, month);
                if (books.Read(scope, one.AssetId) is { } read && !IsNewPart(target, one))
                {
                    refusals.AddRange(new AssetOutlook(read, scope).CheckWithout(type, date, one.AcquisitionDate).Select(found =>
                        new AssetEventRefusal.NotApplicable(one.Code, book, found.Finding.Problem, found.Finding.Rule, found.Change.Date)));
                }
            }

            if (IsNewPart(target, one) && await EventStore.HasChangesAsync(transaction, books.CompanyId, one.AssetId, target.EventId))
            {
                refusals.Add(new AssetEventRefusal.PartHasEvents(one.Code));
            }
        }

        var closed = books.CheckMonth(month, touched).ToList();
        return closed.Count > 0 ? closed : refusals;
    }

    /// <summary>What an event had put into books leaves them again: the part of a split, and the fiscal row of an asset put in service.</summary>
    private async Task TakeOutAsync(ReversibleEvent target)
    {
        if (target.Type == AssetEventType.Split)
        {
            foreach (var book in Enum.GetValues<Book>())
            {
                await EventStore.DeleteBookAsync(transaction, books.CompanyId, book, _assets[1].AssetId);
            }
        }
        else if (target.Type == AssetEventType.PutInService && await EventStore.BeganInFiscalBookAsync(transaction, books.CompanyId, _assets[0].AssetId))
        {
            await EventStore.DeleteBookAsync(transaction, books.CompanyId, Book.Fiscal, _assets[0].AssetId);
            await EventStore.SetFiscalGroupAsync(transaction, _assets[0].AssetId, FiscalGroup.None);
        }
    }

    private bool IsNewPart(ReversibleEvent target, EventAsset one) =>
        target.Type == AssetEventType.Split && one != _assets[0];
}
