namespace Aktiva.Core.Events;

/// <summary>What came of several events that were to be recorded at once.</summary>
public abstract record ManyEventsOutcome
{
    private ManyEventsOutcome()
    {
    }

    /// <summary>All of them were recorded.</summary>
    public sealed record Recorded(int Count) : ManyEventsOutcome;

    /// <summary>Nothing was written; every event that cannot be recorded is listed.</summary>
    public sealed record Refused(IReadOnlyList<RefusedEvent> Events) : ManyEventsOutcome;
}
