using Aktiva.Core.Users;
using Aktiva.Tests.Data;
using Aktiva.Tests.Hosting;
using Aktiva.Web.Account;
using Aktiva.Web.Layout;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MudBlazor;
using ColorScheme = Microsoft.Playwright.ColorScheme;

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

    [Fact]
    public async Task SignOut_ButtonPressed_LeadsToSignInAndBackIsNoWayIn()
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync("siti", Role.Operator);
        await using var window = await chromium.OpenAsync(server);
        await window.SignInAsync("siti", returnUrl: "/utilitas/tutup-buku");

        await window.Page.Locator($"form[action='{AccountPaths.SignOut}'] button").ClickAsync();
        await window.Page.WaitForURLAsync("**/masuk");
        await window.Page.GotoAsync("/utilitas/tutup-buku");

        Assert.Contains("/masuk?", window.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenPage_RoleChanged_LeadsToSignIn()
    {
        await using var server = await TestServer.StartAsync(configure: builder =>
            builder.Services.AddSingleton(new AccountSettings { RevalidateEvery = TimeSpan.FromMilliseconds(200) }));
        await server.Database.CreateCompanyAsync();
        var user = await server.AddUserAsync("siti", Role.Supervisor);
        await using var window = await chromium.OpenAsync(server);
        await ClosingSite.OpenAsync(window);

        await server.Services.GetRequiredService<UserStore>().ChangeRoleAsync(user.UserId, Role.Viewer, TestDatabase.Cancellation);

        await window.Page.WaitForURLAsync("**/masuk?**");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task SignInPage_NothingChosen_FollowsTheSystemsLook(ColorScheme look)
    {
        await using var server = await TestServer.StartAsync();
        await using var window = await chromium.OpenAsync(server, new BrowserNewContextOptions { ColorScheme = look });

        await window.Page.GotoAsync("/masuk");
        var background = await window.Page.EvaluateAsync<string>("getComputedStyle(document.body).getPropertyValue('--mud-palette-background')");

        var palette = look == ColorScheme.Dark ? (Palette)AktivaTheme.Theme.PaletteDark : AktivaTheme.Theme.PaletteLight;
        Assert.Equal(palette.Background.ToString(), background.Trim());
    }
}
