using System.Collections.Concurrent;
using Aktiva.Tests.Hosting;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>One window of the browser, with what its console complained about.</summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();

    public BrowserWindow(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console: a broken content policy, a missing file, a script that failed.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Signs in through the page and waits for the address of the page behind it, which need not be alive yet.</summary>
    public async Task SignInAsync(string userName, string password = TestServer.Password, string returnUrl = "/")
    {
        await Page.GotoAsync("/masuk?returnUrl=" + Uri.EscapeDataString(returnUrl));
        await Page.Locator("input[name='Form.UserName']").FillAsync(userName);
        await Page.Locator("input[name='Form.Password']").FillAsync(password);
        await Page.Locator("form:has(input[name='Form.UserName']) button[type=submit]").ClickAsync();
        await Page.WaitForURLAsync(
            url => !new Uri(url).AbsolutePath.StartsWith("/masuk", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
