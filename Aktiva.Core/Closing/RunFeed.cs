namespace Aktiva.Core.Closing;

/// <summary>
/// The latest state of one run. Reporting never waits: a slow watcher gets the latest state, never a backlog.
/// </summary>
public sealed class RunFeed : IProgress<ClosingProgress>
{
    private readonly Lock _lock = new();
    private ClosingProgress _latest;
    private long _version;
    private bool _isComplete;
    private TaskCompletionSource? _changed;

    internal RunFeed(ClosingProgress first) => _latest = first;

    public ClosingProgress Latest
    {
        get
        {
            lock (_lock)
            {
                return _latest;
            }
        }
    }

    /// <summary>True when a user of this process asked to cancel the run.</summary>
    internal bool IsCancelRequested { get; private set; }

    public void Report(ClosingProgress value)
    {
        lock (_lock)
        {
            _latest = value;
            _version++;
            Wake();
        }
    }

    /// <summary>Reports the current state and then every change, conflated, until the run is over or the watcher stops.</summary>
    public async Task FollowAsync(IProgress<ClosingProgress> watcher, CancellationToken cancellationToken)
    {
        long? seen = null;
        while (true)
        {
            var (latest, isComplete, changed) = Next(ref seen);
            if (changed is null)
            {
                watcher.Report(latest);
            }
            else if (isComplete)
            {
                return;
            }
            else
            {
                await changed.WaitAsync(cancellationToken);
            }
        }
    }

    internal void Cancel() => IsCancelRequested = true;

    internal void Complete()
    {
        lock (_lock)
        {
            _isComplete = true;
            Wake();
        }
    }

    /// <summary>The latest state when it has not been seen yet; otherwise what to wait for.</summary>
    private (ClosingProgress Latest, bool IsComplete, Task? Changed) Next(ref long? seen)
    {
        lock (_lock)
        {
            if (seen != _version)
            {
                seen = _version;
                return (_latest, _isComplete, null);
            }

            _changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return (_latest, _isComplete, _changed.Task);
        }
    }

    private void Wake()
    {
        _changed?.TrySetResult();
        _changed = null;
    }
}
