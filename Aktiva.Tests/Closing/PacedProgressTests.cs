using Aktiva.Core.Closing;
using Aktiva.Web.Closing;
using Microsoft.Extensions.Time.Testing;

namespace Aktiva.Tests.Closing;

public sealed class PacedProgressTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Follow_ThousandsOfReports_ShowsTheFirstAndTheLatestOnly()
    {
        var time = new FakeTimeProvider();
        var shown = new List<double>();
        var ended = new TaskCompletionSource<int>();
        IProgress<ClosingProgress> reporter = null!;
        var following = PacedProgress.FollowAsync(
            progress =>
            {
                reporter = progress;
                return ended.Task;
            },
            progress => Show(shown, progress),
            time,
            Cancellation);
        reporter.Report(new ClosingProgress { Percent = 1 });
        await UntilAsync(() => shown.Count == 1);

        for (var percent = 2; percent <= 90; percent++)
        {
            reporter.Report(new ClosingProgress { Percent = percent });
        }

        Assert.Equal([1], shown);
        time.Advance(PacedProgress.ShortestInterval);
        await UntilAsync(() => shown.Count == 2);
        ended.SetResult(42);

        Assert.Equal(42, await following);
        Assert.Equal([1, 90], shown);
    }

    [Fact]
    public async Task Follow_NothingReported_ShowsOnceASecondSoThatClocksGoOn()
    {
        var time = new FakeTimeProvider();
        var ticks = 0;
        var ended = new TaskCompletionSource<int>();
        var following = PacedProgress.FollowAsync(
            _ => ended.Task,
            progress =>
            {
                Assert.Null(progress);
                ticks++;
                return Task.CompletedTask;
            },
            time,
            Cancellation);

        time.Advance(PacedProgress.LongestInterval);
        await UntilAsync(() => ticks == 1);
        ended.SetResult(0);
        await following;

        Assert.Equal(1, ticks);
    }

    [Fact]
    public async Task Follow_WorkEndsAtOnce_ShowsItsLastState()
    {
        var shown = new List<double>();

        await PacedProgress.FollowAsync(
            progress =>
            {
                progress.Report(new ClosingProgress { Percent = 100 });
                return Task.FromResult(0);
            },
            progress => Show(shown, progress),
            TimeProvider.System,
            Cancellation);

        Assert.Equal([100], shown);
    }

    [Fact]
    public async Task Follow_WorkFails_PassesItsExceptionOn() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => PacedProgress.FollowAsync<int>(
            _ => Task.FromException<int>(new InvalidOperationException()), _ => Task.CompletedTask, TimeProvider.System, Cancellation));

    [Fact]
    public async Task Follow_Cancelled_EndsWithTheWork()
    {
        using var stopping = new CancellationTokenSource();
        var following = PacedProgress.FollowAsync<int>(
            async _ =>
            {
                await Task.Delay(Timeout.Infinite, stopping.Token);
                return 0;
            },
            _ => Task.CompletedTask,
            TimeProvider.System,
            stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    private static Task Show(List<double> shown, ClosingProgress? progress)
    {
        shown.Add(progress!.Value.Percent);
        return Task.CompletedTask;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(5, Cancellation);
        }
    }
}
