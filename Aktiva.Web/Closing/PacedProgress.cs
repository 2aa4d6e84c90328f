using System.Threading.Channels;
using Aktiva.Core.Closing;

namespace Aktiva.Web.Closing;

/// <summary>
/// Shows progress at a pace that a browser can follow: the latest state, at most ten times a second, the first at once;
/// and once a second when nothing is reported, so that clocks go on.
/// </summary>
public static class PacedProgress
{
    public static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(100);

    public static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(1);

    /// <param name="work">Begins the work; it ends by itself or when the token is cancelled.</param>
    /// <param name="show">Gets the latest state that was not shown yet, or null when there is none.</param>
    /// <param name="time">The clock of the pace.</param>
    /// <param name="cancellationToken">Ends the showing, and, handed to the work as well, the work.</param>
    /// <returns>What the work came to; its exceptions pass through.</returns>
    public static Task<T> FollowAsync<T>(
        Func<IProgress<ClosingProgress>, Task<T>> work, Func<ClosingProgress?, Task> show, TimeProvider time, CancellationToken cancellationToken) =>
        FollowAsync<ClosingProgress, T>(work, show, time, cancellationToken);

    /// <inheritdoc cref="FollowAsync{T}"/>
    public static async Task<T> FollowAsync<TProgress, T>(
        Func<IProgress<TProgress>, Task<T>> work, Func<TProgress?, Task> show, TimeProvider time, CancellationToken cancellationToken)
        where TProgress : struct
    {
        var latest = new Latest<TProgress>();
        var working = work(latest);
        var reported = latest.WaitAsync(cancellationToken);
        while (!working.IsCompleted)
        {
            await Task.WhenAny(working, reported, Task.Delay(LongestInterval, time, cancellationToken));
            if (cancellationToken.IsCancellationRequested)
            {
                break;
            }

            await show(latest.Take());
            await Task.WhenAny(working, Task.Delay(ShortestInterval, time, cancellationToken));
            reported = reported.IsCompleted ? latest.WaitAsync(cancellationToken) : reported;
        }

        if (!cancellationToken.IsCancellationRequested && latest.Take() is { } last)
        {
            await show(last);
        }

        return await working;
    }

    private sealed class Latest<TProgress> : IProgress<TProgress>
        where TProgress : struct
    {
        private readonly Channel<TProgress> _channel = Channel.CreateBounded<TProgress>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

        public void Report(TProgress value) => _channel.Writer.TryWrite(value);

        public Task<bool> WaitAsync(CancellationToken cancellationToken) => _channel.Reader.WaitToReadAsync(cancellationToken).AsTask();

        public TProgress? Take() => _channel.Reader.TryRead(out var progress) ? progress : null;
    }
}
