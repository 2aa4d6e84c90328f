using System.Threading.Channels;

namespace Aktiva.Core.Closing;

/// <summary>Runs that wait for the worker of this process, in the order in which they were asked for.</summary>
public sealed class ClosingQueue
{
    private readonly Channel<long> _runs = Channel.CreateUnbounded<long>(new UnboundedChannelOptions { SingleReader = true });

    public ValueTask<long> DequeueAsync(CancellationToken cancellationToken) => _runs.Reader.ReadAsync(cancellationToken);

    /// <summary>True while a run waits; used to put off cleaning up.</summary>
    public bool HasWaiting => _runs.Reader.TryPeek(out _);

    internal void Enqueue(long runId) => _runs.Writer.TryWrite(runId);
}
