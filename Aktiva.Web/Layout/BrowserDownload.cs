using Microsoft.JSInterop;

namespace Aktiva.Web.Layout;

/// <summary>Hands files that only the page knows to the visitor's browser, which saves them.</summary>
public sealed class BrowserDownload(IJSRuntime script)
{
    private const string Module = "./download.js";

    /// <param name="name">The name of the file.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="content">What is in it, from where it stands.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public async Task SaveAsync(string name, string type, Stream content, CancellationToken cancellationToken)
    {
        var module = await script.InvokeAsync<IJSObjectReference>("import", cancellationToken, Module);
        using var reference = new DotNetStreamReference(content, leaveOpen: true);
        await module.InvokeVoidAsync("save", cancellationToken, name, type, reference);
        await module.DisposeAsync();
    }
}
