using System.Collections.Concurrent;
using Aktiva.Core.Closing;

namespace Aktiva.Tests.Closing;

/// <summary>A watcher that keeps everything it is told.</summary>
internal sealed class ProgressLog : IProgress<ClosingProgress>
{
    private readonly ConcurrentQueue<ClosingProgress> _reports = new();

    public IReadOnlyList<ClosingProgress> Reports => [.. _reports];

    /// <summary>What is done at every report, on the reporter's thread.</summary>
    public Action<ClosingProgress>? Reported { get; init; }

    public void Report(ClosingProgress value)
    {
        _reports.Enqueue(value);
        Reported?.Invoke(value);
    }

    /// <summary>Percentages of an attempt only rise; attempts only count up.</summary>
    public void AssertRising()
    {
        foreach (var (before, after) in Reports.Zip(Reports.Skip(1)))
        {
            Assert.True(after.Attempt >= before.Attempt, $"attempt {after.Attempt} after {before.Attempt}");
            Assert.True(
                after.Attempt > before.Attempt || after.Percent >= before.Percent,
                FormattableString.Invariant($"{after.Percent} % after {before.Percent} % in attempt {after.Attempt}"));
        }
    }
}
