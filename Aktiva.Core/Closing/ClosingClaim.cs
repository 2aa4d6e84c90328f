using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>Claims the company for a run and checks whether it may happen, in one transaction: the claim first, then what it protects.</summary>
internal sealed class ClosingClaim(Database database, RunnerLease lease)
{
    /// <returns>Every reason why the run may not happen, and then nothing is left behind; none when it is queued.</returns>
    public async Task<IReadOnlyList<ClosingRefusal>> ClaimAsync(ClosingRun run, ClosingRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await database.InTransactionAsync(transaction => ClaimAsync(transaction, run, request), cancellationToken);
        }
        catch (DbException exception) when (database.Dialect.IsDuplicateKey(exception))
        {
            var active = await database.ReadAsync(connection => ClosingStore.FindActiveAsync(connection, run.CompanyId), cancellationToken);
            if (active is null)
            {
                throw;
            }

            return [new ClosingRefusal.RunAlreadyActive(active)];
        }
    }

    private async Task<IReadOnlyList<ClosingRefusal>> ClaimAsync(DbTransaction transaction, ClosingRun run, ClosingRequest request)
    {
        var connection = transaction.Connection!;
        if (!await ClosingStore.ClaimAsync(transaction, run.CompanyId, run.RunId))
        {
            return [new ClosingRefusal.RunAlreadyActive((await ClosingStore.FindActiveAsync(connection, run.CompanyId, transaction))!)];
        }

        var facts = await PeriodStore.ReadFactsAsync(connection, run.CompanyId, run.Book, run.Period, transaction);
        var excluded = await AkmStore.FindByCodeAsync(connection, run.CompanyId, request.ExcludedAssets, transaction);
        List<ClosingRefusal> refusals = [.. ClosingRules.Check(run.Process, run.Period, facts), .. ClosingRules.CheckExclusions(request.ExcludedAssets, excluded)];
        if (request.ExclusionReason.Length > TextLimits.Reason)
        {
            refusals.Add(new ClosingRefusal.ReasonTooLong(TextLimits.Reason));
        }

        if (refusals.Count > 0)
        {
            await ClosingStore.ReleaseAsync(transaction, run.RunId);
            return refusals;
        }

        await lease.BeatAsync(transaction);
        await ClosingStore.InsertRunAsync(transaction, run, RunChain.Join(request.Processes.Skip(1)));
        await RunLogStore.WriteAsync(transaction, run.RunId, run.RequestedAt, RunEvent.Requested, run.RequestedBy);
        foreach (var (code, assetId) in excluded)
        {
            await ClosingStore.InsertExclusionAsync(transaction, run.RunId, assetId, run.RequestedBy, request.ExclusionReason);
            await RunLogStore.WriteAsync(transaction, run.RunId, run.RequestedAt, RunEvent.AssetExcluded, code);
        }

        return [];
    }
}
