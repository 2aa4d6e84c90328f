using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Events;

/// <summary>Records events in a transaction that is taken back, and adds up what they do.</summary>
internal sealed class ManyEventsForesight(DbTransaction transaction, EventRecorder recorder)
{
    private readonly EventForesight _foresight = new(transaction, recorder.Books);
    private readonly Dictionary<(AssetEventField Field, string? From, string? To), int> _moves = [];
    private readonly HashSet<long> _changed = [];
    private readonly Dictionary<(JournalKind Kind, string Account, string Name), (Money Debit, Money Credit)> _journal = [];

    public async Task<ManyEventsPreview> PreviewAsync(IReadOnlyList<AssetEventEntry> entries, CancellationToken cancellationToken)
    {
        var schedules = await ReadSchedulesAsync(entries);
        List<RefusedEvent> refused = [];
        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await RecordAsync(entry) is { Count: > 0 } refusals)
            {
                refused.Add(new RefusedEvent(entry.AssetCode, refusals));
            }
        }

        return new ManyEventsPreview(
            entries.Count - refused.Count,
            refused,
            [
                .. _moves.Select(move => new EventMove(move.Key.Field, move.Key.From, move.Key.To, move.Value))
                    .OrderBy(move => move.Field).ThenBy(move => move.From, StringComparer.Ordinal).ThenBy(move => move.To, StringComparer.Ordinal),
            ],
            [
                .. _journal.Select(line => new EventPreviewLine(
                        line.Key.Kind, "", line.Key.Account, line.Key.Name, line.Value.Debit, line.Value.Credit))
                    .OrderBy(line => line.Debit.IsZero).ThenBy(line => line.Account, StringComparer.Ordinal).ThenBy(line => line.Kind),
            ],
            await schedules.CompareAsync(_changed, cancellationToken));
    }

    /// <summary>Transfers change no schedule.</summary>
    private async Task<ManySchedules> ReadSchedulesAsync(IEnumerable<AssetEventEntry> entries)
    {
        AssetEventEntry[] changing = [.. entries.Where(entry => entry.Type != AssetEventType.Transfer && !AssetEventFields.Check(entry).Any())];
        var codes = changing.SelectMany(entry => (string?[])[entry.AssetCode, entry.NewCode]).OfType<string>().Distinct(StringComparer.Ordinal);
        var ids = await AssetStore.ReadIdsAsync(transaction, recorder.Books.CompanyId, codes);
        return await ManySchedules.ReadAsync(_foresight, ids.Values, changing.Select(entry => Period.Of(entry.Date)).DefaultIfEmpty().Max());
    }

    private async Task<IReadOnlyList<AssetEventRefusal>> RecordAsync(AssetEventEntry entry)
    {
        var asset = await EventStore.FindAssetAsync(transaction, recorder.Books.CompanyId, entry.AssetCode);
        var before = asset is null ? null : await PlacementStore.ReadAsync(transaction, asset.AssetId);
        if (await recorder.RecordAsync(entry) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        AddMoves(before!, await PlacementStore.ReadAsync(transaction, asset!.AssetId));
        var assets = await EventStore.ListAssetsAsync(transaction, recorder.Books.CompanyId, recorder.LastEventId);
        if (entry.Type != AssetEventType.Transfer)
        {
            _changed.UnionWith(assets.Select(one => one.AssetId));
        }

        if (entry.Type is not (AssetEventType.Reversal or AssetEventType.EstimateChange or AssetEventType.PutInService))
        {
            await AddJournalAsync(entry, assets);
        }

        return [];
    }

    private void AddMoves(AssetLocation before, AssetLocation after)
    {
        var codes = recorder.Books.Codes;
        AddMove(AssetEventField.Category, codes.CategoryOf(before.CategoryId), codes.CategoryOf(after.CategoryId));
        AddMove(AssetEventField.Division, codes.DivisionOf(before.DivisionId), codes.DivisionOf(after.DivisionId));
        AddMove(AssetEventField.Department, codes.DepartmentOf(before.DepartmentId), codes.DepartmentOf(after.DepartmentId));
        AddMove(AssetEventField.Location, before.Location, after.Location);
        AddMove(AssetEventField.ExpenseAccounts, codes.SplitOf(before.ExpenseSplitId), codes.SplitOf(after.ExpenseSplitId));
    }

    private void AddMove(AssetEventField field, string? from, string? to)
    {
        if (from != to)
        {
            _moves[(field, from, to)] = _moves.GetValueOrDefault((field, from, to)) + 1;
        }
    }

    private async Task AddJournalAsync(AssetEventEntry entry, IReadOnlyList<EventAsset> assets)
    {
        foreach (var line in await _foresight.JournalAsync(recorder.LastEventId, entry, assets))
        {
            var key = (line.Kind, line.Account, line.AccountName);
            var (debit, credit) = _journal.GetValueOrDefault(key);
            _journal[key] = (debit + line.Debit, credit + line.Credit);
        }
    }
}
