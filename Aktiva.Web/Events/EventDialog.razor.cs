using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Account;
using Aktiva.Web.Forms;
using Aktiva.Web.Layout;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Events;

public sealed partial class EventDialog
{
    private EventDraft _draft = null!;
    private EventPreview? _preview;
    private AssetEventEntry? _entry;
    private IReadOnlyDictionary<string, string> _errors = new Dictionary<string, string>();
    private IReadOnlyList<string> _refusals = [];
    private bool _isBusy;
    private UnsavedInput? _input;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The asset's code.</summary>
    [Parameter, EditorRequired]
    public string AssetCode { get; set; } = "";

    [Parameter, EditorRequired]
    public AssetEventType Type { get; set; }

    /// <summary>A day in the first month in which it can be recorded; of a reversal the day of the event that it cancels.</summary>
    [Parameter, EditorRequired]
    public DateOnly Date { get; set; }

    /// <summary>Reversal: the number of the event that it cancels.</summary>
    [Parameter]
    public long? Reverses { get; set; }

    [Parameter, EditorRequired]
    public MasterNames Names { get; set; } = MasterNames.None;

    [Inject]
    private AssetEventService Service { get; set; } = null!;

    [Inject]
    private ActorProvider Actors { get; set; } = null!;

    [Inject]
    private CurrentCompany CurrentCompany { get; set; } = null!;

    private bool EndsTheAsset => Type is AssetEventType.DisposalSale or AssetEventType.DisposalScrap or AssetEventType.Merge or AssetEventType.Reversal;

    private string Title => Reverses is { } number
        ? Texts.Format("Events.ReversalTitle", number.ToString(CultureInfo.InvariantCulture), AssetCode)
        : Texts.Format("Events.DialogTitle", EventWords.Type(Type), AssetCode);

    protected override void OnInitialized()
    {
        _draft = new EventDraft(Type, Date, Texts.Culture);
        if (Reverses is { } number)
        {
            _draft[EventColumns.Reverses] = number.ToString(CultureInfo.InvariantCulture);
        }
    }

    private void Change()
    {
        _input!.Touch();
        Forget();
    }

    /// <summary>What was shown is no longer what would be recorded.</summary>
    private void Forget() => (_preview, _entry, _refusals) = (null, null, []);

    private async Task PreviewAsync()
    {
        Forget();
        _entry = _draft.Read(AssetCode, out var problems);
        _errors = EventWords.ByColumn(problems);
        if (_entry is not { } entry)
        {
            return;
        }

        if (EventWords.Lacking(entry) is { } lacking)
        {
            _refusals = [lacking];
            return;
        }

        _isBusy = true;
        try
        {
            var company = await CurrentCompany.FindAsync(CancellationToken.None);
            _preview = await Service.PreviewAsync(
                await Actors.GetAsync(CancellationToken.None), company!.CompanyId, entry, CancellationToken.None);
            Refuse(_preview.Refusals);
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task<ReportOutcome<AssetExplanation>> ExplainAsync(string assetCode, Book book, Period month)
    {
        var company = await CurrentCompany.FindAsync(CancellationToken.None);
        return await Service.ExplainAsync(
            await Actors.GetAsync(CancellationToken.None), company!.CompanyId, _entry!, assetCode, book, month, CancellationToken.None);
    }

    private async Task RecordAsync()
    {
        _isBusy = true;
        try
        {
            var company = await CurrentCompany.FindAsync(CancellationToken.None);
            var outcome = await Service.RecordAsync(
                await Actors.GetAsync(CancellationToken.None), company!.CompanyId, _entry!, CancellationToken.None);
            if (outcome is EventOutcome.Recorded recorded)
            {
                Dialog.Close(recorded.EventId);
                return;
            }

            _preview = null;
            Refuse(((EventOutcome.Refused)outcome).Refusals);
        }
        finally
        {
            _isBusy = false;
        }
    }

    /// <summary>What a field is about stands at the field, the rest below the form.</summary>
    private void Refuse(IReadOnlyList<AssetEventRefusal> refusals)
    {
        var shown = AssetEventFields.Of(Type).Where(field => field != AssetEventField.Reverses).Select(EventColumns.Of).Append(EventColumns.Date).ToHashSet();
        _errors = EventWords.ByColumn(refusals.Where(refusal => shown.Contains(EventColumns.Of(refusal))));
        _refusals = [.. refusals.Where(refusal => !shown.Contains(EventColumns.Of(refusal))).Select(EventWords.Refusal)];
    }
}
