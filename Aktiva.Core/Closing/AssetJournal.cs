using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Ledger;
using Dapper;

namespace Aktiva.Core.Closing;

/// <summary>
/// The lines of a journal of one pair per asset: its expense, split over accounts as it may be, and its accumulated depreciation. They
/// are written from the run's rows in the publishing transaction, one batch in memory at a time; after them what events post, asset by asset.
/// </summary>
internal sealed class AssetJournal(long runId, Dialect dialect, ExpenseSplits splits, int places, JournalSummary summary)
{
    private const int BatchSize = 1_000;

    private readonly string _batchSql = $"""
        SELECT t.asset_id AS AssetId, t.depreciation AS Depreciation, a.code AS Code, a.name AS Name, a.expense_split_id AS ExpenseSplitId,
               a.accumulated_account_id AS AccumulatedAccountId, COALESCE(a.division_id, 0) AS DivisionId,
               COALESCE(a.department_id, 0) AS DepartmentId
        FROM akm_transaction t JOIN asset a ON a.asset_id = t.asset_id
        WHERE t.run_id = @runId AND t.asset_id > @after AND t.depreciation <> 0
        ORDER BY t.asset_id {dialect.Limit("@size")}
        """;

    private Money[] _parts = [];

    /// <summary>Writes all lines of the run into the entry: of depreciation, then of events, each in the order of asset ids.</summary>
    public async Task WriteAsync(DbTransaction transaction, long entryId)
    {
        using var writer = new JournalLineWriter(transaction, dialect, entryId);
        await WriteDepreciationAsync(transaction, writer);
        foreach (var events in summary.EventsOfAssets.Chunk(BatchSize))
        {
            await WriteEventsAsync(transaction, writer, events);
        }
    }

    private async Task WriteDepreciationAsync(DbTransaction transaction, JournalLineWriter writer)
    {
        for (var after = 0L; ;)
        {
            var assets = (await transaction.Connection!.QueryAsync<PostedAsset>(
                _batchSql, new { runId, after, size = BatchSize }, transaction)).AsList();
            foreach (var asset in assets)
            {
                Write(writer, asset);
            }

            writer.Flush();
            if (assets.Count < BatchSize)
            {
                return;
            }

            after = assets[^1].AssetId;
        }
    }

    private void Write(JournalLineWriter writer, PostedAsset asset)
    {
        var key = summary.Elsewhere.GetValueOrDefault(
            asset.AssetId, new PostingKey(asset.ExpenseSplitId, asset.AccumulatedAccountId, asset.DivisionId, asset.DepartmentId));
        writer.SetAsset(asset.AssetId, $"{asset.Code} {asset.Name}");
        var shares = splits[key.ExpenseSplitId];
        if (_parts.Length != shares.Rates.Length)
        {
            _parts = new Money[shares.Rates.Length];
        }

        ExpenseSplit.LargestRemainder(asset.Depreciation, shares.Rates, _parts, places);
        for (var index = 0; index < _parts.Length; index++)
        {
            writer.Write(JournalKind.Depreciation, shares.AccountIds[index], key.DivisionId, key.DepartmentId, _parts[index]);
        }

        writer.Write(JournalKind.Depreciation, key.AccumulatedAccountId, key.DivisionId, key.DepartmentId, -asset.Depreciation);
    }

    private static async Task WriteEventsAsync(
        DbTransaction transaction, JournalLineWriter writer, (long AssetId, AccountPosting Posting)[] events)
    {
        var names = (await transaction.Connection!.QueryAsync<(long AssetId, string Code, string Name)>(
                "SELECT asset_id, code, name FROM asset WHERE asset_id IN @ids",
                new { ids = events.Select(line => line.AssetId).Distinct() },
                transaction))
            .ToDictionary(asset => asset.AssetId, asset => $"{asset.Code} {asset.Name}");
        foreach (var (assetId, posting) in events)
        {
            writer.SetAsset(assetId, names[assetId]);
            writer.Write(posting.Kind, posting.AccountId, posting.DivisionId, posting.DepartmentId, posting.Net);
        }

        writer.Flush();
    }

    private sealed record PostedAsset
    {
        public long AssetId { get; init; }

        public Money Depreciation { get; init; }

        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public long ExpenseSplitId { get; init; }

        public long AccumulatedAccountId { get; init; }

        public long DivisionId { get; init; }

        public long DepartmentId { get; init; }
    }
}
