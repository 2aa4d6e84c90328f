namespace Aktiva.Core.Events;

/// <summary>What came of an event.</summary>
public abstract record EventOutcome
{
    private EventOutcome()
    {
    }

    /// <summary>Recorded under this number.</summary>
    public sealed record Recorded(long EventId) : EventOutcome;

    /// <summary>Nothing was written; every reason is listed.</summary>
    public sealed record Refused(IReadOnlyList<AssetEventRefusal> Refusals) : EventOutcome;
}
