using Microsoft.JSInterop;

namespace Aktiva.Web.Layout;

/// <summary>Keeps small choices in the visitor's browser. Only in an interactive page: the first, static rendering has no browser to ask.</summary>
public sealed class BrowserMemory(IJSRuntime script) : IAsyncDisposable
{
    private const string Module = "./remember.js";

    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private IJSObjectReference? _module;

    /// <summary>Keeps a choice for a year in a cookie, so that pages are drawn with it.</summary>
    public ValueTask KeepAsync(string cookie, string value) => SetCookieAsync(cookie, value, Year);

    /// <summary>Keeps a choice in a cookie until the browser is closed.</summary>
    public ValueTask KeepForSessionAsync(string cookie, string value) => SetCookieAsync(cookie, value, TimeSpan.Zero);

    /// <summary>Keeps a choice under a key that the server never sees.</summary>
    public async ValueTask SaveAsync(string key, string value) => await (await OpenAsync()).InvokeVoidAsync("save", key, value);

    /// <returns>What was saved under the key; null when nothing was.</returns>
    public async ValueTask<string?> LoadAsync(string key) => await (await OpenAsync()).InvokeAsync<string?>("load", key);

    public async ValueTask DisposeAsync()
    {
        if (_module is null)
        {
            return;
        }

        try
        {
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and what it held with it.
        }
    }

    private async ValueTask SetCookieAsync(string cookie, string value, TimeSpan life) =>
        await (await OpenAsync()).InvokeVoidAsync("cookie", cookie, value, (long)life.TotalSeconds);

    private async ValueTask<IJSObjectReference> OpenAsync() => _module ??= await script.InvokeAsync<IJSObjectReference>("import", Module);
}
