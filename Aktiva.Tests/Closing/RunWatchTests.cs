using Aktiva.Core.Closing;
using Aktiva.Web.Closing;
using Microsoft.Extensions.Time.Testing;

namespace Aktiva.Tests.Closing;

public sealed class RunWatchTests
{
    [Fact]
    public async Task Follow_RunPosted_KeepsTheLastStateForAMoment()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        var time = new RecordingTime();
        var watch = new RunWatch(books.Service, time, ClosingBooks.Operator, await books.FindAsync(runId));
        await books.ExecuteQueuedAsync();
        (RunStatus Status, double Percent, RunEvent Logged) shown = default;

        var following = watch.FollowAsync(
            () =>
            {
                shown = (watch.Progress.Status, watch.Progress.Percent, watch.Log[^1].Event);
                return Task.CompletedTask;
            },
            ClosingBooks.Cancellation);
        await time.Asked.Task.WaitAsync(TimeSpan.FromSeconds(20), ClosingBooks.Cancellation);

        Assert.Equal((RunStatus.Posted, 100, RunEvent.Posted), shown);
        Assert.False(following.IsCompleted);
        time.Advance(RunWatch.LastStateInterval);
        Assert.Equal(RunStatus.Posted, (await following).Status);
    }

    [Fact]
    public async Task Follow_PageLeftInTheLastMoment_EndsAtOnce()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        var run = await books.CloseAsync(ClosingBooks.Month(1));
        var time = new RecordingTime();
        using var leaving = new CancellationTokenSource();
        var following = new RunWatch(books.Service, time, ClosingBooks.Operator, run).FollowAsync(() => Task.CompletedTask, leaving.Token);
        await time.Asked.Task.WaitAsync(TimeSpan.FromSeconds(20), ClosingBooks.Cancellation);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    /// <summary>Stands still until told, and says when the last interval begins.</summary>
    private sealed class RecordingTime : FakeTimeProvider
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime == RunWatch.LastStateInterval)
            {
                Asked.TrySetResult();
            }

            return timer;
        }
    }
}
