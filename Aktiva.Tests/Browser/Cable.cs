using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>The network of one window. Pulling it cuts the circuit's connection at once, where a real loss is noticed after half a minute.</summary>
public sealed class Cable
{
    private readonly IBrowserContext _context;
    private IWebSocketRoute? _socket;

    private Cable(IBrowserContext context) => _context = context;

    /// <summary>To be called before the page is opened.</summary>
    public static async Task<Cable> PlugInAsync(BrowserWindow window)
    {
        var cable = new Cable(window.Context);
        await window.Page.RouteWebSocketAsync(
            url => url.Contains("/_blazor", StringComparison.Ordinal),
            socket =>
            {
                cable._socket = socket;
                socket.ConnectToServer();
            });
        return cable;
    }

    public async Task PullAsync()
    {
        await _context.SetOfflineAsync(true);
        await _socket!.CloseAsync();
    }

    public Task PutBackAsync() => _context.SetOfflineAsync(false);
}
