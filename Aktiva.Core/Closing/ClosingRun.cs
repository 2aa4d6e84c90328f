using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>One execution for one company, period and book: the run's row.</summary>
public sealed record ClosingRun
{
    public long RunId { get; init; }

    public long CompanyId { get; init; }

    public ClosingProcess Process { get; init; }

    public Book Book { get; init; }

    public Period Period { get; init; }

    public RunStatus Status { get; init; }

    public ClosingStage Stage { get; init; }

    /// <summary>0–100, as last written down.</summary>
    public int Percent { get; init; }

    public long Processed { get; init; }

    public long Total { get; init; }

    /// <summary>AKM transactions of the run.</summary>
    public long RowCount { get; init; }

    /// <summary>Sum of the run's depreciation.</summary>
    public Money Depreciation { get; init; }

    /// <summary>The register version that the run was computed from.</summary>
    public long RegisterVersion { get; init; }

    /// <summary>The posted run of the month before, on which this one builds.</summary>
    public long? BaseRunId { get; init; }

    /// <summary>The posted run of the same month that this one replaces.</summary>
    public long? ReplacedRunId { get; init; }

    /// <summary>The run that follows in the same request; known when this one is over.</summary>
    public long? NextRunId { get; init; }

    /// <summary>Times the run started over because the register changed.</summary>
    public int Restarts { get; init; }

    public bool CancelRequested { get; init; }

    public string? DocumentNumber { get; init; }

    /// <summary>The process that executes the run, where several could; see <see cref="RunnerLease"/>.</summary>
    public long? RunnerId { get; init; }

    public string RequestedBy { get; init; } = "";

    public DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}
