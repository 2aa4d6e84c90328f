using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;

namespace Aktiva.Core.Closing;

/// <summary>
/// What users do with closings: start, watch, preview, cancel, take back. Every call authorises its actor
/// (<see cref="UnauthorizedAccessException"/>); what is expected to go wrong comes back as <see cref="ClosingRefusal"/>.
/// </summary>
public sealed class ClosingService(Database database, RunBoard board, ClosingQueue queue, RunnerLease lease, TimeProvider time)
{
    private static readonly TimeSpan RemotePollInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Asks for a run of every process of the request. The first is claimed now: its row in <c>active_run</c> is the company's lock,
    /// taken before the checks that it protects. A worker executes it, whatever becomes of the caller.
    /// </summary>
    public async Task<StartOutcome> StartAsync(Actor actor, ClosingRequest request, CancellationToken cancellationToken)
    {
        Authorise(actor, request);
        if (!lease.IsHeld)
        {
            return new StartOutcome.Refused([new ClosingRefusal.AnotherProcessRuns()]);
        }

        var first = request.Processes[0];
        var run = new ClosingRun
        {
            RunId = RunIds.New(time),
            CompanyId = request.CompanyId,
            Process = first,
            Book = first.BookOf(),
            Period = request.Period,
            RunnerId = lease.IsShared ? lease.RunnerId : null,
            RequestedBy = actor.Name,
            RequestedAt = time.GetUtcNow(),
        };
        board.Open(ClosingRunner.QueuedProgress(run.RunId, run.RequestedAt));
        IReadOnlyList<ClosingRefusal>? refusals = null;
        try
        {
            refusals = await new ClosingClaim(database, lease).ClaimAsync(run, request, cancellationToken);
        }
        finally
        {
            if (refusals is not { Count: 0 })
            {
                board.Close(run.RunId);
            }
        }

        if (refusals.Count > 0)
        {
            return new StartOutcome.Refused(refusals);
        }

        queue.Enqueue(run.RunId);
        return new StartOutcome.Started(run.RunId);
    }

    /// <summary>Reports the run's state at once and then every change, conflated, until it is over.</summary>
    /// <returns>The run as it ended.</returns>
    /// <exception cref="KeyNotFoundException">There is no such run.</exception>
    public async Task<ClosingRun> WatchAsync(
        Actor actor, long runId, IProgress<ClosingProgress> progress, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        var watcher = new WatchedProgress(progress);
        while (true)
        {
            if (board.Find(runId) is { } feed)
            {
                await feed.FollowAsync(watcher, cancellationToken);
            }

            var run = await FindRunAsync(actor, runId, cancellationToken) ?? throw new KeyNotFoundException($"There is no run {runId}.");
            if (run.Status.IsOver())
            {
                watcher.Report(ProgressOf(run));
                return run;
            }

            if (board.Find(runId) is null)
            {
                watcher.Report(ProgressOf(run));
                await Task.Delay(RemotePollInterval, time, cancellationToken);
            }
        }
    }

    public Task<ClosingRun?> FindRunAsync(Actor actor, long runId, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadAsync(connection => ClosingStore.FindAsync(connection, runId), cancellationToken);
    }

    /// <summary>The company's active run, if any.</summary>
    public Task<ClosingRun?> FindActiveRunAsync(Actor actor, long companyId, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadAsync(connection => ClosingStore.FindActiveAsync(connection, companyId), cancellationToken);
    }

    /// <summary>The latest run of a process for a month, however it ended.</summary>
    public Task<ClosingRun?> FindLatestRunAsync(
        Actor actor, long companyId, ClosingProcess process, Period period, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadAsync(
            connection => ClosingStore.FindLatestAsync(connection, database.Dialect, companyId, process, period), cancellationToken);
    }

    /// <summary>Where a month stands, and what starting the process for it would do.</summary>
    public Task<PeriodState> GetPeriodStateAsync(
        Actor actor, long companyId, ClosingProcess process, Period period, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadAsync(
            async connection =>
            {
                var facts = await PeriodStore.ReadFactsAsync(connection, companyId, process.BookOf(), period);
                var active = await ClosingStore.FindActiveAsync(connection, companyId);
                return new PeriodState
                {
                    Period = period,
                    Status = StatusOf(facts, active, process, period),
                    LastClosed = facts.LastClosed == default ? null : facts.LastClosed,
                    Suggested = ClosingRules.Suggest(facts),
                    PostedRun = facts.PostedRunId is { } posted ? await ClosingStore.FindAsync(connection, posted) : null,
                    ActiveRun = active,
                    ExpectedDocumentNumber =
                        (await DocumentNumberStore.ExpectAsync(connection, companyId, process.BookOf(), period)).ToString(),
                    AssetCount = await AkmStore.CountAssetsAsync(connection, companyId, process.BookOf(), period),
                    Refusals = [.. ClosingRules.CheckRunner(lease.IsHeld, active), .. ClosingRules.Check(process, period, facts)],
                };
            },
            cancellationToken);
    }

