using Aktiva.Core.Closing;
using Spectre.Console;

namespace Aktiva.Web.Commands;

/// <summary>A progress bar per run on the terminal; results and messages follow when the bars are gone.</summary>
internal sealed class BarReport(CommandContext context) : TextReport(context)
{
    private readonly List<(TextWriter Writer, string Line)> _lines = [];
    private ProgressContext? _bars;

    public override async Task ShowAsync(Func<Task> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Context.Error) });
        await console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(async bars =>
            {
                _bars = bars;
                await work();
            });
        foreach (var (writer, line) in _lines)
        {
            await writer.WriteLineAsync(line);
        }
    }

    public override IProgress<ClosingProgress> Begin(ClosingRun run) =>
        new BarWatcher(this, run, _bars!.AddTask(Markup.Escape(Title(run.Process, run.Period))));

    protected override void WriteResult(string line) => _lines.Add((Context.Output, line));

    protected override void WriteMessage(string line) => _lines.Add((Context.Error, line));

    private sealed class BarWatcher(BarReport report, ClosingRun run, ProgressTask bar) : IProgress<ClosingProgress>
    {
        public void Report(ClosingProgress value)
        {
            bar.Value = value.Percent;
            bar.Description = Markup.Escape($"{report.Title(run.Process, run.Period)}: {report.Texts.Progress(value, run.Process)}");
            if (value.Status.IsOver())
            {
                bar.StopTask();
            }
        }
    }
}
