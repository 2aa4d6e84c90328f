using Aktiva.Core.Closing;
using Aktiva.Core.Users;

namespace Aktiva.Web.Closing;

/// <summary>Follows one run for one page: its latest state, its log and its speed.</summary>
public sealed class RunWatch(ClosingService closings, TimeProvider time, Actor actor, ClosingRun run)
{
    /// <summary>How long the last state stays on the page: a browser draws only what it is given time for.</summary>
    public static readonly TimeSpan LastStateInterval = TimeSpan.FromMilliseconds(250);

    private readonly List<RunLogLine> _log = [];

    /// <summary>The run as it was found; as it ended, once it is over.</summary>
    public ClosingRun Run { get; private set; } = run;

    public ClosingProgress Progress { get; private set; } = ClosingProgress.Of(run, run.StartedAt ?? run.RequestedAt);

    public IReadOnlyList<RunLogLine> Log => _log;

    public Throughput Throughput { get; } = new();

    /// <summary>True once anybody asked to cancel the run.</summary>
    public bool IsCancelRequested => Run.CancelRequested || _log.Exists(line => line.Event == RunEvent.CancelRequested);

    /// <summary>Time since work began; zero while the run waits.</summary>
    public TimeSpan Elapsed => Progress.StartedAt == default ? TimeSpan.Zero : time.GetUtcNow() - Progress.StartedAt;

    /// <summary>Follows the run until it is over and its last state was to be seen for <see cref="LastStateInterval"/>.</summary>
    /// <param name="changed">Called, in the caller's context, each time there is something new to show.</param>
    /// <param name="cancellationToken">Ends the watching; the run goes on.</param>
    public async Task<ClosingRun> FollowAsync(Func<Task> changed, CancellationToken cancellationToken)
    {
        await ReadLogAsync(cancellationToken);
        Run = await PacedProgress.FollowAsync(
            progress => closings.WatchAsync(actor, Run.RunId, progress, cancellationToken),
            progress => ShowAsync(progress, changed, cancellationToken),
            time,
            cancellationToken);
        await ReadLogAsync(cancellationToken);
        await changed();
        await Task.Delay(LastStateInterval, time, cancellationToken);
        return Run;
    }

    private async Task ShowAsync(ClosingProgress? latest, Func<Task> changed, CancellationToken cancellationToken)
    {
        var before = Progress;
        if (latest is { } progress)
        {
            Progress = progress;
            Throughput.Add(progress);
        }

        var isMilestone = (before.Stage, before.Attempt, before.Status) != (Progress.Stage, Progress.Attempt, Progress.Status);
        if (latest is null || isMilestone)
        {
            await ReadLogAsync(cancellationToken);
        }

        await changed();
    }

    private async Task ReadLogAsync(CancellationToken cancellationToken) =>
        _log.AddRange(await closings.ReadLogAsync(actor, Run.RunId, _log.Count == 0 ? 0 : _log[^1].Line, cancellationToken));
}
