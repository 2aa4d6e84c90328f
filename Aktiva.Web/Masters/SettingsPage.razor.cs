using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Masters;

/// <summary>The company and what it decided about its closings.</summary>
public sealed partial class SettingsPage
{
    public const string Path = "/perusahaan";

    private CompanySettings? _settings;
    private MasterNames _names = MasterNames.None;
    private IReadOnlyList<SettingChange> _changes = [];
    private IReadOnlyList<SettingsRefusal> _refusals = [];

    [Inject]
    private CompanySettingsService Service { get; set; } = null!;

    [Inject]
    private MasterService Masters { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    private IReadOnlyList<(string Text, string? Address)> Trail => [(Texts["Nav.Settings"], null)];

    private SettingsTexts SettingsWords => new(Format);

    private SettingValues Values => new(Texts, Format);

    protected override Task OpenAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        _names = await Masters.ReadNamesAsync(Actor, Company!.CompanyId, Leaving);
        _settings = await Service.GetAsync(Actor, Company!.CompanyId, Leaving);
        _changes = await Service.ListChangesAsync(Actor, Company!.CompanyId, Leaving);
    }

    private async Task SaveAsync(CompanySettings wanted)
    {
        _refusals = await Service.ChangeAsync(await Actors.GetAsync(Leaving), Company!.CompanyId, wanted, Leaving);
        if (_refusals.Count == 0)
        {
            Snackbar.Add(Texts["Company.Saved"], Severity.Success);
            await CurrentCompany.RenewAsync(Leaving);
            await ReadAsync();
        }
    }

    private string? AccountNameOf(string setting, string code) =>
        SettingChange.RoleOf(setting) is null ? null : _names.Accounts.FirstOrDefault(account => account.Code == code)?.Name;
}
