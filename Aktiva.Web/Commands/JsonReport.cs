using Aktiva.Core.Closing;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Commands;

/// <summary>One JSON object per update and line on stdout.</summary>
internal sealed class JsonReport(CommandContext context) : ClosingReport(context)
{
    private ClosingProgress _last;

    public override IProgress<ClosingProgress> Begin(ClosingRun run) => new JsonWatcher(this, run);

    public override void End(ClosingRun run, IReadOnlyList<RunFinding> findings)
    {
        var update = ProgressUpdate.Describe(_last with { Status = run.Status }, run.Process, Texts) with
        {
            Findings = [.. findings.Select(finding => ProgressFinding.Of(finding, Texts))],
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

    private void Write(ProgressUpdate update) => Context.Output.WriteLine(JsonLine.Of(update));

    /// <summary>The end of a run is written with its findings, by <see cref="End"/>.</summary>
    private sealed class JsonWatcher(JsonReport report, ClosingRun run) : IProgress<ClosingProgress>
    {
        public void Report(ClosingProgress value)
        {
            report._last = value;
            if (!value.Status.IsOver())
            {
                report.Write(ProgressUpdate.Describe(value, run.Process, report.Texts));
            }
        }
    }
}
