using System.Globalization;
using System.Security.Claims;
using Aktiva.Core;
using Aktiva.Core.Users;
using Aktiva.Tests.Data;
using Aktiva.Web.Account;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using MudBlazor.Services;

namespace Aktiva.Tests.Account;

/// <summary>The sign-in page as it is drawn; what its form brings about is tested over HTTP by <see cref="SignInTests"/>.</summary>
public sealed class SignInFormTests
{
    [Theory]
    [InlineData("id", "Nama pengguna", "Kata sandi", "Masuk")]
    [InlineData("en", "User name", "Password", "Sign in")]
    public async Task Page_Opened_AsksForNameAndPassword(string language, string name, string password, string button)
    {
        await using var test = await TestDatabase.CreateAsync();
        await AddUserAsync(test);
        await using var context = Context(test, language);

        var page = Render(context, new ClaimsPrincipal());

        Assert.Equal([name, password], page.FindAll("label").Select(label => label.TextContent));
        Assert.Equal(
            ["Form.UserName username text", "Form.Password current-password password"],
            page.FindAll("input:not([type=hidden])").Select(field => $"{field.GetAttribute("name")} {field.GetAttribute("autocomplete")} {field.GetAttribute("type")}"));
        Assert.Equal(page.FindAll("label").Select(label => label.GetAttribute("for")), page.FindAll("input:not([type=hidden])").Select(field => field.Id));
        Assert.Equal(button, page.Find("form button[type=submit]").TextContent.Trim());
        Assert.Empty(page.FindAll(".mud-alert"));
    }

    [Fact]
    public async Task Page_WithoutAnyUser_SaysHowToMakeOne()
    {
        await using var test = await TestDatabase.CreateAsync();
        await using var context = Context(test, "id");

        Assert.Contains("user add NAMA --role Administrator", Render(context, new ClaimsPrincipal()).Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_SentWithoutAUser_SaysThatItDoesNotMatch()
    {
        await using var test = await TestDatabase.CreateAsync();
        await AddUserAsync(test);
        await using var context = Context(test, "id");
        var page = Render(context, new ClaimsPrincipal());

        await page.InvokeAsync(() => page.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Contains("tidak cocok", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/aktiva?cari=m", "http://localhost/aktiva?cari=m")]
    [InlineData("https://elsewhere.example/", "http://localhost/")]
    [InlineData(null, "http://localhost/")]
    public async Task Page_ForWhoIsSignedIn_GoesOnWithinTheProgram(string? wanted, string reached)
    {
        await using var test = await TestDatabase.CreateAsync();
        var user = await AddUserAsync(test);
        await using var context = Context(test, "id");
        var navigation = context.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo(AccountPaths.SignIn + (wanted is null ? "" : $"?{AccountPaths.ReturnUrl}={Uri.EscapeDataString(wanted)}"));

        Render(context, Session.Open(user, TimeProvider.System.GetUtcNow()));

        Assert.Equal(reached, navigation.Uri);
    }

    private static BunitContext Context(TestDatabase test, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddMudServices();
        context.Services.AddAktivaCore(test.Options);
        context.Services.AddSingleton(test.Database);
        context.Services.AddSingleton<Passwords>();
        context.Services.AddSingleton<SignInService>();
        context.Services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Production });
        context.Services.AddSingleton<AntiforgeryStateProvider, NoToken>();
        return context;
    }

    private static IRenderedComponent<SignInPage> Render(BunitContext context, ClaimsPrincipal user)
    {
        var request = new DefaultHttpContext { User = user };
        request.Request.Method = HttpMethods.Get;
        return context.Render<SignInPage>(parameters => parameters.AddCascadingValue<HttpContext>(request));
    }

    private static async Task<AppUser> AddUserAsync(TestDatabase test)
    {
        var users = new UserStore(test.Database);
        await users.AddAsync("budi", Role.Viewer, "", TimeProvider.System.GetUtcNow(), TestDatabase.Cancellation);
        return (await users.FindByNameAsync("budi", TestDatabase.Cancellation))!;
    }

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