    /// <summary>The mark of a month: another one says that <see cref="GetPeriodStateAsync"/> may have another answer.</summary>
    public async Task<BooksMark> GetMarkAsync(Actor actor, long companyId, Period period, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        var mark = await database.ReadAsync(connection => ClosingStore.ReadMarkAsync(connection, companyId, period), cancellationToken);
        return mark with { IsRunner = lease.IsHeld };
    }

    /// <summary>Computes the request's first process without writing anything, for any period, and off the caller's thread.</summary>
    public Task<ClosingPreview> PreviewAsync(
        Actor actor, ClosingRequest request, IProgress<ClosingProgress> progress, CancellationToken cancellationToken)
    {
        actor.Require(Role.Operator);
        return Task.Run(() => new ClosingPreviewer(database, lease, time).PreviewAsync(request, progress, cancellationToken), cancellationToken);
    }

    /// <summary>Asks a run to stop at the next safe point; its rows are removed. Operators stop their own runs, supervisors any.</summary>
    /// <returns>Why not; null when the run will stop.</returns>
    public async Task<ClosingRefusal?> CancelAsync(Actor actor, long runId, CancellationToken cancellationToken)
    {
        var run = await FindRunAsync(actor, runId, cancellationToken);
        actor.Require(run?.RequestedBy == actor.Name ? Role.Operator : Role.Supervisor);
        var asked = await database.InTransactionAsync(
            async transaction =>
            {
                if (!await ClosingStore.RequestCancelAsync(transaction, runId))
                {
                    return false;
                }

                await RunLogStore.WriteAsync(transaction, runId, time.GetUtcNow(), RunEvent.CancelRequested, actor.Name);
                return true;
            },
            cancellationToken);
        board.Find(runId)?.Cancel();
        return asked ? null : new ClosingRefusal.RunNotActive(runId);
    }

    /// <summary>Takes the last closed month of a book back: its run no longer counts, its journal goes.</summary>
    /// <returns>Every reason why not; none when it is done.</returns>
    public Task<IReadOnlyList<ClosingRefusal>> ReopenAsync(
        Actor actor, long companyId, Book book, Period period, string reason, CancellationToken cancellationToken)
    {
        actor.Require(Role.Supervisor);
        return new PeriodReopening(database, time).ReopenAsync(actor, companyId, book, period, reason, cancellationToken);
    }

    /// <summary>The lines of a run's log after <paramref name="afterLine"/>.</summary>
    public Task<IReadOnlyList<RunLogLine>> ReadLogAsync(Actor actor, long runId, int afterLine, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadAsync(connection => RunLogStore.ReadAsync(connection, runId, afterLine), cancellationToken);
    }

    public Task<IReadOnlyList<RunFinding>> ReadFindingsAsync(Actor actor, long runId, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadAsync(connection => RunLogStore.ReadFindingsAsync(connection, runId), cancellationToken);
    }

    /// <summary>The first AKM transactions of a run, by asset code.</summary>
    public Task<IReadOnlyList<AkmLine>> ReadAkmAsync(Actor actor, long runId, int count, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadAsync<IReadOnlyList<AkmLine>>(
            async connection => await ClosingStore.FindAsync(connection, runId) is { } run
                ? await AkmStore.ReadFirstAsync(connection, database.Dialect, run, count)
                : [],
            cancellationToken);
    }

    private static void Authorise(Actor actor, ClosingRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfZero(request.Processes.Count, nameof(request));
        foreach (var process in request.Processes)
        {
            actor.Require(process.RequiredRole());
        }

        if (request.ExcludedAssets.Count > 0)
        {
            actor.Require(Role.Supervisor);
        }
    }

    private static PeriodStatus StatusOf(PeriodFacts facts, ClosingRun? active, ClosingProcess process, Period period)
    {
        if (active is not null && active.Period == period && active.Book == process.BookOf())
        {
            return PeriodStatus.Running;
        }

        return facts switch
        {
            { IsLocked: true } => PeriodStatus.Locked,
            { PostedRunId: not null } => PeriodStatus.Closed,
            _ => PeriodStatus.Open,
        };
    }

    private ClosingProgress ProgressOf(ClosingRun run) => ClosingProgress.Of(run, run.FinishedAt ?? time.GetUtcNow());
}
