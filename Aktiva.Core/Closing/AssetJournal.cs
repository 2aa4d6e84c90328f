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

    private static readonly string[] Columns =
        ["journal_entry_id", "line", "account_id", "division_id", "department_id", "description", "debit", "credit", "asset_id", "kind"];

    private readonly string _batchSql = $"""
        SELECT t.asset_id AS AssetId, t.depreciation AS Depreciation, a.code AS Code, a.name AS Name, a.expense_split_id AS ExpenseSplitId,
               a.accumulated_account_id AS AccumulatedAccountId, COALESCE(a.division_id, 0) AS DivisionId,
               COALESCE(a.department_id, 0) AS DepartmentId
        FROM akm_transaction t JOIN asset a ON a.asset_id = t.asset_id
        WHERE t.run_id = @runId AND t.asset_id > @after AND t.depreciation <> 0
        ORDER BY t.asset_id {dialect.Limit("@size")}
        """;

    private Money[] _parts = [];
    private long _line;

    /// <summary>Writes all lines of the run into the entry: of depreciation, then of events, each in the order of asset ids.</summary>
    public async Task WriteAsync(DbTransaction transaction, long entryId)
    {
        _line = 0;
        await WriteDepreciationAsync(transaction, entryId);
        foreach (var events in summary.EventsOfAssets.Chunk(BatchSize))
        {
            await WriteEventsAsync(transaction, entryId, events);
        }
    }

    private async Task WriteDepreciationAsync(DbTransaction transaction, long entryId)
    {
        for (var after = 0L; ;)
        {
            var assets = (await transaction.Connection!.QueryAsync<PostedAsset>(
                _batchSql, new { runId, after, size = BatchSize }, transaction)).AsList();
            if (assets.Count > 0)
            {
                Write(transaction, entryId, assets);
            }

            if (assets.Count < BatchSize)
            {
                return;
            }

            after = assets[^1].AssetId;
        }
    }

    private void Write(DbTransaction transaction, long entryId, List<PostedAsset> assets)
    {
        using var writer = dialect.OpenWriter(transaction, "journal_line", Columns);
        writer.SetValue(0, entryId);
        writer.SetValue(9, LedgerStore.WordOf(JournalKind.Depreciation));
        foreach (var asset in assets)
        {
            var key = summary.Elsewhere.GetValueOrDefault(
                asset.AssetId, new PostingKey(asset.ExpenseSplitId, asset.AccumulatedAccountId, asset.DivisionId, asset.DepartmentId));
            SetAsset(writer, asset.AssetId, $"{asset.Code} {asset.Name}", key.DivisionId, key.DepartmentId);
            var shares = splits[key.ExpenseSplitId];
            if (_parts.Length != shares.Rates.Length)
            {
                _parts = new Money[shares.Rates.Length];
            }

            ExpenseSplit.LargestRemainder(asset.Depreciation, shares.Rates, _parts, places);
            for (var index = 0; index < _parts.Length; index++)
            {
                WriteLine(writer, shares.AccountIds[index], _parts[index]);
            }

            WriteLine(writer, key.AccumulatedAccountId, -asset.Depreciation);
        }

        writer.Flush();
    }

    private async Task WriteEventsAsync(DbTransaction transaction, long entryId, (long AssetId, AccountPosting Posting)[] events)
    {
        var names = (await transaction.Connection!.QueryAsync<(long AssetId, string Code, string Name)>(
                "SELECT asset_id, code, name FROM asset WHERE asset_id IN @ids",
                new { ids = events.Select(line => line.AssetId).Distinct() },
                transaction))
            .ToDictionary(asset => asset.AssetId, asset => $"{asset.Code} {asset.Name}");
        using var writer = dialect.OpenWriter(transaction, "journal_line", Columns);
        writer.SetValue(0, entryId);
        foreach (var (assetId, posting) in events)
        {
            SetAsset(writer, assetId, names[assetId], posting.DivisionId, posting.DepartmentId);
            writer.SetValue(9, LedgerStore.WordOf(posting.Kind));
            WriteLine(writer, posting.AccountId, posting.Net);
        }

        writer.Flush();
    }

    private static void SetAsset(RowWriter writer, long assetId, string name, long divisionId, long departmentId)
    {
        SetIdOrNull(writer, 3, divisionId);
        SetIdOrNull(writer, 4, departmentId);
        writer.SetValue(5, name);
        writer.SetValue(8, assetId);
    }

    private static void SetIdOrNull(RowWriter writer, int column, long id)
    {
        if (id == 0)
        {
            writer.SetNull(column);
        }
        else
        {
            writer.SetValue(column, id);
        }
    }

    /// <param name="writer">Takes the line.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="net">What is debited; negative is credited, zero makes no line.</param>
    private void WriteLine(RowWriter writer, long accountId, Money net)
    {
        if (net.IsZero)
        {
            return;
        }

        writer.SetValue(1, ++_line);
        writer.SetValue(2, accountId);
        writer.SetValue(6, net.IsNegative ? Money.Zero : net);
        writer.SetValue(7, net.IsNegative ? -net : Money.Zero);
        writer.Insert();
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
