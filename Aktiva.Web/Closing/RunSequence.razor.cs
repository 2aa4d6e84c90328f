using Aktiva.Core.Closing;
using Aktiva.Core.Periods;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Closing;

public sealed partial class RunSequence
{
    /// <summary>The month of the sequence.</summary>
    [Parameter, EditorRequired]
    public Period Period { get; set; }

    /// <summary>The runs of the sequence that are over.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ClosingRun> Finished { get; set; } = [];

    /// <summary>The run that is on; null when none is.</summary>
    [Parameter]
    public RunWatch? Watch { get; set; }

    private IEnumerable<Step> Steps => ClosingRequest.AllProcesses.Select(StepOf);

    private Step StepOf(ClosingProcess process)
    {
        if (Watch is { } watch && watch.Run.Process == process)
        {
            var status = watch.Progress.Status;
            return new Step(process, watch.Progress.Percent, StatusLook.ColorOf(status), StatusLook.IconOf(status), Words.Status(status));
        }

        if (Finished.FirstOrDefault(run => run.Process == process) is { } finished)
        {
            var percent = finished.Status.IsSuccess() ? 100 : finished.Percent;
            return new Step(process, percent, StatusLook.ColorOf(finished.Status), StatusLook.IconOf(finished.Status), Words.Status(finished.Status));
        }

        return new Step(
            process, 0, Color.Default, Icons.Material.Outlined.RadioButtonUnchecked, Texts[Watch is null ? "Sequence.NotRun" : "Sequence.Waiting"]);
    }

    private sealed record Step(ClosingProcess Process, double Percent, Color Color, string Icon, string Word);
}
