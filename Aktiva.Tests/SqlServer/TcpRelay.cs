using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;

namespace Aktiva.Tests.SqlServer;

/// <summary>Stands between a client and a server, and breaks connections between them as a network does: without a word to either.</summary>
internal sealed class TcpRelay : IAsyncDisposable
{
    private const int UsualPort = 1_433;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<Socket> _sockets = [];
    private readonly List<Task> _passing = [];
    private readonly string _host;
    private readonly int _port;
    private readonly Task _accepting;
    private volatile bool _losesAnswers;

    public TcpRelay(string host, int port)
    {
        (_host, _port) = (host, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The port that clients connect to.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Before the server that a connection string names by host and port.</summary>
    /// <returns>The relay, and how a client reaches the server through it; null when the string names the server otherwise.</returns>
    public static (TcpRelay Relay, string ConnectionString)? Before(string connectionString)
    {
        var builder = new SqlConnectionStringBuilder(connectionString) { ConnectRetryCount = 0 };
        var source = builder.DataSource.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase) ? builder.DataSource[4..] : builder.DataSource;
        if (source.Contains('\\', StringComparison.Ordinal) || source.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var parts = source.Split(',', StringSplitOptions.TrimEntries);
        var host = parts[0] is "." or "(local)" ? "localhost" : parts[0];
        var relay = new TcpRelay(host, parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : UsualPort);
        builder.DataSource = $"tcp:127.0.0.1,{relay.Port}";
        builder.HostNameInCertificate = builder.HostNameInCertificate.Length == 0 ? host : builder.HostNameInCertificate;
        return (relay, builder.ToString());
    }

    /// <summary>Breaks every connection at once.</summary>
    public void Cut()
    {
        lock (_sockets)
        {
            foreach (var socket in _sockets)
            {
                // A time-out of 0 resets the connection instead of ending it.
                socket.Close(0);
            }

            _sockets.Clear();
        }
    }

    /// <summary>From now on what the client says arrives, and where the server's answer would come the connection breaks.</summary>
    public void LoseAnswers() => _losesAnswers = true;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        Cut();
        await Task.WhenAll(_passing);
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync();
                var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                client.NoDelay = true;
                await server.ConnectAsync(_host, _port);
                lock (_sockets)
                {
                    _sockets.AddRange([client, server]);
                    _passing.AddRange([PassAsync(client, server, isAnswer: false), PassAsync(server, client, isAnswer: true)]);
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The relay is over.
        }
    }

    private async Task PassAsync(Socket from, Socket to, bool isAnswer)
    {
        var buffer = new byte[32 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is var count and > 0)
            {
                if (isAnswer && _losesAnswers)
                {
                    break;
                }

                await to.SendAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Broken, by whomever: the other side is broken, too.
        }

        Close(from);
        Close(to);
    }

    private void Close(Socket socket)
    {
        lock (_sockets)
        {
            if (_sockets.Remove(socket))
            {
                socket.Close();
            }
        }
    }
}
