using System.Globalization;
using Aktiva.Core;
using Aktiva.Core.Closing;
using Aktiva.Core.Users;
using Aktiva.Tests.Data;
using Aktiva.Web.Account;
using Aktiva.Web.Closing;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using AngleSharp.Dom;
using Bunit;
using Bunit.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace Aktiva.Tests.Closing;

/// <summary>
/// The closing page in a renderer, over real books and the real service. Runs wait in the queue until the test does the worker's
/// part, so that every state of the page can be looked at.
/// </summary>
public sealed class ClosingPageBench : IAsyncDisposable
{
    private readonly BunitContext _context = new();

    private ClosingPageBench(ClosingBooks books) => Books = books;

    public ClosingBooks Books { get; }

    public IRenderedComponent<ContainerFragment> Page { get; private set; } = null!;

    public IElement Bar => Page.Find(".progress-card [role=progressbar]");

    public string Text => Page.Find(".bench-page").TextContent;

    public IEnumerable<string> SequenceStates => Page.FindAll(".sequence-state").Select(state => state.TextContent.Trim());

    public NavigationManager Navigation => _context.Services.GetRequiredService<NavigationManager>();

    public ISnackbar Snackbar => _context.Services.GetRequiredService<ISnackbar>();

    /// <summary>Signs a user in and opens the page.</summary>
    /// <param name="books">The company; the bench does not own it.</param>
    /// <param name="role">The user's role; the user is called budi.</param>
    /// <param name="query">The address's query.</param>
    /// <param name="language">Indonesian unless given.</param>
    public static async Task<ClosingPageBench> OpenAsync(
        ClosingBooks books, Role role = Role.Operator, string query = "?proses=komersial&bulan=1&tahun=2026", CultureInfo? language = null)
    {
        var bench = new ClosingPageBench(books);
        var services = bench._context.Services;
        services.AddMudServices(options => options.SnackbarConfiguration.ShowTransitionDuration = 0);
        services.AddAktivaCore(books.Test.Options);
        services.AddSingleton(books.Test.Database);
        services.AddSingleton(books.Service);
        services.AddSingleton<Session>();
        services.AddScoped<ActorProvider>();
        services.AddScoped<AuthenticationStateProvider>(_ => new SignedIn(Session.Open(bench.User, TimeProvider.System.GetUtcNow())));
        services.AddPages();
        services.AddScoped(_ => Texts.For(language ?? Language.Indonesian));
        bench._context.JSInterop.Mode = JSRuntimeMode.Loose;
        bench._context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        bench.User = await AddUserAsync(books, role);
        bench.Navigation.NavigateTo(ClosingPage.Path + query);
        bench.Page = bench._context.Render(Body);
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll("form.closing-form")));
        return bench;
    }

    public AppUser User { get; private set; } = null!;

    /// <summary>Waits until the page shows what the assertion wants.</summary>
    public void Until(Action assertion) => Page.WaitForAssertion(assertion, TimeSpan.FromSeconds(20));

    /// <summary>Presses the button with this text; the page cannot change between finding and pressing it.</summary>
    public Task PressAsync(string text, string within = ".bench-page") => Page.InvokeAsync(
        () => Page.FindAll($"{within} button").Single(button => button.TextContent.Trim() == text).Click());

    /// <summary>Presses the form's button and waits for the question.</summary>
    public async Task AskAsync()
    {
        await Page.InvokeAsync(() => Page.Find("form.closing-form").Submit());
        Until(() => Assert.NotEmpty(Page.FindAll(".mud-dialog")));
    }

    public bool HasButton(string text) => Page.FindAll("button, a").Any(button => button.TextContent.Trim() == text);

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

    /// <summary>Leaves the page. It is only left once everything it waited for has let go.</summary>
    public Task LeaveAsync() => _context.DisposeComponentsAsync().WaitAsync(TimeSpan.FromSeconds(20), TestDatabase.Cancellation);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static async Task<AppUser> AddUserAsync(ClosingBooks books, Role role)
    {
        var users = new UserStore(books.Test.Database);
        await users.AddAsync("budi", role, "", TimeProvider.System.GetUtcNow(), TestDatabase.Cancellation);
        return (await users.FindByNameAsync("budi", TestDatabase.Cancellation))!;
    }

    private static void Body(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
    {
        builder.OpenComponent<MudPopoverProvider>(0);
        builder.CloseComponent();
        builder.OpenComponent<MudDialogProvider>(1);
        builder.CloseComponent();
        builder.OpenComponent<MudSnackbarProvider>(2);
        builder.CloseComponent();
        builder.OpenElement(3, "div");
        builder.AddAttribute(4, "class", "bench-page");
        builder.OpenComponent<ClosingPage>(5);
        builder.CloseComponent();
        builder.CloseElement();
    }

    private sealed class SignedIn(System.Security.Claims.ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
    }
}
