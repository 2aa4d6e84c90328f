namespace Aktiva.Core.Closing;

/// <summary>Turns the steps of a run into progress: stages have fixed shares of the bar, and percentages only rise within an attempt.</summary>
public sealed class RunReporter
{
    private const int UpdatesPerRun = 200;

    private readonly IProgress<ClosingProgress> _watcher;
    private readonly TimeProvider _time;
    private long _nextReport;
    private long _step = 1;

    public RunReporter(long runId, IProgress<ClosingProgress> watcher, TimeProvider time)
    {
        _watcher = watcher;
        _time = time;
        var now = time.GetUtcNow();
        Current = new ClosingProgress { RunId = runId, Status = RunStatus.Running, Attempt = 1, At = now, StartedAt = now };
    }

    public ClosingProgress Current { get; private set; }

    /// <summary>Moves to a stage.</summary>
    public void Stage(ClosingStage stage) => Report(Current with { Stage = stage, Percent = StartOf(stage) });

    /// <summary>The number of assets is known.</summary>
    public void Count(long total)
    {
        _step = Math.Max(1, total / UpdatesPerRun);
        _nextReport = _step;
        Report(Current with { Total = total, Processed = 0 });
    }

    /// <summary>So many assets are done. Reported every max(1, total / 200) assets.</summary>
    public void Processed(long processed)
    {
        if (processed < _nextReport && processed < Current.Total)
        {
            return;
        }

        _nextReport = processed + _step;
        var share = Current.Total == 0 ? 1 : Math.Min(1, (double)processed / Current.Total);
        var start = StartOf(ClosingStage.Assets);
        var percent = start + ((StartOf(ClosingStage.Finalise) - start) * share);
        Report(Current with { Stage = ClosingStage.Assets, Processed = processed, Percent = Math.Max(Current.Percent, percent) });
    }

    /// <summary>The next attempt begins, where the database is set up.</summary>
    public void StartOver() => Report(Current with
    {
        Attempt = Current.Attempt + 1,
        Stage = ClosingStage.DatabaseSetup,
        Percent = StartOf(ClosingStage.DatabaseSetup),
        Processed = 0,
        Total = 0,
    });

    /// <summary>The run is over; only one that succeeded reaches 100 %.</summary>
    public void Finish(RunStatus status) =>
        Report(Current with { Status = status, Percent = status.IsSuccess() ? 100 : Current.Percent });

    private static double StartOf(ClosingStage stage) => stage switch
    {
        ClosingStage.Initialise => 0,
        ClosingStage.Prepare => 5,
        ClosingStage.DatabaseSetup => 15,
        ClosingStage.Assets => 35,
        _ => 90,
    };

    private void Report(ClosingProgress progress)
    {
        Current = progress with { At = _time.GetUtcNow() };
        _watcher.Report(Current);
    }
}
