using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace Aktiva.Web.Forms;

public sealed partial class UnsavedInput : IDisposable
{
    private bool _isTouched;
    private bool _isAsking;
    private bool _isLeft;

    /// <summary>The form. What is typed into it is noticed with its first letter; what is chosen is told by <see cref="Touch"/> or <see cref="IsChanged"/>.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Whether something else than what was typed would be lost.</summary>
    [Parameter]
    public bool IsChanged { get; set; }

    /// <summary>The dialog that the form stands in; null on a page.</summary>
    [CascadingParameter]
    private IMudDialogInstance? Dialog { get; set; }

    [Inject]
    private FormDialogService Dialogs { get; set; } = null!;

    private bool IsUnsaved => !_isLeft && (IsChanged || _isTouched);

    /// <summary>Something was chosen.</summary>
    public void Touch() => _isTouched = true;

    /// <summary>What was filled in is saved: nothing is asked any more.</summary>
    public void Settle() => _isTouched = false;

    public void Dispose()
    {
        if (Dialog is not null)
        {
            Dialogs.Release(Dialog.Id);
        }
    }

    protected override void OnInitialized()
    {
        if (Dialog is not null)
        {
            Dialogs.Hold(Dialog.Id, MayCancel);
        }
    }

    /// <summary>Holds the dialog where something would be lost, and cancels it when the answer allows it.</summary>
    private bool MayCancel()
    {
        if (IsUnsaved)
        {
            _ = InvokeAsync(CancelAfterQuestionAsync);
            return false;
        }

        return true;
    }

    private async Task CancelAfterQuestionAsync()
    {
        try
        {
            if (await MayLeaveAsync())
            {
                Dialog!.Cancel();
            }
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private async Task HoldAsync(LocationChangingContext change)
    {
        if (!IsSamePage(change.TargetLocation) && !await MayLeaveAsync())
        {
            change.PreventNavigation();
        }
    }

    /// <summary>A link to a part of the page leaves nothing.</summary>
    private bool IsSamePage(string target) =>
        Navigation.ToAbsoluteUri(target).GetLeftPart(UriPartial.Query) == new Uri(Navigation.Uri).GetLeftPart(UriPartial.Query);

    private async Task<bool> MayLeaveAsync()
    {
        if (!IsUnsaved)
        {
            return true;
        }

        if (_isAsking)
        {
            return false;
        }

        _isAsking = true;
        try
        {
            var question = await Dialogs.ShowAsync<LeaveDialog>();
            var isLeft = await question.Result is { Canceled: false };
            _isLeft |= isLeft;
            return isLeft;
        }
        finally
        {
            _isAsking = false;
        }
    }
}
