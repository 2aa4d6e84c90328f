using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>All assets of a book with what the last closing left of them, one batch in memory at a time.</summary>
internal static class AssetWalk
{
    private static readonly Period EndOfTime = new(9999, 12);

    public delegate void Visitor(in AssetRow row);

    /// <summary>What the book's last closing left, and every asset, whenever it is acquired.</summary>
    /// <returns>The scope, and what is closed.</returns>
    public static async Task<(AssetScope Scope, PeriodFacts Facts)> ScopeAsync(DbTransaction snapshot, long companyId, Book book)
    {
        var facts = await PeriodStore.ReadFactsAsync(snapshot.Connection!, companyId, book, EndOfTime, snapshot);
        var policy = await CompanySettingsStore.ReadAsync(snapshot.Connection!, companyId, snapshot);
        var accounts = await CompanySettingsStore.ReadAccountsAsync(snapshot.Connection!, companyId, snapshot);
        return (new AssetScope(companyId, book, EndOfTime, facts.BaseRunId ?? 0, facts.BasePeriod, facts.FirstClosed, policy) { Accounts = accounts }, facts);
    }

    public static void Run(
        DbConnection connection, Dialect dialect, AssetScope scope, Visitor visit, CancellationToken cancellationToken)
    {
        var batch = new AssetBatch(dialect.BatchSize);
        while (AssetReader.ReadBatch(connection, dialect, scope, batch.LastAssetId, batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var index = 0; index < batch.Count; index++)
            {
                visit(batch.Rows[index]);
            }
        }
    }
}
