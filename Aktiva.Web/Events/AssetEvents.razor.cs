using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Aktiva.Web.Account;
using Aktiva.Web.Assets;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Events;

public sealed partial class AssetEvents
{
    private MudMenu? _menu;
    private IReadOnlyList<AssetEvent> _events = [];
    private CompanyCalendar? _calendar;
    private string? _readCode;

    /// <summary>The asset's code.</summary>
    [Parameter, EditorRequired]
    public string Code { get; set; } = "";

    /// <summary>The books that it is in.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Book> Books { get; set; } = [];

    /// <summary>Who looks at the asset.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>An event was recorded.</summary>
    [Parameter]
    public EventCallback OnRecorded { get; set; }

    [Inject]
    private AssetEventService Service { get; set; } = null!;

    [Inject]
    private MasterService Masters { get; set; } = null!;

    [Inject]
    private CalendarService Calendars { get; set; } = null!;

    [Inject]
    private CurrentCompany CurrentCompany { get; set; } = null!;

    [Inject]
    private ActorProvider Actors { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private Texts Texts { get; set; } = null!;

    [Inject]
    private EventTexts EventWords { get; set; } = null!;

    [Inject]
    private ClosingTexts Words { get; set; } = null!;

    [Inject]
    private DisplayFormat Format { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (_readCode != Code)
        {
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        _readCode = Code;
        var company = await CurrentCompany.FindAsync(CancellationToken.None);
        _events = await Service.ListAsync(Actor, company!.CompanyId, Code, CancellationToken.None);
        _calendar = await Calendars.ReadAsync(Actor, company.CompanyId, CancellationToken.None);
    }

    /// <summary>Whether the event's month is not closed or locked, so that it can be reversed; a book that it left alone does not count, but is seldom ahead.</summary>
    private bool IsOpen(AssetEvent one) => one.Period >= EventDates.FirstOpen(_calendar!, one.Period);

    private bool CanBeReversed(AssetEvent one) => Actor.Is(Role.Operator) && one is { ReversedBy: null, Type: not AssetEventType.Reversal };

    /// <summary>Whether only taking the closing of its month back first would let it be reversed.</summary>
    private bool IsFinal(AssetEvent one) => CanBeReversed(one) && !IsOpen(one);

    /// <summary>What the event did in its month; one that is reversed does nothing.</summary>
    private EventCallback Explaining(AssetEvent one) => one.ReversedBy is not null || Books.Count == 0
        ? default
        : EventCallback.Factory.Create(this, () => ExplanationDialog.ShowAsync(Dialogs, Code, Books[0], one.Period, books: Books));

    /// <summary>The menu waits for its item before it closes: it would stand open behind the dialog.</summary>
    private async Task OpenNewAsync(AssetEventType type)
    {
        await _menu!.CloseMenuAsync();
        await OpenAsync(type, null);
    }

    private async Task OpenAsync(AssetEventType type, AssetEvent? reversed)
    {
        var actor = await Actors.GetAsync(CancellationToken.None);
        var company = await CurrentCompany.FindAsync(CancellationToken.None);
        var parameters = new DialogParameters<EventDialog>
        {
            { dialog => dialog.AssetCode, reversed?.AssetCode ?? Code },
            { dialog => dialog.Type, type },
            { dialog => dialog.Date, reversed?.Date ?? EventDates.Suggest(_calendar!, CurrentCompany.TodayAt(Time)) },
            { dialog => dialog.Reverses, reversed?.EventId },
            { dialog => dialog.Names, await Masters.ReadNamesAsync(actor, company!.CompanyId, CancellationToken.None) },
        };
        var dialog = await Dialogs.ShowAsync<EventDialog>(null, parameters, new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true, BackdropClick = false });
        if (await dialog.Result is { Canceled: false, Data: long number })
        {
            Snackbar.Add(Texts.Format("Events.Recorded", EventWords.Type(type), number.ToString(CultureInfo.InvariantCulture)), Severity.Success);
            await ReadAsync();
            await OnRecorded.InvokeAsync();
        }
    }
}
