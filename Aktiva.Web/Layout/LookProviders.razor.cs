using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace Aktiva.Web.Layout;

/// <summary>MudBlazor's providers in Aktiva's look. Dark or light is what the visitor chose, else what the browser prefers.</summary>
public sealed partial class LookProviders
{
    private const string Module = "./Layout/LookProviders.razor.js";

    private MudThemeProvider _theme = null!;

    /// <summary>The look that the cookie holds; handed from the first, static rendering to the circuit.</summary>
    [PersistentState]
    public bool? ChosenDark { get; set; }

    /// <summary>Tells the frame which look counts, whenever it is not the light one it began with.</summary>
    [Parameter]
    public EventCallback<bool> IsDarkChanged { get; set; }

    private bool IsDark { get; set; }

    [Inject]
    private IHttpContextAccessor HttpContext { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <summary>Changes from light to dark or back and remembers it for a year.</summary>
    public async Task SwitchAsync()
    {
        await UseAsync(!IsDark);
        await using var module = await Script.InvokeAsync<IJSObjectReference>("import", Module);
        await module.InvokeVoidAsync("remember", ThemeChoice.Cookie, IsDark ? "dark" : "light");
    }

    protected override async Task OnInitializedAsync()
    {
        ChosenDark ??= ThemeChoice.IsDark(HttpContext.HttpContext);
        if (ChosenDark is true)
        {
            await UseAsync(true);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && ChosenDark is null && await _theme.GetSystemDarkModeAsync())
        {
            await UseAsync(true);
        }
    }

    private Task UseAsync(bool isDark)
    {
        IsDark = isDark;
        StateHasChanged();
        return IsDarkChanged.InvokeAsync(isDark);
    }
}
