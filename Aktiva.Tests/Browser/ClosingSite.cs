using Aktiva.Core.Closing;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using Aktiva.Tests.Hosting;
using Aktiva.Web.Closing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>The program over a company with so many assets, an operator called siti and a viewer called rudi.</summary>
public sealed class ClosingSite : IAsyncDisposable
{
    private ClosingSite(ClosingBooks books, TestServer server)
    {
        Books = books;
        Server = server;
    }

    public ClosingBooks Books { get; }

    public TestServer Server { get; }

    private RunBoard Board => Server.Services.GetRequiredService<RunBoard>();

    /// <param name="assets">Assets of the register.</param>
    /// <param name="executes">Whether the program executes runs by itself; otherwise the test does, with <see cref="ExecuteAsync"/>.</param>
    public static async Task<ClosingSite> StartAsync(int assets, bool executes)
    {
        var books = await ClosingBooks.CreateAsync(assets);
        books.Lease.Dispose();
        var server = await TestServer.StartAsync(books.Test, builder =>
        {
            if (!executes)
            {
                builder.Services.Remove(builder.Services.Single(service => service.ImplementationType?.Name == "ClosingWorker"));
            }
        });
        if (!executes)
        {
            Assert.True(server.Services.GetRequiredService<RunnerLease>().TryAcquire());
        }

        await server.AddUserAsync("siti", Role.Operator);
        await server.AddUserAsync("rudi", Role.Viewer);
        return new ClosingSite(books, server);
    }

    /// <summary>Signs in and opens the closing page for January 2026.</summary>
    public static async Task<IPage> OpenAsync(BrowserWindow window, string user = "siti")
    {
        await window.SignInAsync(user, returnUrl: ClosingPage.Path + "?proses=komersial&bulan=1&tahun=2026");
        await window.Page.Locator("form.closing-form .mud-select input:enabled").First.WaitForAsync();
        return window.Page;
    }

    /// <summary>Presses the form's button and the one of the question.</summary>
    public static async Task CloseAsync(IPage page)
    {
        await page.Locator("form.closing-form button[type=submit]").ClickAsync();
        await page.Locator(".mud-dialog .mud-button-filled").ClickAsync();
    }

    /// <summary>The run that the browser has asked for.</summary>
    public async Task<ClosingRun> ActiveRunAsync() =>
        (await Books.Service.FindActiveRunAsync(ClosingBooks.Operator, Books.Company.CompanyId, TestDatabase.Cancellation))!;

    /// <summary>Says where the run stands, as the runner would.</summary>
    public void Report(ClosingRun run, double percent, long processed, long total, int attempt = 1) => Board.Find(run.RunId)!.Report(new ClosingProgress
    {
        RunId = run.RunId,
        Status = RunStatus.Running,
        Stage = ClosingStage.Assets,
        Percent = percent,
        Processed = processed,
        Total = total,
        Attempt = attempt,
        At = TimeProvider.System.GetUtcNow(),
        StartedAt = TimeProvider.System.GetUtcNow(),
    });

    /// <summary>Asks for the closing of January 2026, as somebody else does elsewhere.</summary>
    public async Task AskAsync()
    {
        await using var scope = Server.Services.CreateAsyncScope();
        Assert.IsType<StartOutcome.Started>(await scope.ServiceProvider.GetRequiredService<ClosingService>().StartAsync(
            ClosingBooks.Operator, Books.Request(ClosingBooks.Month(1)), TestDatabase.Cancellation));
    }

    /// <summary>Does the worker's part for the run that waits.</summary>
    public async Task ExecuteAsync()
    {
        var run = await Server.Services.GetRequiredService<ClosingQueue>().DequeueAsync(TestDatabase.Cancellation);
        await Server.Services.GetRequiredService<ClosingRunner>().RunAsync(run, TestDatabase.Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Books.DisposeAsync();
    }
}
