using Aktiva.Core.Closing;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Closing;

public sealed partial class ProgressCard
{
    /// <summary>The run that is followed.</summary>
    [Parameter, EditorRequired]
    public RunWatch Watch { get; set; } = null!;

    /// <summary>Whether the user may cancel this run; who may not sees no button.</summary>
    [Parameter]
    public bool MayCancel { get; set; }

    [Parameter]
    public EventCallback OnCancel { get; set; }

    private ClosingRun Run => Watch.Run;

    private ClosingProgress Progress => Watch.Progress;

    private string Heading => Texts.Format("Progress.Heading", Words.Process(Run.Process), Format.Month(Run.Period));

    private string Done => Progress.Total == 0
        ? Texts["Progress.Unknown"]
        : Texts.Format("Progress.OfTotal", Format.Count(Progress.Processed), Format.Count(Progress.Total));
}
