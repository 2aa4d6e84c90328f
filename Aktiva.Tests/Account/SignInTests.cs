using System.Net;
using Aktiva.Core.Users;
using Aktiva.Tests.Hosting;

namespace Aktiva.Tests.Account;

public sealed class SignInTests
{
    [Theory]
    [InlineData("siti")]
    [InlineData(" SITI ")]
    public async Task SignIn_RightPassword_OpensSessionAndGoesHome(string userName)
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync("siti", Role.Operator);
        using var visitor = server.Visit();

        var answer = await visitor.SignInAsync(userName);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/", Local(answer));
        var cookie = visitor.FindCookie("aktiva.session");
        Assert.NotNull(cookie);
        Assert.True(cookie.HttpOnly);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/utilitas/tutup-buku")).StatusCode);
    }

    [Fact]
    public async Task SignIn_WrongPasswordAndUnknownUser_GiveTheSameAnswer()
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync("siti", Role.Operator);
        using var visitor = server.Visit();

        var wrong = await visitor.SignInAsync("siti", "bukan-kata-sandinya");
        var unknown = await visitor.SignInAsync("tono", "bukan-kata-sandinya");

        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
        Assert.Contains("tidak cocok", await MessageAsync(wrong), StringComparison.Ordinal);
        Assert.Equal(await MessageAsync(wrong), await MessageAsync(unknown));
        Assert.Null(visitor.FindCookie("aktiva.session"));
    }

    [Theory]
    [InlineData("/utilitas/tutup-buku?bulan=10", "/utilitas/tutup-buku?bulan=10")]
    [InlineData("https://jahat.example/", "/")]
    [InlineData("//jahat.example/", "/")]
    [InlineData("/\\jahat.example/", "/")]
    [InlineData("jahat.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/a\tb", "/")]
    public async Task SignIn_ReturnUrl_LeadsToLocalAddressesOnly(string returnUrl, string expected)
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync("siti", Role.Viewer);
        using var visitor = server.Visit();

        var answer = await visitor.SignInAsync("siti", query: "?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.Equal(expected, Local(answer));
        Assert.Equal(server.Address.Authority, answer.Headers.Location!.Authority);
    }

    [Fact]
    public async Task SignIn_WithoutAntiforgeryToken_ShowsTheFormAgain()
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync("siti", Role.Operator);
        using var visitor = server.Visit();
        var fields = TestVisitor.HiddenFields(await visitor.GetTextAsync("/masuk"), "Form.UserName");
        fields.Remove("__RequestVerificationToken");
        fields["Form.UserName"] = "siti";
        fields["Form.Password"] = TestServer.Password;

        var answer = await visitor.PostAsync("/masuk?returnUrl=%2Fa", fields);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/masuk?returnUrl=%2Fa", answer.Headers.Location!.ToString());
        Assert.Null(visitor.FindCookie("aktiva.session"));
    }

    [Fact]
    public async Task SignIn_SamplePassword_WorksInDevelopmentOnly()
    {
        const string SamplePassword = Web.Account.SampleLogins.Password;
        await using var production = await TestServer.StartAsync();
        await production.AddUserAsync("admin", Role.Administrator, SamplePassword);
        await using var development = await TestServer.StartAsync(environment: "Development");
        await development.AddUserAsync("admin", Role.Administrator, SamplePassword);
        using var there = production.Visit();
        using var here = development.Visit();

        Assert.Equal(HttpStatusCode.OK, (await there.SignInAsync("admin", SamplePassword)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await here.SignInAsync("admin", SamplePassword)).StatusCode);
    }

    [Fact]
    public async Task SignInPage_NobodyCanSignInYet_SaysHowToMakeTheAdministrator()
    {
        await using var server = await TestServer.StartAsync();
        using var visitor = server.Visit();

        var before = await visitor.GetTextAsync("/masuk");
        await server.AddUserAsync("siti", Role.Administrator);
        var after = await visitor.GetTextAsync("/masuk");

        Assert.Contains("user add", before, StringComparison.Ordinal);
        Assert.DoesNotContain("user add", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignInPage_LanguageChosen_IsInEnglish()
    {
        await using var server = await TestServer.StartAsync();
        using var visitor = server.Visit();

        var indonesian = await visitor.GetTextAsync("/masuk");
        var fields = TestVisitor.HiddenFields(indonesian, Web.Layout.LanguageChoice.Path);
        fields["culture"] = "en";
        var answer = await visitor.PostAsync(Web.Layout.LanguageChoice.Path, fields);
        var english = await visitor.GetTextAsync("/masuk");

        Assert.Equal("/masuk", Assert.IsType<Uri>(answer.Headers.Location).ToString());
        Assert.Contains("<html lang=\"id\"", indonesian, StringComparison.Ordinal);
        Assert.Contains("Kata sandi", indonesian, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", english, StringComparison.Ordinal);
        Assert.Contains("Password", english, StringComparison.Ordinal);
    }

    private static string Local(HttpResponseMessage answer) => answer.Headers.Location!.PathAndQuery;

    private static async Task<string> MessageAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        var start = html.IndexOf("role=\"alert\"", html.IndexOf("sign-in-lead", StringComparison.Ordinal), StringComparison.Ordinal);
        return html[start..html.IndexOf("<form", start, StringComparison.Ordinal)];
    }
}
