using System.Net;
using Aktiva.Core.Users;
using Aktiva.Tests.Data;
using Aktiva.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Aktiva.Tests.Account;

public sealed class LockoutTests
{
    private const string WrongPassword = "bukan-kata-sandinya";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task SignIn_AfterFiveFailures_IsRefusedForFifteenMinutes()
    {
        await using var server = await TestServer.StartAsync(_time);
        await server.AddUserAsync("siti", Role.Operator);
        using var visitor = server.Visit();

        await FailAsync(visitor, 5);
        var locked = await visitor.SignInAsync("siti");
        _time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        var stillLocked = await visitor.SignInAsync("siti");
        _time.Advance(TimeSpan.FromSeconds(1));
        var free = await visitor.SignInAsync("siti");

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Found], new[] { locked, stillLocked, free }.Select(answer => answer.StatusCode));
    }

    [Fact]
    public async Task SignIn_AfterFourFailures_SucceedsAndForgetsThem()
    {
        await using var server = await TestServer.StartAsync(_time);
        await server.AddUserAsync("siti", Role.Operator);
        using var visitor = server.Visit();
        using var other = server.Visit();

        await FailAsync(visitor, 4);
        var first = await visitor.SignInAsync("siti");
        await FailAsync(other, 4);
        var second = await other.SignInAsync("siti");

        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        Assert.Equal(HttpStatusCode.Found, second.StatusCode);
    }

    [Fact]
    public async Task AdmitAttempt_ManyAtOnce_LooksAtFivePasswordsOnly()
    {
        await using var server = await TestServer.StartAsync(_time);
        var user = await server.AddUserAsync("siti", Role.Operator);
        var users = server.Services.GetRequiredService<UserStore>();

        var admitted = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(
            () => users.AdmitAttemptAsync(user.UserId, SignInLimit.Default, _time.GetUtcNow(), TestDatabase.Cancellation))));

        Assert.Equal(5, admitted.Count(isAdmitted => isAdmitted));
    }

    private static async Task FailAsync(TestVisitor visitor, int times)
    {
        for (var time = 0; time < times; time++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.SignInAsync("siti", WrongPassword)).StatusCode);
        }
    }
}
