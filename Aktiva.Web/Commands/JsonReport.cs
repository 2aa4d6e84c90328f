using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aktiva.Core.Closing;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Commands;

/// <summary>One JSON object per update and line on stdout.</summary>
internal sealed class JsonReport(CommandContext context) : ClosingReport(context)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private ClosingProgress _last;

    public override IProgress<ClosingProgress> Begin(ClosingRun run) => new JsonWatcher(this, run);

    public override void End(ClosingRun run, IReadOnlyList<RunFinding> findings)
    {
        var update = Describe(_last with { Status = run.Status }, run) with
        {
            Findings = [.. findings.Select(finding => new ProgressFinding(finding.Subject, finding.Finding, Texts.Finding(finding.Finding)))],
        };
        Write(run is { DocumentNumber: { } number } && run.Status.IsSuccess()
            ? update with { DocumentNumber = number, Depreciation = run.Depreciation.Amount }
            : update);
    }

    public override void Refuse(ClosingProcess process, Period period, IReadOnlyList<ClosingRefusal> refusals) => Write(new ProgressUpdate
    {
        RunId = null,
        At = Context.Get<TimeProvider>().GetUtcNow(),
        Stage = null,
        Percent = 0,
        Processed = 0,
        Total = 0,
        Message = string.Join(' ', refusals.Select(Texts.Refusal)),
        Status = "failed",
    });

    private ProgressUpdate Describe(ClosingProgress progress, ClosingRun run) => new()
    {
        RunId = run.RunId,
        At = progress.At,
        Stage = JsonNamingPolicy.CamelCase.ConvertName(progress.Stage.ToString()),
        Percent = Math.Round(progress.Percent, 2),
        Processed = progress.Processed,
        Total = progress.Total,
        Message = Texts.Progress(progress, run.Process),
        Status = ProgressUpdate.StatusOf(progress.Status),
    };

    private void Write(ProgressUpdate update) => Context.Output.WriteLine(JsonSerializer.Serialize(update, Json));

    /// <summary>The end of a run is written with its findings, by <see cref="End"/>.</summary>
    private sealed class JsonWatcher(JsonReport report, ClosingRun run) : IProgress<ClosingProgress>
    {
        public void Report(ClosingProgress value)
        {
            report._last = value;
            if (!value.Status.IsOver())
            {
                report.Write(report.Describe(value, run));
            }
        }
    }
}
