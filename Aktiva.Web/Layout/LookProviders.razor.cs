using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Layout;

/// <summary>MudBlazor's providers in Aktiva's look. Dark or light is what the visitor chose, else what the browser prefers.</summary>
public sealed partial class LookProviders
{
    private MudThemeProvider _theme = null!;

    /// <summary>The cookie, handed from the first, static rendering to the circuit.</summary>
    [PersistentState]
    public string? Remembered { get; set; }

    /// <summary>Tells the frame which look counts, whenever it is not the light one it began with.</summary>
    [Parameter]
    public EventCallback<bool> IsDarkChanged { get; set; }

    [Inject]
    private IHttpContextAccessor HttpContext { get; set; } = null!;

    [Inject]
    private BrowserMemory Memory { get; set; } = null!;

    private bool IsDark => ThemeChoice.Parse(Remembered) is { IsDark: true };

    /// <summary>Changes from light to dark or back and remembers it for a year.</summary>
    public Task SwitchAsync() => UseAsync(new ThemeChoice(!IsDark, IsChosen: true));

    protected override async Task OnInitializedAsync()
    {
        Remembered ??= HttpContext.HttpContext?.Request.Cookies[ThemeChoice.Cookie];
        if (IsDark)
        {
            await IsDarkChanged.InvokeAsync(true);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || ThemeChoice.Parse(Remembered) is { IsChosen: true })
        {
            return;
        }

        var preferred = new ThemeChoice(await _theme.GetSystemDarkModeAsync(), IsChosen: false);
        var isChosenMeanwhile = ThemeChoice.Parse(Remembered) is { IsChosen: true };
        if (!isChosenMeanwhile && preferred.CookieValue != Remembered)
        {
            await UseAsync(preferred);
        }
    }

    /// <summary>Keeps the choice before it shows it: who sees it may load another page at once.</summary>
    private async Task UseAsync(ThemeChoice choice)
    {
        Remembered = choice.CookieValue;
        await Memory.KeepAsync(ThemeChoice.Cookie, choice.CookieValue);
        StateHasChanged();
        await IsDarkChanged.InvokeAsync(IsDark);
    }
}
