using Aktiva.Core.Users;
using Aktiva.Tests.Hosting;

namespace Aktiva.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class SignInPageTests(Chromium chromium)
{
    [Fact]
    public async Task SignIn_RightPassword_LeadsToAPage()
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync("siti", Role.Operator);
        await using var window = await chromium.OpenAsync(server);

        await window.SignInAsync("siti", returnUrl: "/utilitas/tutup-buku");

        Assert.EndsWith("/utilitas/tutup-buku", window.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignInPage_Opened_BreaksNoContentPolicy()
    {
        await using var server = await TestServer.StartAsync();
        await using var window = await chromium.OpenAsync(server);

        await window.Page.GotoAsync("/masuk");

        Assert.Empty(window.Complaints);
    }
}
