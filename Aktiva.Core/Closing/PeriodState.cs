using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>Where a month stands and what starting a process for it would do.</summary>
public sealed record PeriodState
{
    public required Period Period { get; init; }

    public required PeriodStatus Status { get; init; }

    /// <summary>The last closed month of the book; null when nothing is closed.</summary>
    public required Period? LastClosed { get; init; }

    /// <summary>The month that would be closed next; null when nothing says which.</summary>
    public required Period? Suggested { get; init; }

    /// <summary>The month's posted run, which closing again would replace.</summary>
    public required ClosingRun? PostedRun { get; init; }

    /// <summary>The company's active run, whatever its month and book.</summary>
    public required ClosingRun? ActiveRun { get; init; }

    public required string ExpectedDocumentNumber { get; init; }

    /// <summary>Assets that the process would go through.</summary>
    public required long AssetCount { get; init; }

    /// <summary>Every reason why the process may not be started now; empty when it may.</summary>
    public required IReadOnlyList<ClosingRefusal> Refusals { get; init; }
}
