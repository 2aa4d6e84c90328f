using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Dapper;

namespace Aktiva.Core.Closing;

/// <summary>
/// The lines of a journal of one pair per asset: its expense, split over accounts as it may be, and its accumulated depreciation. They
/// are written from the run's rows in the publishing transaction, one batch in memory at a time.
/// </summary>
internal sealed class AssetJournal(long runId, Dialect dialect, ExpenseSplits splits, int places)
{
    private const int BatchSize = 2_000;

    private static readonly string[] Columns =
        ["journal_entry_id", "line", "account_id", "division_id", "department_id", "description", "debit", "credit", "asset_id"];

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

    /// <summary>Writes all lines of the run into the entry, in the order of asset ids.</summary>
    public async Task WriteAsync(DbTransaction transaction, long entryId)
    {
        _line = 0;
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
        foreach (var asset in assets)
        {
            SetAsset(writer, asset);
            var shares = splits[asset.ExpenseSplitId];
            if (_parts.Length != shares.Rates.Length)
            {
                _parts = new Money[shares.Rates.Length];
            }

            ExpenseSplit.LargestRemainder(asset.Depreciation, shares.Rates, _parts, places);
            for (var index = 0; index < _parts.Length; index++)
            {
                WriteLine(writer, shares.AccountIds[index], _parts[index]);
            }

            WriteLine(writer, asset.AccumulatedAccountId, -asset.Depreciation);
        }

        writer.Flush();
    }

    private static void SetAsset(RowWriter writer, PostedAsset asset)
    {
        SetIdOrNull(writer, 3, asset.DivisionId);
        SetIdOrNull(writer, 4, asset.DepartmentId);
        writer.SetValue(5, $"{asset.Code} {asset.Name}");
        writer.SetValue(8, asset.AssetId);
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
