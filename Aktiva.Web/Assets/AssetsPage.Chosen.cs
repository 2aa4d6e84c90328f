using Aktiva.Core.Events;
using Aktiva.Web.Register;
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

    private void ChoosePage(ChangeEventArgs change)
    {
        foreach (var code in _page)
        {
            Choose(code, change.Value is true);
        }
    }

    /// <summary>The codes of what is chosen; one more than can be changed at once says that there are too many.</summary>
    private async Task<IReadOnlyList<string>> CodesAsync() => _chosen.Count > 0
        ? [.. _chosen.Order(StringComparer.Ordinal)]
        : [
            .. (await Lists.ListLabelsAsync(Actor, Company!.CompanyId, Filter, AssetEventService.MostEvents + 1, Leaving)).Select(label => label.Code),
        ];

    private async Task ChangeChosenAsync()
    {
        var codes = await CodesAsync();
        var dialog = await Dialogs.ShowAsync<BulkDialog>(
            null,
            new DialogParameters<BulkDialog>
            {
                { bulk => bulk.CompanyId, Company!.CompanyId },
                { bulk => bulk.Codes, codes },
                { bulk => bulk.Names, Names },
                { bulk => bulk.Date, Period.FirstDay },
            },
            new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true });
        if (await dialog.Result is { Canceled: false, Data: int count })
        {
            Snackbar.Add(RegisterWords.Format("Bulk.Done", Words.Assets(count)), Severity.Success);
            _chosen.Clear();
            await ReadAsync();
        }
    }

    private void PrintLabels() => Navigation.NavigateTo(_chosen.Count > 0
        ? LabelsPage.AddressOf(_chosen.Order(StringComparer.Ordinal))
        : LabelsPage.AddressOf(Filter));
}
