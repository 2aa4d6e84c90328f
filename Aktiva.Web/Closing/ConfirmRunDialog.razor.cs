using Aktiva.Core.Closing;
using Aktiva.Core.Users;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Closing;

public sealed partial class ConfirmRunDialog : IDisposable
{
    private readonly List<ClosingPreview> _previews = [];
    private PreviewJob? _job;
    private bool _isComputing = true;
    private bool _isLeft;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter, EditorRequired]
    public ClosingSelection Selection { get; set; } = null!;

    /// <summary>Where the month stands for each closing of the selection, in their order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<PeriodState> States { get; set; } = [];

    [Parameter, EditorRequired]
    public ClosingRequest Request { get; set; } = null!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>The previews that the user has just seen, in the order of the closings; the others are computed here.</summary>
    [Parameter]
    public IReadOnlyList<ClosingPreview> Previews { get; set; } = [];

    /// <summary>Whether this was asked just before, and the answer came too late.</summary>
    [Parameter]
    public bool HasChanged { get; set; }

    [Inject]
    private PreviewJobs Jobs { get; set; } = null!;

    private IReadOnlyList<ClosingProcess> Closings => [.. Selection.Processes.Where(process => process.IsClosing())];

    protected override async Task OnInitializedAsync()
    {
        _previews.AddRange(Previews);
        foreach (var process in Closings.Skip(_previews.Count))
        {
            if (await ComputeAsync(process) is not { } preview || _isLeft)
            {
                break;
            }

            _previews.Add(preview);
            StateHasChanged();
        }

        _isComputing = false;
    }

    public void Dispose()
    {
        _isLeft = true;
        _job?.Stop();
    }

    private async Task<ClosingPreview?> ComputeAsync(ClosingProcess process)
    {
        using var job = Jobs.New(Actor, Request with { Processes = [process] });
        _job = job;
        await job.RunAsync(() => Task.CompletedTask);
        _job = null;
        return job.Result;
    }
}
