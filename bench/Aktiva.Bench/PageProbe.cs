namespace Aktiva.Bench;

/// <summary>Something that a page asks for.</summary>
/// <param name="Name">What it is.</param>
/// <param name="IsReport">Whether it may take seconds.</param>
/// <param name="Read">Asks, the n-th time.</param>
internal sealed record PageProbe(string Name, bool IsReport, Func<int, Task> Read)
{
    /// <summary>What its p95 shall stay within.</summary>
    public int GoalMilliseconds => IsReport ? 3_000 : 200;
}
