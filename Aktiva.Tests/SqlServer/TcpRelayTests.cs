using System.Net;
using System.Net.Sockets;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.SqlServer;

/// <summary>The relay passes on, cuts and loses answers as it says: tests of lost connections stand on it.</summary>
public sealed class TcpRelayTests : IDisposable
{
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);

    public TcpRelayTests() => _server.Start();

    [Theory]
    [InlineData("Server=localhost,1433", "localhost")]
    [InlineData("Server=tcp:sql.example,14330", "sql.example")]
    [InlineData("Server=(local)", "localhost")]
    public async Task Before_AServerByHostAndPort_KeepsTheNameOfItsCertificate(string connectionString, string host)
    {
        var (relay, through) = TcpRelay.Before(connectionString)!.Value;
        await using (relay)
        {
            Assert.Contains($"Data Source=tcp:127.0.0.1,{relay.Port}", through, StringComparison.Ordinal);
            Assert.Contains($"Host Name In Certificate={host}", through, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Before_ANamedInstance_IsNone() => Assert.Null(TcpRelay.Before(@"Server=HOST\SQLEXPRESS"));

    [Fact]
    public async Task LoseAnswers_LetsTheQuestionArriveAndNotTheAnswer()
    {
        await using var relay = new TcpRelay("127.0.0.1", ((IPEndPoint)_server.LocalEndpoint).Port);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, relay.Port, TestDatabase.Cancellation);
        using var accepted = await _server.AcceptTcpClientAsync(TestDatabase.Cancellation);
        Assert.Equal("hello", await SendAsync(client, accepted, "hello"));
        Assert.Equal("welcome", await SendAsync(accepted, client, "welcome"));

        relay.LoseAnswers();

        Assert.Equal("commit", await SendAsync(client, accepted, "commit"));
        await accepted.GetStream().WriteAsync("done"u8.ToArray(), TestDatabase.Cancellation);
        Assert.Equal(0, await ReadAsync(client, new byte[16]));
    }

    [Fact]
    public async Task Cut_BreaksBothSides()
    {
        await using var relay = new TcpRelay("127.0.0.1", ((IPEndPoint)_server.LocalEndpoint).Port);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, relay.Port, TestDatabase.Cancellation);
        using var accepted = await _server.AcceptTcpClientAsync(TestDatabase.Cancellation);
        Assert.Equal("hello", await SendAsync(client, accepted, "hello"));

        relay.Cut();

        Assert.Equal((0, 0), (await ReadAsync(client, new byte[16]), await ReadAsync(accepted, new byte[16])));
    }

    public void Dispose() => _server.Dispose();

    private static async Task<string> SendAsync(TcpClient from, TcpClient to, string text)
    {
        await from.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(text), TestDatabase.Cancellation);
        var buffer = new byte[64];
        return System.Text.Encoding.ASCII.GetString(buffer, 0, await to.GetStream().ReadAsync(buffer, TestDatabase.Cancellation));
    }

    /// <returns>0 at the end, also at one by force.</returns>
    private static async Task<int> ReadAsync(TcpClient client, byte[] buffer)
    {
        try
        {
            return await client.GetStream().ReadAsync(buffer, TestDatabase.Cancellation);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
