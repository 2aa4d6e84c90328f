using Aktiva.Core.Closing;

namespace Aktiva.Web.Commands;

/// <summary>One JSON object of <c>close --json</c>. Its names are a contract: they change only by adding.</summary>
internal sealed record ProgressUpdate
{
    public required long? RunId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string? Stage { get; init; }

    public required double Percent { get; init; }

    public required long Processed { get; init; }

    public required long Total { get; init; }

    public required string Message { get; init; }

    public required string Status { get; init; }

    /// <summary>Of a closing that was posted.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Sum of the month's depreciation of a closing that was posted.</summary>
    public decimal? Depreciation { get; init; }

    /// <summary>What a run that is over found.</summary>
    public IReadOnlyList<ProgressFinding>? Findings { get; init; }

    /// <summary>Posted reads <c>completed</c>; refused and interrupted read <c>failed</c>.</summary>
    public static string StatusOf(RunStatus status) => status switch
    {
        RunStatus.Queued => "queued",
        RunStatus.Running => "running",
        RunStatus.Cancelled => "cancelled",
        _ when status.IsSuccess() => "completed",
        _ => "failed",
    };
}
