namespace Aktiva.Core.Closing;

/// <summary>One state of a run. It carries no text: every viewer words it in the own language.</summary>
public readonly record struct ClosingProgress
{
    public long RunId { get; init; }

    public RunStatus Status { get; init; }

    public ClosingStage Stage { get; init; }

    /// <summary>0–100; only rises within an attempt.</summary>
    public double Percent { get; init; }

    /// <summary>Assets done.</summary>
    public long Processed { get; init; }

    /// <summary>Assets in all; 0 until they are counted.</summary>
    public long Total { get; init; }

    /// <summary>1 for the first attempt; a run that starts over because the register changed counts up.</summary>
    public int Attempt { get; init; }

    /// <summary>When this state was reached (UTC).</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When work began (UTC); default while queued.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>What the run's row says of it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="at">When that was so.</param>
    public static ClosingProgress Of(ClosingRun run, DateTimeOffset at) => new()
    {
        RunId = run.RunId,
        Status = run.Status,
        Stage = run.Stage,
        Percent = run.Percent,
        Processed = run.Processed,
        Total = run.Total,
        Attempt = run.Restarts + 1,
        At = at,
        StartedAt = run.StartedAt ?? default,
    };
}
