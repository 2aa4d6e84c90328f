using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Periods;
using Aktiva.Web.Events;
using Aktiva.Web.Register;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Assets;

/// <summary>What is done with several assets of the list: those that are chosen, or all that the filter lets through.</summary>
public sealed partial class AssetsPage
{
    private readonly HashSet<string> _chosen = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _page = [];

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private CalendarService Calendars { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private EventTexts EventWords { get; set; } = null!;

    private bool IsPageChosen => _page.Count > 0 && _page.All(_chosen.Contains);

    private void Choose(string code, bool isChosen)
    {
        if (isChosen)
        {
            _chosen.Add(code);
        }
        else
        {
            _chosen.Remove(code);
        }
    }

    private void ChoosePage(bool isChosen)
    {
        foreach (var code in _page)
        {
            Choose(code, isChosen);
        }
    }

    /// <summary>The codes of what is chosen; one more than can be changed at once says that there are too many.</summary>
    private async Task<IReadOnlyList<string>> CodesAsync() => _chosen.Count > 0
        ? [.. _chosen.Order(StringComparer.Ordinal)]
        : [
            .. (await Lists.ListLabelsAsync(Actor, Company!.CompanyId, Filter, AssetEventService.MostEvents + 1, Leaving)).Select(label => label.Code),
        ];

    private async Task RecordChosenAsync(AssetEventType type)
    {
        var codes = await CodesAsync();
        if (codes.Count == 0)
        {
            return;
        }

        var calendar = await Calendars.ReadAsync(Actor, Company!.CompanyId, Leaving);
        var dialog = await Dialogs.ShowAsync<ManyEventsDialog>(
            null,
            new DialogParameters<ManyEventsDialog>
            {
                { many => many.CompanyId, Company!.CompanyId },
                { many => many.Type, type },
                { many => many.Codes, codes },
                { many => many.Names, Names },
                { many => many.Date, EventDates.Suggest(calendar, CurrentCompany.TodayAt(Time)) },
            },
            new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true });
        if (await dialog.Result is { Canceled: false, Data: int count })
        {
            Snackbar.Add(RegisterWords.Format("Bulk.Done", EventWords.Type(type), Words.Assets(count)), Severity.Success);
            _chosen.Clear();
            await ReadAsync();
        }
    }

    private void PrintLabels() => Navigation.NavigateTo(_chosen.Count > 0
        ? LabelsPage.AddressOf(_chosen.Order(StringComparer.Ordinal))
        : LabelsPage.AddressOf(Filter));
}
