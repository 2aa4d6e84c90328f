using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Events;

/// <summary>Finds the other asset of a split or merge.</summary>
internal static class EventCounterpart
{
    /// <summary>The part of a split: an asset still to be made, without an id, or one of the register that has no cost yet.</summary>
    public static async Task<(EventAsset Part, AssetEventRefusal? Refusal)> FindPartAsync(
        DbTransaction transaction, EventBooks books, AssetEventEntry entry, EventAsset asset, IReadOnlyList<Book> own)
    {
        if (await EventStore.FindAssetAsync(transaction, books.CompanyId, entry.NewCode!) is not { } part)
        {
            return (asset with { AssetId = 0, Code = entry.NewCode! }, null);
        }

        var isEmpty = part.AssetId != asset.AssetId && !await EventStore.HasChangesAsync(transaction, books.CompanyId, part.AssetId, exceptEventId: 0);
        var partBooks = await EventStore.ListBooksAsync(transaction, books.CompanyId, part.AssetId);
        foreach (var book in partBooks)
        {
            var row = books.Read(await books.ScopeAsync(book, part.AssetId, Period.Of(entry.Date)), part.AssetId);
            isEmpty &= row is { HasBase: false } empty && empty.Rules.Cost.IsZero;
        }

        return (part, !isEmpty ? new AssetEventRefusal.CodeTaken(part.Code)
            : partBooks.Count > 0 && !partBooks.SequenceEqual(own) ? new AssetEventRefusal.BooksDiffer()
            : null);
    }

    /// <summary>The asset that another one becomes part of; null, with the reason, when it cannot.</summary>
    public static async Task<(EventAsset? Target, AssetEventRefusal? Refusal)> FindTargetAsync(
        DbTransaction transaction, EventBooks books, AssetEventEntry entry, EventAsset asset, IReadOnlyList<Book> own)
    {
        var target = await EventStore.FindAssetAsync(transaction, books.CompanyId, entry.NewCode!);
        AssetEventRefusal? refusal = target is null ? new AssetEventRefusal.CodeUnknown(AssetEventField.NewCode, entry.NewCode!)
            : target.AssetId == asset.AssetId ? new AssetEventRefusal.SameAsset()
            : !(await EventStore.ListBooksAsync(transaction, books.CompanyId, target.AssetId)).SequenceEqual(own) ? new AssetEventRefusal.BooksDiffer()
            : null;
        return (refusal is null ? target : null, refusal);
    }
}
