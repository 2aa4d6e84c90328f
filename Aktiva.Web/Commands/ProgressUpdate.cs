using System.Text.Json;
using System.Text.Json.Serialization;
using Aktiva.Core.Closing;
using Aktiva.Web.Resources;

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
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DocumentNumber { get; init; }

    /// <summary>Sum of the month's depreciation of a closing that was posted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Depreciation { get; init; }

    /// <summary>What a run that is over found.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProgressFinding>? Findings { get; init; }

    /// <summary>What closing would give; of the last object of a preview.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PreviewResult? Preview { get; init; }

    public static ProgressUpdate Describe(ClosingProgress progress, ClosingProcess process, ClosingTexts texts) => new()
    {
        RunId = progress.RunId == 0 ? null : progress.RunId,
        At = progress.At,
        Stage = JsonNamingPolicy.CamelCase.ConvertName(progress.Stage.ToString()),
        Percent = Math.Round(progress.Percent, 2),
        Processed = progress.Processed,
        Total = progress.Total,
        Message = texts.Progress(progress, process),
        Status = StatusOf(progress.Status),
    };

    /// <summary>Posted reads <c>completed</c>; refused and interrupted read <c>failed</c>.</summary>
    private static string StatusOf(RunStatus status) => status switch
    {
        RunStatus.Queued => "queued",
        RunStatus.Running => "running",
        RunStatus.Cancelled => "cancelled",
        _ when status.IsSuccess() => "completed",
        _ => "failed",
    };
}
