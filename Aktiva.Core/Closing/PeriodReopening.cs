using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;

namespace Aktiva.Core.Closing;

/// <summary>Takes the last closed month of a book back, in one transaction, with the company's lock held.</summary>
internal sealed class PeriodReopening(Database database, TimeProvider time)
{
    public Task<IReadOnlyList<ClosingRefusal>> ReopenAsync(
        Actor actor, long companyId, Book book, Period period, string reason, CancellationToken cancellationToken)
    {
        var claimId = RunIds.New(time);
        return database.InTransactionAsync<IReadOnlyList<ClosingRefusal>>(
            async transaction =>
            {
                await CompanyStore.HoldAsync(transaction, companyId);
                if (!await ClosingStore.ClaimAsync(transaction, companyId, claimId))
                {
                    var active = await ClosingStore.FindActiveAsync(transaction.Connection!, companyId, transaction);
                    return [new ClosingRefusal.RunAlreadyActive(active!)];
                }

                var facts = await PeriodStore.ReadFactsAsync(transaction.Connection!, companyId, book, period, transaction);
                var refusals = Check(book, period, reason, facts);
                if (refusals.Count == 0)
                {
                    await ReopenAsync(transaction, actor, companyId, book, facts.PostedRunId!.Value, period, reason);
                }

                await ClosingStore.ReleaseAsync(transaction, claimId);
                return refusals;
            },
            cancellationToken);
    }

    private static List<ClosingRefusal> Check(Book book, Period period, string reason, PeriodFacts facts)
    {
        List<ClosingRefusal> refusals = [.. ClosingRules.CheckReason(reason)];
        if (facts.IsLocked)
        {
            refusals.Add(new ClosingRefusal.PeriodLocked(period));
        }

        if (facts.PostedRunId is null)
        {
            refusals.Add(new ClosingRefusal.PeriodNotClosed(period, book));
        }
        else if (facts.LastClosed != period)
        {
            refusals.Add(new ClosingRefusal.NotLastClosed(period, book, facts.LastClosed));
        }

        return refusals;
    }

    private async Task ReopenAsync(
        DbTransaction transaction, Actor actor, long companyId, Book book, long runId, Period period, string reason)
    {
        var now = time.GetUtcNow();
        await LedgerStore.DeleteAsync(transaction, runId);
        await ClosingStore.SupersedeAsync(transaction, runId);
        await RunLogStore.WriteAsync(transaction, runId, now, RunEvent.Reopened, $"{actor.Name}: {reason}");
        await PeriodStore.RecordAsync(
            transaction,
            new PeriodEvent
            {
                CompanyId = companyId,
                Book = book,
                Period = period,
                Event = "reopen",
                DoneBy = actor.Name,
                DoneAt = now,
                Reason = reason,
            });
    }
}
