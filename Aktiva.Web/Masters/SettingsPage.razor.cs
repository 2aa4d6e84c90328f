using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Core.Ledger;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Masters;

/// <summary>The company and what it decided about its closings.</summary>
public sealed partial class SettingsPage
{
    public const string Path = "/perusahaan";

    private const string AccountPrefix = "Accounts.";

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
            await ReadAsync();
        }
    }

    private string NameOf(string setting) =>
        setting.StartsWith(AccountPrefix, StringComparison.Ordinal) && Enum.TryParse<AccountRole>(setting[AccountPrefix.Length..], out var role)
            ? SettingsWords.Describe(role)
            : Texts[$"CompanySetting.{setting}"];
}
