using System.Net;
using Aktiva.Core.Users;
using Aktiva.Tests.Hosting;

namespace Aktiva.Tests.Account;

public sealed class SignInTests
{
    [Fact]
    public async Task SignIn_RightPassword_OpensSessionAndGoesHome()
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync("siti", Role.Operator);
        using var visitor = server.Visit();

        var answer = await visitor.SignInAsync("SITI ");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.ToString());
        Assert.NotNull(visitor.FindCookie("aktiva.session"));
    }
}
