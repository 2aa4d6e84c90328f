using System.Globalization;
using Aktiva.Core.Closing;
using Aktiva.Core.Users;
using Aktiva.Tests.Data;
using Aktiva.Tests.Layout;
using Aktiva.Web.Closing;
using AngleSharp.Dom;
using Bunit;
using Bunit.Rendering;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Tests.Closing;

/// <summary>
/// The closing page in a renderer, over real books and the real service. Runs wait in the queue until the test does the worker's
/// part, so that every state of the page can be looked at.
/// </summary>
public sealed class ClosingPageBench : IAsyncDisposable
{
    private readonly PageBench _bench;

    private ClosingPageBench(ClosingBooks books, PageBench bench) => (Books, _bench) = (books, bench);

    public ClosingBooks Books { get; }

    public IRenderedComponent<ContainerFragment> Page => _bench.Page;

    public IElement Bar => Page.Find(".progress-card [role=progressbar]");

    public string Text => _bench.Text;

    public IEnumerable<string> SequenceStates => Page.FindAll(".sequence-state").Select(state => state.TextContent.Trim());

    public NavigationManager Navigation => _bench.Navigation;

    public ISnackbar Snackbar => _bench.Snackbar;

    public AppUser User => _bench.User;

    /// <summary>Signs a user in and opens the page.</summary>
    /// <param name="books">The company; the bench does not own it.</param>
    /// <param name="role">The user's role; the user is called budi.</param>
    /// <param name="query">The address's query.</param>
    /// <param name="language">Indonesian unless given.</param>
    public static async Task<ClosingPageBench> OpenAsync(
        ClosingBooks books, Role role = Role.Operator, string query = "?proses=komersial&bulan=1&tahun=2026", CultureInfo? language = null)
    {
        var bench = new ClosingPageBench(books, await PageBench.OpenAsync<ClosingPage>(books, ClosingPage.Path + query, role, language));
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll("form.closing-form")));
        return bench;
    }

    /// <inheritdoc cref="PageBench.Until"/>
    public void Until(Action assertion) => _bench.Until(assertion);

    /// <inheritdoc cref="PageBench.PressAsync"/>
    public Task PressAsync(string text, string within = ".bench-page") => _bench.PressAsync(text, within);

    /// <summary>Presses the form's button and waits for the question.</summary>
    public async Task AskAsync()
    {
        await Page.InvokeAsync(() => Page.Find("form.closing-form").Submit());
        Until(() => Assert.NotEmpty(Page.FindAll(".mud-dialog")));
    }

    public bool HasButton(string text) => _bench.HasButton(text);

    /// <summary>Presses the form's button and the one of the question; the run then waits in the queue.</summary>
    public async Task<ClosingRun> StartAsync(string act = "Proses Januari 2026")
    {
        await AskAsync();
        await PressAsync(act, within: ".mud-dialog");
        Until(() => Assert.NotEmpty(Page.FindAll(".progress-card")));
        return (await Books.Service.FindActiveRunAsync(ClosingBooks.Operator, Books.Company.CompanyId, TestDatabase.Cancellation))!;
    }

    /// <summary>Says where the run stands, as the runner would.</summary>
    public void Report(ClosingRun run, ClosingStage stage, double percent, long processed = 0, long total = 0, int attempt = 1) =>
        Books.Board.Find(run.RunId)!.Report(new ClosingProgress
        {
            RunId = run.RunId,
            Status = RunStatus.Running,
            Stage = stage,
            Percent = percent,
            Processed = processed,
            Total = total,
            Attempt = attempt,
            At = TimeProvider.System.GetUtcNow(),
            StartedAt = TimeProvider.System.GetUtcNow(),
        });

    /// <inheritdoc cref="PageBench.LeaveAsync"/>
    public Task LeaveAsync() => _bench.LeaveAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
