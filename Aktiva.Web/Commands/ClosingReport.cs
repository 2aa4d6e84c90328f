using System.Globalization;
using Aktiva.Core.Closing;
using Aktiva.Core.Periods;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Commands;

/// <summary>How a verb that runs closings tells what happens.</summary>
internal abstract class ClosingReport(CommandContext context)
{
    protected CommandContext Context { get; } = context;

    protected ClosingTexts Texts { get; } = ClosingTexts.For(CultureInfo.CurrentUICulture);

    protected DisplayFormat Format { get; } = new(CultureInfo.CurrentUICulture, () => DisplayFormat.DefaultTimeZone);

    /// <summary>Runs the work, with whatever has to be on the screen meanwhile.</summary>
    public virtual Task ShowAsync(Func<Task> work) => work();

    /// <summary>A run begins; what it reports goes to the watcher.</summary>
    public abstract IProgress<ClosingProgress> Begin(ClosingRun run);

    /// <summary>A run is over.</summary>
    public abstract void End(ClosingRun run, IReadOnlyList<RunFinding> findings);

    /// <summary>A run was not started.</summary>
    public abstract void Refuse(ClosingProcess process, Period period, IReadOnlyList<ClosingRefusal> refusals);

    /// <summary>"Aktiva komersial, Oktober 2026": what a line is about.</summary>
    protected string Title(ClosingProcess process, Period period) => $"{Texts.Process(process)}, {Format.Month(period)}";
}
