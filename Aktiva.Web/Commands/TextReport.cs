using System.Globalization;
using Aktiva.Core.Closing;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Commands;

/// <summary>A line per update on stderr; the results on stdout.</summary>
internal class TextReport(CommandContext context) : ClosingReport(context)
{
    public override IProgress<ClosingProgress> Begin(ClosingRun run) => new LineWatcher(this, run);

    public override void End(ClosingRun run, IReadOnlyList<RunFinding> findings)
    {
        var title = Title(run.Process, run.Period);
        if (run.Status.IsSuccess())
        {
            WriteResult(run.Process.IsClosing()
                ? CommandTexts.Get("RunPosted", title, run.DocumentNumber, Texts.Assets(run.RowCount), Format.Money(run.Depreciation))
                : CommandTexts.Get("RunCompleted", title, findings.Count));
        }
        else
        {
            WriteMessage(CommandTexts.Get($"Run{run.Status}", title, run.RunId.ToString(CultureInfo.InvariantCulture), findings.Count));
        }

        foreach (var finding in findings)
        {
            WriteFinding(run, finding);
        }
    }

    public override void Refuse(ClosingProcess process, Period period, IReadOnlyList<ClosingRefusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            WriteMessage($"{Title(process, period)}: {Texts.Refusal(refusal)}");
        }
    }

    protected virtual void WriteResult(string line) => Context.Output.WriteLine(line);

    protected virtual void WriteMessage(string line) => Context.Error.WriteLine(line);

    /// <summary>What a recalculation found is its result; what stopped a closing is a message.</summary>
    private void WriteFinding(ClosingRun run, RunFinding finding)
    {
        var line = finding is { Expected: { } expected, Actual: { } actual }
            ? CommandTexts.Get("FindingAmounts", finding.Subject, Texts.Finding(finding.Finding), Format.Money(expected), Format.Money(actual))
            : CommandTexts.Get("Finding", finding.Subject, Texts.Finding(finding.Finding));
        if (run.Status.IsSuccess())
        {
            WriteResult(line);
        }
        else
        {
            WriteMessage(line);
        }
    }

    private sealed class LineWatcher(TextReport report, ClosingRun run) : IProgress<ClosingProgress>
    {
        public void Report(ClosingProgress value)
        {
            if (!value.Status.IsOver())
            {
                report.WriteMessage($"{report.Format.Percent(value.Percent),4} {report.Texts.Progress(value, run.Process)}");
            }
        }
    }
}
