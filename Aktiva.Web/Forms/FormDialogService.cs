using MudBlazor;

namespace Aktiva.Web.Forms;

/// <summary>Dialogs that a form in them can keep open, so that neither Escape nor a button loses what was filled in.</summary>
public sealed class FormDialogService : DialogService
{
    private readonly Dictionary<Guid, Func<bool>> _holds = [];

    public override IDialogReference CreateReference() => new HeldReference(this);

    /// <summary>From now on the dialog is only cancelled when <paramref name="mayCancel"/> says so; it is asked each time.</summary>
    public void Hold(Guid dialogId, Func<bool> mayCancel) => _holds[dialogId] = mayCancel;

    /// <summary>The dialog can be cancelled again.</summary>
    public void Release(Guid dialogId) => _holds.Remove(dialogId);

    private sealed class HeldReference(FormDialogService dialogs) : DialogReference(Guid.NewGuid(), dialogs)
    {
        public override bool Dismiss(DialogResult? result) =>
            (result is not { Canceled: true } || !dialogs._holds.TryGetValue(Id, out var mayCancel) || mayCancel()) && base.Dismiss(result);
    }
}
