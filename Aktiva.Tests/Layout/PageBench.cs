using System.Globalization;
using Aktiva.Core;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using Aktiva.Web.Account;
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

namespace Aktiva.Tests.Layout;

/// <summary>A page in a renderer, over real books and the real services, for a user called budi.</summary>
public sealed class PageBench : IAsyncDisposable
{
    private readonly BunitContext _context = new();

    private PageBench()
    {
    }

    public IRenderedComponent<ContainerFragment> Page { get; private set; } = null!;

    /// <summary>What the page says, white space as it comes.</summary>
    public string Text => Page.Find(".bench-page").TextContent;

    public NavigationManager Navigation => _context.Services.GetRequiredService<NavigationManager>();

    public ISnackbar Snackbar => _context.Services.GetRequiredService<ISnackbar>();

    public AppUser User { get; private set; } = null!;

    /// <summary>What has to come before the page learns who looks at it: whatever it reads from then on waits.</summary>
    public Task Identifying { get; set; } = Task.CompletedTask;

    public CurrentCompany Company => _context.Services.GetRequiredService<CurrentCompany>();

    public CurrentPeriod Periods => _context.Services.GetRequiredService<CurrentPeriod>();

    /// <summary>Signs budi in and opens a page.</summary>
    /// <param name="books">The company; the bench does not own it.</param>
    /// <param name="address">The page's address, with its query.</param>
    /// <param name="role">The user's role.</param>
    /// <param name="language">Indonesian unless given.</param>
    /// <param name="parameters">What the route hands to the page.</param>
    public static async Task<PageBench> OpenAsync<TPage>(
        ClosingBooks books,
        string address,
        Role role = Role.Viewer,
        CultureInfo? language = null,
        params (string Name, object Value)[] parameters)
        where TPage : IComponent
    {
        var bench = new PageBench();
        var services = bench._context.Services;
        services.AddMudServices(options => options.SnackbarConfiguration.ShowTransitionDuration = 0);
        services.AddAktivaCore(books.Test.Options);
        services.AddSingleton(books.Test.Database);
        services.AddSingleton(books.Service);
        services.AddSingleton<Session>();
        services.AddScoped<ActorProvider>();
        bench.User = await AddUserAsync(books, role);
        services.AddScoped<AuthenticationStateProvider>(_ => new SignedIn(Session.Open(bench.User, TimeProvider.System.GetUtcNow()), () => bench.Identifying));
        services.AddPages();
        services.AddScoped(_ => Texts.For(language ?? Language.Indonesian));
        bench._context.JSInterop.Mode = JSRuntimeMode.Loose;
        bench._context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        bench.Navigation.NavigateTo(address);
        bench.Page = bench._context.Render(Body<TPage>(parameters));
        bench.Until(() => Assert.Empty(bench.Page.FindAll(".page-skeleton")));
        return bench;
    }

    /// <summary>Waits until the page shows what the assertion wants.</summary>
    public void Until(Action assertion) => Page.WaitForAssertion(assertion, TimeSpan.FromSeconds(20));

    /// <summary>Presses the button of this name; the page cannot change between finding and pressing it.</summary>
    public Task PressAsync(string text, string within = ".bench-page") => Page.InvokeAsync(
        () => Page.FindAll($"{within} button").Single(button => NameOf(button) == text).Click());

    public bool HasButton(string text) => Page.FindAll("button, a").Any(button => NameOf(button) == text);

    private static string NameOf(IElement button) => button.GetAttribute("aria-label") ?? button.TextContent.Trim();

    /// <summary>The texts of the cells of a table's body, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string within = ".bench-page") =>
        [.. Page.FindAll($"{within} tbody tr").Select(row => (IReadOnlyList<string>)[.. row.QuerySelectorAll("th, td").Select(cell => cell.TextContent.Trim())])];

    public IElement Find(string selector) => Page.Find(selector);

    /// <summary>Leaves the page. It is only left once everything it waited for has let go.</summary>
    public Task LeaveAsync() => _context.DisposeComponentsAsync().WaitAsync(TimeSpan.FromSeconds(20), TestDatabase.Cancellation);

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static async Task<AppUser> AddUserAsync(ClosingBooks books, Role role)
    {
        var users = new UserStore(books.Test.Database);
        await users.AddAsync("budi", role, "", TimeProvider.System.GetUtcNow(), TestDatabase.Cancellation);
        return (await users.FindByNameAsync("budi", TestDatabase.Cancellation))!;
    }

    private static RenderFragment Body<TPage>((string Name, object Value)[] parameters)
        where TPage : IComponent => builder =>
    {
        builder.OpenComponent<MudPopoverProvider>(0);
        builder.CloseComponent();
        builder.OpenComponent<MudDialogProvider>(1);
        builder.CloseComponent();
        builder.OpenComponent<MudSnackbarProvider>(2);
        builder.CloseComponent();
        builder.OpenElement(3, "div");
        builder.AddAttribute(4, "class", "bench-page");
        builder.OpenComponent<TPage>(5);
        foreach (var (name, value) in parameters)
        {
            builder.AddAttribute(6, name, value);
        }

        builder.CloseComponent();
        builder.CloseElement();
    };

    private sealed class SignedIn(System.Security.Claims.ClaimsPrincipal user, Func<Task> identifying) : AuthenticationStateProvider
    {
        public override async Task<AuthenticationState> GetAuthenticationStateAsync()
        {
            await identifying();
            return new AuthenticationState(user);
        }
    }
}
