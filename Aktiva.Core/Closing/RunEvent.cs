namespace Aktiva.Core.Closing;

/// <summary>What happens to a run. Stored by name.</summary>
public enum RunEvent
{
    /// <summary>Asked for; the detail names who.</summary>
    Requested,

    /// <summary>A stage begins; the detail names it.</summary>
    StageReached,

    /// <summary>Rows of runs that did not come to their end were removed; the detail counts them.</summary>
    LeftoversCleared,

    /// <summary>Assets were counted; the detail counts them.</summary>
    AssetsCounted,

    /// <summary>An asset is excluded; the detail is its code.</summary>
    AssetExcluded,

    /// <summary>The register changed while the run was on: it starts over. The detail names what changed.</summary>
    StartedOver,

    /// <summary>Cancelling was asked for; the detail names who.</summary>
    CancelRequested,

    Posted,
    Completed,
    Refused,
    Failed,
    Cancelled,
    Interrupted,

    /// <summary>The posted run was taken back; the detail gives who and why.</summary>
    Reopened,
}
