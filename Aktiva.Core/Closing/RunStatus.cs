namespace Aktiva.Core.Closing;

/// <summary>Where a run stands. Stored in lower case.</summary>
public enum RunStatus
{
    Queued,
    Running,

    /// <summary>A closing whose AKM transactions count.</summary>
    Posted,

    /// <summary>A closing that was posted and has been replaced or taken back.</summary>
    Superseded,

    /// <summary>A recalculation that came to its end.</summary>
    Completed,

    /// <summary>Assets cannot be computed; the findings name them all.</summary>
    Refused,

    Failed,
    Cancelled,

    /// <summary>The program ended before the run did.</summary>
    Interrupted,
}
