using Aktiva.Core.Closing;
using Aktiva.Core.Users;

namespace Aktiva.Web.Closing;

/// <summary>Runs closings in this process and waits for them, for what has no worker: the command line, and the making of the sample company.</summary>
internal sealed class ClosingSession(
    RunnerLease lease, RunnerPulse pulse, ClosingRunner runner, ClosingQueue queue, ClosingService service)
{
    /// <summary>Takes the right to execute runs and puts in order what an ended program left behind.</summary>
    /// <returns>False when another process executes the runs of this database.</returns>
    public async Task<bool> TryOpenAsync(CancellationToken cancellationToken)
    {
        if (!lease.TryAcquire())
        {
            return false;
        }

        await runner.RecoverAsync(cancellationToken);
        return true;
    }

    /// <summary>Starts the request and executes its runs, one after the other.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="request">What for.</param>
    /// <param name="watch">Gives the watcher of a run that begins.</param>
    /// <param name="cancellationToken">Cancels the run that is on; it still ends in order.</param>
    public async Task<SessionOutcome> RunAsync(
        Actor actor, ClosingRequest request, Func<ClosingRun, IProgress<ClosingProgress>> watch, CancellationToken cancellationToken)
    {
        var outcome = await service.StartAsync(actor, request, cancellationToken);
        if (outcome is not StartOutcome.Started started)
        {
            return new SessionOutcome([], ((StartOutcome.Refused)outcome).Reasons);
        }

        using var over = new CancellationTokenSource();
        var beating = pulse.RunAsync(over.Token);
        try
        {
            return new SessionOutcome(await ExecuteAllAsync(actor, started.RunId, watch, cancellationToken), []);
        }
        finally
        {
            await runner.CleanAsync(request.CompanyId, CancellationToken.None);
            await over.CancelAsync();
            await beating;
        }
    }

    private async Task<IReadOnlyList<ClosingRun>> ExecuteAllAsync(
        Actor actor, long firstRunId, Func<ClosingRun, IProgress<ClosingProgress>> watch, CancellationToken cancellationToken)
    {
        List<ClosingRun> runs = [];
        for (long? runId = firstRunId; runId is { } id; runId = runs[^1].NextRunId)
        {
            runs.Add(await ExecuteAsync(actor, id, watch, cancellationToken));
        }

        return runs;
    }

    private async Task<ClosingRun> ExecuteAsync(
        Actor actor, long runId, Func<ClosingRun, IProgress<ClosingProgress>> watch, CancellationToken cancellationToken)
    {
        await queue.DequeueAsync(CancellationToken.None);
        var run = await service.FindRunAsync(actor, runId, CancellationToken.None);
        using var over = new CancellationTokenSource();
        var watching = service.WatchAsync(actor, runId, watch(run!), over.Token);
        var cancelling = CancelWhenAskedAsync(actor, runId, cancellationToken, over.Token);
        try
        {
            await runner.RunAsync(runId, CancellationToken.None);
            return await watching;
        }
        finally
        {
            await over.CancelAsync();
            await cancelling;
        }
    }

    private async Task CancelWhenAskedAsync(Actor actor, long runId, CancellationToken asked, CancellationToken over)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(asked, over);
        await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (asked.IsCancellationRequested && !over.IsCancellationRequested)
        {
            await service.CancelAsync(actor, runId, CancellationToken.None);
        }
    }
}
