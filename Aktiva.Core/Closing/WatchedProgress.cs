namespace Aktiva.Core.Closing;

/// <summary>
/// What one watcher of a run is told, whether it comes from the run's feed or from its row, which lags behind: attempts and, within an
/// attempt, figures only rise, and nothing is told twice.
/// </summary>
internal sealed class WatchedProgress(IProgress<ClosingProgress> watcher) : IProgress<ClosingProgress>
{
    private ClosingProgress? _told;

    public void Report(ClosingProgress value)
    {
        if (_told is not { } told)
        {
            Tell(value);
            return;
        }

        var risen = value.Attempt > told.Attempt
            ? value
            : value with
            {
                Attempt = told.Attempt,
                Stage = value.Stage > told.Stage ? value.Stage : told.Stage,
                Percent = Math.Max(value.Percent, told.Percent),
                Processed = Math.Max(value.Processed, told.Processed),
                Total = Math.Max(value.Total, told.Total),
            };
        if (risen with { At = told.At, StartedAt = told.StartedAt } != told)
        {
            Tell(risen);
        }
    }

    private void Tell(ClosingProgress value)
    {
        _told = value;
        watcher.Report(value);
    }
}
