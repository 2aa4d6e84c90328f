namespace Aktiva.Tests.Closing;

/// <summary>The system's time, with something done whenever it is read: a run reads it at every report, before it opens a transaction for a stage.</summary>
internal sealed class ProbedTime : TimeProvider
{
    /// <summary>What is done; it runs on the thread that reads the time.</summary>
    public Action? Probe { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        Probe?.Invoke();
        return base.GetUtcNow();
    }
}
