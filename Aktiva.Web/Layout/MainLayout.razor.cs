using Aktiva.Core.Companies;
using Aktiva.Core.Users;
using Aktiva.Web.Account;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Layout;

/// <summary>The frame of every page for signed-in users: app bar, navigation, look and language.</summary>
public sealed partial class MainLayout
{
    private LookProviders? _look;
    private CalmErrorBoundary? _boundary;
    private Company? _company;
    private Actor? _actor;
    private bool _isDrawerOpen = true;
    private bool _isDark;

    [Inject]
    private ActorProvider Actors { get; set; } = null!;

    [Inject]
    private CurrentCompany CurrentCompany { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    protected override async Task OnInitializedAsync()
    {
        _company = await CurrentCompany.FindAsync(CancellationToken.None);
        _actor = await Actors.GetAsync(CancellationToken.None);
    }

    protected override void OnParametersSet() => _boundary?.Recover();

    private void ToggleDrawer() => _isDrawerOpen = !_isDrawerOpen;

    private void UseLook(bool isDark) => _isDark = isDark;

    private Task SwitchLookAsync() => _look!.SwitchAsync();
}
