using System.Net;
using System.Security.Claims;
using Aktiva.Core.Users;
using Aktiva.Tests.Data;
using Aktiva.Tests.Hosting;
using Aktiva.Web.Account;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Aktiva.Tests.Account;

public sealed class SessionTests
{
    private const string Page = "/utilitas/tutup-buku";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("/")]
    [InlineData(Page)]
    [InlineData("/tidak/ada/apa-apa")]
    public async Task Request_NobodySignedIn_LeadsToSignIn(string path)
    {
        await using var server = await TestServer.StartAsync();
        using var visitor = server.Visit();

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/masuk", answer.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task Circuit_NobodySignedIn_IsNotOpened()
    {
        await using var server = await TestServer.StartAsync();
        using var visitor = server.Visit();

        var negotiated = await visitor.PostAsync("/_blazor/negotiate?negotiateVersion=1", []);
        var connected = await visitor.GetAsync("/_blazor");

        HttpStatusCode[] refused = [HttpStatusCode.Unauthorized, HttpStatusCode.Found];
        Assert.Contains(negotiated.StatusCode, refused);
        Assert.Contains(connected.StatusCode, refused);
    }

    [Fact]
    public async Task Session_InUseForTenHours_Ends()
    {
        await using var server = await TestServer.StartAsync(_time);
        await server.AddUserAsync("siti", Role.Operator);
        using var visitor = server.Visit();
        await visitor.SignInAsync("siti");

        _time.Advance(TimeSpan.FromHours(6));
        var used = await visitor.GetAsync(Page);
        _time.Advance(TimeSpan.FromHours(4) - TimeSpan.FromSeconds(1));
        var late = await visitor.GetAsync(Page);
        _time.Advance(TimeSpan.FromSeconds(1));
        var over = await visitor.GetAsync(Page);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Found], new[] { used, late, over }.Select(answer => answer.StatusCode));
    }

    [Fact]
    public async Task Session_RoleChanged_Ends()
    {
        await using var server = await TestServer.StartAsync();
        var user = await server.AddUserAsync("siti", Role.Supervisor);
        using var visitor = server.Visit();
        await visitor.SignInAsync("siti");

        await server.Services.GetRequiredService<UserStore>().ChangeRoleAsync(user.UserId, Role.Viewer, TestDatabase.Cancellation);
        var answer = await visitor.GetAsync(Page);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/masuk", answer.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task Actor_RoleChangedWhileThePageIsOpen_LosesItsRightsWithTheNextCall()
    {
        await using var server = await TestServer.StartAsync();
        var user = await server.AddUserAsync("siti", Role.Supervisor);
        await using var circuit = server.Services.CreateAsyncScope();
        OpenCircuit(circuit.ServiceProvider, Session.Open(user, TimeProvider.System.GetUtcNow()));
        var actors = circuit.ServiceProvider.GetRequiredService<ActorProvider>();

        var before = await actors.GetAsync(TestDatabase.Cancellation);
        await server.Services.GetRequiredService<UserStore>().ChangeRoleAsync(user.UserId, Role.Viewer, TestDatabase.Cancellation);

        Assert.Equal(new Actor("siti", Role.Supervisor), before);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => actors.GetAsync(TestDatabase.Cancellation));
    }

    [Fact]
    public async Task Actor_NobodySignedIn_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        await using var circuit = server.Services.CreateAsyncScope();
        OpenCircuit(circuit.ServiceProvider, new ClaimsPrincipal(new ClaimsIdentity()));

        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => circuit.ServiceProvider.GetRequiredService<ActorProvider>().GetAsync(TestDatabase.Cancellation));
    }

    [Fact]
    public async Task SignOut_WithToken_EndsTheSession()
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync("siti", Role.Operator);
        using var visitor = server.Visit();
        await visitor.SignInAsync("siti");

        var answer = await visitor.PostAsync("/keluar", TestVisitor.HiddenFields(await visitor.GetTextAsync(Page), AccountPaths.SignOut));

        Assert.Equal("/masuk", answer.Headers.Location!.ToString());
        Assert.Null(visitor.FindCookie("aktiva.session"));
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task SignOut_WithoutToken_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync("siti", Role.Operator);
        using var visitor = server.Visit();
        await visitor.SignInAsync("siti");

        var posted = await visitor.PostAsync("/keluar", new() { ["returnUrl"] = "/" });
        var got = await visitor.GetAsync("/keluar");

        Assert.Equal(HttpStatusCode.BadRequest, posted.StatusCode);
        Assert.NotEqual(HttpStatusCode.Found, got.StatusCode);
        Assert.NotNull(visitor.FindCookie("aktiva.session"));
    }

    private static void OpenCircuit(IServiceProvider services, ClaimsPrincipal user)
    {
        var authentication = (IHostEnvironmentAuthenticationStateProvider)services.GetRequiredService<AuthenticationStateProvider>();
        authentication.SetAuthenticationState(Task.FromResult(new AuthenticationState(user)));
    }
}
