using System.Collections.Concurrent;

namespace Aktiva.Core.Closing;

/// <summary>The runs that this process executes: their latest state, and the handle to stop them. One per process.</summary>
public sealed class RunBoard
{
    private readonly ConcurrentDictionary<long, RunFeed> _feeds = new();

    /// <summary>The feed of a run that is queued or running here; null when it is not.</summary>
    public RunFeed? Find(long runId) => _feeds.GetValueOrDefault(runId);

    internal RunFeed Open(ClosingProgress first) => _feeds.GetOrAdd(first.RunId, _ => new RunFeed(first));

    /// <summary>Takes a run off the board. Its watchers have seen its last state, or see it now.</summary>
    internal void Close(long runId)
    {
        if (_feeds.TryRemove(runId, out var feed))
        {
            feed.Complete();
        }
    }
}
