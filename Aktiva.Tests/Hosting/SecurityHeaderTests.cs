using Aktiva.Core.Users;

namespace Aktiva.Tests.Hosting;

public sealed class SecurityHeaderTests
{
    [Theory]
    [InlineData("/masuk")]
    [InlineData("/utilitas/tutup-buku")]
    [InlineData("/app.css")]
    [InlineData("/tidak/ada")]
    public async Task Answer_Any_CarriesTheHeaders(string path)
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync("siti", Role.Viewer);
        using var visitor = server.Visit();
        await visitor.SignInAsync("siti");

        var answer = await visitor.GetAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }
}
