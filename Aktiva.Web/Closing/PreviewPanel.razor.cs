using System.Globalization;
using Aktiva.Core.Closing;
using Aktiva.Core.Users;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Closing;

public sealed partial class PreviewPanel : IDisposable
{
    private PreviewJob _job = null!;
    private bool _isLeft;

    /// <summary>What is previewed: one closing.</summary>
    [Parameter, EditorRequired]
    public ClosingRequest Request { get; set; } = null!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>The preview is computed.</summary>
    [Parameter]
    public EventCallback<ClosingPreview> OnDone { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    private PreviewJobs Jobs { get; set; } = null!;

    private string Heading => Texts.Format("Preview.Title", Format.Month(Request.Period), Words.Book(Request.Processes[0].BookOf()));

    private string WholePercent => ((int)_job.Progress.Percent).ToString(CultureInfo.InvariantCulture);

    protected override async Task OnInitializedAsync()
    {
        _job = Jobs.New(Actor, Request);
        await _job.RunAsync(() => InvokeAsync(StateHasChanged));
        if (_job.Result is { } preview && !_isLeft)
        {
            await OnDone.InvokeAsync(preview);
        }
    }

    public void Dispose()
    {
        _isLeft = true;
        _job.Dispose();
    }

    private void Stop() => _job.Stop();
}
