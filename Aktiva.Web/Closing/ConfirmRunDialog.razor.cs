using Aktiva.Core.Closing;
using Aktiva.Core.Users;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Closing;

public sealed partial class ConfirmRunDialog : IDisposable
{
    private PreviewJob? _job;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter, EditorRequired]
    public ClosingSelection Selection { get; set; } = null!;

    [Parameter, EditorRequired]
    public PeriodState State { get; set; } = null!;

    [Parameter, EditorRequired]
    public ClosingRequest Request { get; set; } = null!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>The preview that the user has just seen; computed here when there is none.</summary>
    [Parameter]
    public ClosingPreview? Preview { get; set; }

    [Inject]
    private PreviewJobs Jobs { get; set; } = null!;

    private bool IsClosing => Selection.Processes[0].IsClosing();

    private int ProblemAssets => Preview?.Problems.DistinctBy(problem => problem.Subject).Count() ?? 0;

    private string Amount => Preview is { } preview ? Format.Money(preview.Depreciation)
        : _job is { IsOn: true } ? Texts["Confirm.Computing"]
        : Texts["Confirm.AmountUnknown"];

    private string Replaced => State.PostedRun is { } posted
        ? Texts.Format(
            "Confirm.ReplacesRun",
            Words.Assets(posted.RowCount),
            Format.Money(posted.Depreciation),
            Format.DateTime(posted.FinishedAt ?? posted.RequestedAt),
            posted.RequestedBy)
        : Texts["Confirm.ReplacesNothing"];

    protected override async Task OnInitializedAsync()
    {
        if (Preview is not null || !IsClosing)
        {
            return;
        }

        _job = Jobs.New(Actor, Request);
        await _job.RunAsync(() => Task.CompletedTask);
        Preview = _job.Result;
    }

    public void Dispose() => _job?.Dispose();
}
