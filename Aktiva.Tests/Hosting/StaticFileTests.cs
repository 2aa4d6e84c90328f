using System.Net;

namespace Aktiva.Tests.Hosting;

public sealed class StaticFileTests
{
    [Theory]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_content/MudBlazor/MudBlazor.min.js")]
    [InlineData("/_content/MudBlazor/MudBlazor.min.css")]
    [InlineData("/app.css")]
    [InlineData("/favicon.svg")]
    public async Task StaticFile_NobodySignedIn_IsServedWhole(string path)
    {
        await using var server = await TestServer.StartAsync();
        using var visitor = server.Visit();

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(await visitor.GetTextAsync(path));
    }
}
