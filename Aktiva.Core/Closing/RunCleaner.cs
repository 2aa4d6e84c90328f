using Aktiva.Core.Data;

namespace Aktiva.Core.Closing;

/// <summary>Removes AKM transactions that no longer count, in short transactions of a batch each.</summary>
internal sealed class RunCleaner(Database database)
{
    /// <summary>Removes all rows of a run that is not posted.</summary>
    /// <returns>The number of rows removed.</returns>
    public async Task<long> ClearAsync(long runId, CancellationToken cancellationToken)
    {
        long removed = 0;
        while (true)
        {
            var batch = await database.InTransactionAsync(
                transaction => AkmStore.DeleteBatchAsync(transaction, database.Dialect, runId), cancellationToken);
            removed += batch;
            if (batch < database.Dialect.BatchSize)
            {
                return removed;
            }
        }
    }

    /// <summary>Removes the rows of all the company's runs that did not come to their end or were replaced.</summary>
    /// <returns>The number of rows removed.</returns>
    public async Task<long> ClearLeftoversAsync(long companyId, CancellationToken cancellationToken)
    {
        long removed = 0;
        foreach (var runId in await database.ReadAsync(connection => AkmStore.ListLeftoversAsync(connection, companyId), cancellationToken))
        {
            removed += await ClearAsync(runId, cancellationToken);
        }

        return removed;
    }
}
