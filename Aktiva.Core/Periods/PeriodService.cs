using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Users;

namespace Aktiva.Core.Periods;

/// <summary>Locks months and unlocks them. A lock covers all books; earlier months first, unlocking latest first.</summary>
public sealed class PeriodService(Database database, TimeProvider time)
{
    /// <summary>Locks a month whose commercial book is closed.</summary>
    /// <returns>Every reason why not; none when it is done.</returns>
    public Task<IReadOnlyList<ClosingRefusal>> LockAsync(Actor actor, long companyId, Period period, CancellationToken cancellationToken)
    {
        actor.Require(Role.Supervisor);
        return database.InTransactionAsync<IReadOnlyList<ClosingRefusal>>(
            async transaction =>
            {
                await CompanyStore.HoldAsync(transaction, companyId);
                var connection = transaction.Connection!;
                var closed = await PeriodStore.ListClosedAsync(connection, companyId, Book.Commercial, transaction);
                var locked = await PeriodStore.ListLockedAsync(connection, companyId, transaction);
                var refusals = CheckLock(period, closed, locked);
                if (refusals.Count == 0)
                {
                    var now = time.GetUtcNow();
                    await PeriodStore.LockAsync(transaction, companyId, period, actor.Name, now);
                    await PeriodStore.RecordAsync(transaction, Record(actor, companyId, period, "lock", "", now));
                }

                return refusals;
            },
            cancellationToken);
    }

    /// <summary>Unlocks the latest locked month.</summary>
    /// <returns>Every reason why not; none when it is done.</returns>
    public Task<IReadOnlyList<ClosingRefusal>> UnlockAsync(
        Actor actor, long companyId, Period period, string reason, CancellationToken cancellationToken)
    {
        actor.Require(Role.Supervisor);
        return database.InTransactionAsync<IReadOnlyList<ClosingRefusal>>(
            async transaction =>
            {
                await CompanyStore.HoldAsync(transaction, companyId);
                var locked = await PeriodStore.ListLockedAsync(transaction.Connection!, companyId, transaction);
                var refusals = CheckUnlock(period, reason, locked);
                if (refusals.Count == 0)
                {
                    await PeriodStore.UnlockAsync(transaction, companyId, period);
                    await PeriodStore.RecordAsync(transaction, Record(actor, companyId, period, "unlock", reason, time.GetUtcNow()));
                }

                return refusals;
            },
            cancellationToken);
    }

    private static List<ClosingRefusal> CheckLock(Period period, IReadOnlyList<Period> closed, IReadOnlyList<Period> locked)
    {
        if (locked.Contains(period))
        {
            return [new ClosingRefusal.PeriodLocked(period)];
        }

        List<ClosingRefusal> refusals = [];
        if (!closed.Contains(period))
        {
            refusals.Add(new ClosingRefusal.PeriodNotClosed(period, Book.Commercial));
        }

        refusals.AddRange(closed
            .Where(earlier => earlier < period && !locked.Contains(earlier))
            .Take(1)
            .Select(earlier => new ClosingRefusal.EarlierMonthNotLocked(period, earlier)));
        return refusals;
    }

    private static List<ClosingRefusal> CheckUnlock(Period period, string reason, IReadOnlyList<Period> locked)
    {
        List<ClosingRefusal> refusals = [.. ClosingRules.CheckReason(reason)];
        if (!locked.Contains(period))
        {
            refusals.Add(new ClosingRefusal.PeriodNotLocked(period));
        }
        else if (locked[^1] > period)
        {
            refusals.Add(new ClosingRefusal.LaterMonthLocked(period, locked[^1]));
        }

        return refusals;
    }

    private static PeriodEvent Record(Actor actor, long companyId, Period period, string name, string reason, DateTimeOffset now) => new()
    {
        CompanyId = companyId,
        Period = period,
        Event = name,
        DoneBy = actor.Name,
        DoneAt = now,
        Reason = reason,
    };
}
