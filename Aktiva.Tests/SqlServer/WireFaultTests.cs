using System.Net;
using System.Net.Sockets;
using Aktiva.Core.Data;
using Aktiva.Tests.Data;
using Dapper;

namespace Aktiva.Tests.SqlServer;

/// <summary>Real sockets that behave badly: what the connection pipeline makes of them.</summary>
public sealed class WireFaultTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public WireFaultTests() => _listener.Start();

    [Fact]
    public async Task Read_FromAServerThatRefuses_GivesUpAndSaysThatItCannotBeReached()
    {
        var database = Connect();
        _listener.Stop();

        await Assert.ThrowsAsync<DatabaseUnreachableException>(() => ReadAsync(database));
    }

    [Fact]
    public async Task Read_FromAServerThatDropsEveryConnection_IsTriedSixTimes()
    {
        var accepted = 0;
        using var over = new CancellationTokenSource();
        var serving = ServeAsync(
            client =>
            {
                accepted++;
                client.Dispose();
            },
            over.Token);

        await Assert.ThrowsAsync<DatabaseUnreachableException>(() => ReadAsync(Connect()));

        await over.CancelAsync();
        await serving;
        Assert.Equal(6, accepted);
    }

    [Fact]
    public async Task Transaction_WithAServerThatNeverAnswers_IsTriedAgainAfterItsTimeOutAndNeverBegins()
    {
        List<TcpClient> clients = [];
        using var over = new CancellationTokenSource();
        var serving = ServeAsync(clients.Add, over.Token);
        var begun = 0;

        await Assert.ThrowsAsync<DatabaseUnreachableException>(() => Connect().InTransactionAsync(
            _ => Task.FromResult(++begun), TestDatabase.Cancellation));

        await over.CancelAsync();
        await serving;
        Assert.Equal((6, 0), (clients.Count, begun));
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Read_CancelledWhileTheServerDoesNotAnswer_Stops()
    {
        using var cancel = new CancellationTokenSource();
        using var over = new CancellationTokenSource();
        var serving = ServeAsync(_ => cancel.Cancel(), over.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Connect().ReadAsync(connection => connection.ExecuteScalarAsync<int>("SELECT 1"), cancel.Token));

        await over.CancelAsync();
        await serving;
    }

    public void Dispose() => _listener.Dispose();

    private Database Connect() => new(
        new SqlServerDialect(
            $"Server=tcp:127.0.0.1,{((IPEndPoint)_listener.LocalEndpoint).Port};Database=x;User ID=x;Password=x;Connect Timeout=1;ConnectRetryCount=0;Pooling=False"),
        new ImpatientTime());

    private static Task<int> ReadAsync(Database database) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<int>("SELECT 1"), TestDatabase.Cancellation);

    private async Task ServeAsync(Action<TcpClient> serve, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                serve(await _listener.AcceptTcpClientAsync(cancellationToken));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
