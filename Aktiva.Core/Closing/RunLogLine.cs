namespace Aktiva.Core.Closing;

/// <summary>One line of a run's log.</summary>
public sealed record RunLogLine
{
    /// <summary>Counted from 1 within the run.</summary>
    public int Line { get; init; }

    public DateTimeOffset At { get; init; }

    public RunEvent Event { get; init; }

    /// <summary>A number or name that belongs to the event; empty when none does.</summary>
    public string Detail { get; init; } = "";
}
