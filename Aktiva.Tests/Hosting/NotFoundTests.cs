using System.Net;
using Aktiva.Core.Users;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Hosting;

public sealed class NotFoundTests
{
    [Theory]
    [InlineData("/alamat/yang/tidak/ada")]
    [InlineData("/ekspor/akm.csv?buku=commercial&periode=2026-13")]
    public async Task Get_NothingThere_SaysSoInAPage(string address)
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync("siti", Role.Operator);
        using var visitor = server.Visit();
        await visitor.SignInAsync("siti");

        var answer = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Halaman tidak ditemukan", await answer.Content.ReadAsStringAsync(TestDatabase.Cancellation), StringComparison.Ordinal);
    }
}
