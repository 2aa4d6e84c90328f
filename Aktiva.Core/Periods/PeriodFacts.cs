namespace Aktiva.Core.Periods;

/// <summary>What has to be known of a company, book and period to decide whether a run may happen.</summary>
public sealed record PeriodFacts
{
    public bool IsLocked { get; init; }

    /// <summary>The last closed period of the book; the default value when nothing is closed.</summary>
    public Period LastClosed { get; init; }

    /// <summary>The first closed period of the book; the default value when nothing is closed.</summary>
    public Period FirstClosed { get; init; }

    /// <summary>
    /// While nothing is closed, the latest opening period of any asset in the book; the default value when there is none.
    /// </summary>
    public Period LatestOpening { get; init; }

    /// <summary>True when any asset is in the book, whenever acquired.</summary>
    public bool HasAssets { get; init; }

    public long RegisterVersion { get; init; }

    /// <summary>True when the period is closed in this or another book.</summary>
    public bool IsClosedInAnyBook { get; init; }

    /// <summary>The posted run of the period itself.</summary>
    public long? PostedRunId { get; init; }

    /// <summary>The posted run of the last closed period before this one.</summary>
    public long? BaseRunId { get; init; }

    /// <summary>Its period; the default value when there is none.</summary>
    public Period BasePeriod { get; init; }
}
