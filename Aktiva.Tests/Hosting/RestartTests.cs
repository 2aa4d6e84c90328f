using System.Net;
using Aktiva.Core.Users;

namespace Aktiva.Tests.Hosting;

public sealed class RestartTests
{
    [Fact]
    public async Task Session_ProgramStartedAgain_GoesOn()
    {
        await using var first = await TestServer.StartAsync();
        await first.AddUserAsync("siti", Role.Viewer);
        using var visitor = first.Visit();
        await visitor.SignInAsync("siti");
        var session = visitor.FindCookie("aktiva.session")!;
        await first.StopAsync();

        await using var second = await TestServer.StartAsync(first.Database);
        using var again = second.Visit();
        again.Add(session);

        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/utilitas/tutup-buku")).StatusCode);
    }

    [Fact]
    public async Task Keys_OfARunningServer_AreInItsDatabase()
    {
        await using var server = await TestServer.StartAsync();
        using var visitor = server.Visit();
        await visitor.GetAsync("/masuk");

        Assert.Contains("<key ", await server.Database.ScalarAsync<string>("SELECT content FROM data_protection_key"), StringComparison.Ordinal);
    }
}
