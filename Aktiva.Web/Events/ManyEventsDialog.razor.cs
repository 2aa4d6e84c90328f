using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Web.Account;
using Aktiva.Web.Forms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Events;

public sealed partial class ManyEventsDialog : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private EventDraft _draft = null!;
    private IReadOnlyDictionary<string, string> _errors = new Dictionary<string, string>();
    private IReadOnlyList<AssetEventEntry> _entries = [];
    private ManyEventsPreview? _preview;
    private string? _problem;
    private bool _isBusy;
    private UnsavedInput? _input;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter, EditorRequired]
    public long CompanyId { get; set; }

    [Parameter, EditorRequired]
    public AssetEventType Type { get; set; }

    /// <summary>The assets.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Codes { get; set; } = [];

    /// <summary>What to choose from.</summary>
    [Parameter, EditorRequired]
    public MasterNames Names { get; set; } = MasterNames.None;

    /// <summary>The day that is proposed.</summary>
    [Parameter, EditorRequired]
    public DateOnly Date { get; set; }

    [Inject]
    private AssetEventService Events { get; set; } = null!;

    [Inject]
    private ActorProvider Actors { get; set; } = null!;

    private string Title => Texts.Format("Events.DialogTitle", EventWords.Type(Type), Closing.Assets(Codes.Count));

    protected override void OnInitialized() => _draft = new EventDraft(Type, Date, Texts.Culture);

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private void Change()
    {
        _input!.Touch();
        ForgetPreview();
    }

    /// <summary>What was shown is no longer what would be done.</summary>
    private void ForgetPreview() => _preview = null;

    private async Task PreviewAsync()
    {
        if (_isBusy || ReadEntries() is not { } entries)
        {
            return;
        }

        _entries = entries;
        await WorkAsync(async () => _preview = await Events.PreviewManyAsync(await Actors.GetAsync(_leaving.Token), CompanyId, entries, _leaving.Token));
    }

    /// <summary>Records those that can be; should something have changed meanwhile, it is shown anew.</summary>
    private Task RecordAsync() => WorkAsync(async () =>
    {
        var refused = _preview!.Refused.Select(one => one.AssetCode).ToHashSet(StringComparer.Ordinal);
        AssetEventEntry[] entries = [.. _entries.Where(entry => !refused.Contains(entry.AssetCode))];
        var actor = await Actors.GetAsync(default);
        if (await Events.RecordManyAsync(actor, CompanyId, entries, default) is ManyEventsOutcome.Recorded recorded)
        {
            Dialog.Close(recorded.Count);
            return;
        }

        _preview = await Events.PreviewManyAsync(actor, CompanyId, _entries, default);
    });

    private async Task WorkAsync(Func<Task> work)
    {
        _isBusy = true;
        var leaving = _leaving.Token;
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            return;
        }
        finally
        {
            _isBusy = false;
        }
    }

    private List<AssetEventEntry>? ReadEntries()
    {
        _preview = null;
        _problem = Codes.Count > AssetEventService.MostEvents ? Words.Format("Bulk.TooMany", Closing.Assets(AssetEventService.MostEvents)) : null;
        var model = _draft.Read(Codes[0], out var problems);
        _errors = EventWords.ByColumn(problems);
        if (model is null || _problem is not null)
        {
            return null;
        }

        _problem = EventWords.Lacking(model);
        _errors = _problem is null ? EventWords.ByColumn(AssetEventFields.Check(model)) : _errors;
        return _problem is null && _errors.Count == 0 ? [.. Codes.Select(code => model with { AssetCode = code })] : null;
    }
}
