using Aktiva.Core.Companies;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Aktiva.Web.Account;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Layout;

/// <summary>The frame of every page for signed-in users: company and month, search, navigation, look and language.</summary>
public sealed partial class MainLayout
{
    private readonly CancellationTokenSource _leaving = new();
    private LookProviders? _look;
    private CalmErrorBoundary? _boundary;
    private IReadOnlyList<Company> _companies = [];
    private Company? _company;
    private CompanyCalendar? _calendar;
    private Period? _period;
    private Actor? _actor;
    private bool _isDrawerOpen = true;
    private bool _isDark;

    [Inject]
    private ActorProvider Actors { get; set; } = null!;

    [Inject]
    private CurrentCompany CurrentCompany { get; set; } = null!;

    [Inject]
    private CurrentPeriod Periods { get; set; } = null!;

    [Inject]
    private CalendarService Calendars { get; set; } = null!;

    [Inject]
    private CalendarWatch Watch { get; set; } = null!;

    [Inject]
    private BrowserMemory Memory { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    protected override async Task OnInitializedAsync()
    {
        await ReadCompanyAsync();
        _actor = await Actors.GetAsync(CancellationToken.None);
        Periods.Changed += ShowPeriodAsync;
        CurrentCompany.Changed += ShowCompanyAsync;
        await ReadCalendarAsync(_actor);
    }

    protected override void OnParametersSet() => _boundary?.Recover();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && _company is { } company && _actor is { } actor)
        {
            await Watch.FollowAsync(actor, company.CompanyId, () => _calendar, Periods.RenewAsync, _leaving.Token);
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
        Periods.Changed -= ShowPeriodAsync;
        CurrentCompany.Changed -= ShowCompanyAsync;
    }

    private async Task ReadCompanyAsync()
    {
        _company = await CurrentCompany.FindAsync(CancellationToken.None);
        _companies = await CurrentCompany.ListAsync(CancellationToken.None);
    }

    private async Task ShowCompanyAsync()
    {
        await ReadCompanyAsync();
        await InvokeAsync(StateHasChanged);
    }

    private async Task ReadCalendarAsync(Actor actor)
    {
        if (_company is { } company)
        {
            _period = await Periods.GetAsync(actor, CancellationToken.None);
            _calendar = await Calendars.ReadAsync(actor, company.CompanyId, CancellationToken.None);
        }
    }

    /// <summary>Months may have been closed or locked since: where they stand is read again. What is sent first has no browser to remember the month.</summary>
    private async Task ShowPeriodAsync(Period period)
    {
        await ReadCalendarAsync(await Actors.GetAsync(CancellationToken.None));
        await InvokeAsync(StateHasChanged);
        if (RendererInfo.IsInteractive)
        {
            await Memory.KeepForSessionAsync(CurrentPeriod.Cookie, period.ToString());
        }
    }

    private void ToggleDrawer() => _isDrawerOpen = !_isDrawerOpen;

    private void UseLook(bool isDark) => _isDark = isDark;

    private Task SwitchLookAsync() => _look!.SwitchAsync();
}
