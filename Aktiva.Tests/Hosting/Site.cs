using System.Net;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Hosting;

/// <summary>A server with books, and a viewer who has signed in and chosen a language.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly ClosingBooks _books;
    private readonly TestServer _server;

    private Site(ClosingBooks books, TestServer server, TestVisitor visitor) => (_books, _server, Visitor) = (books, server, visitor);

    public TestVisitor Visitor { get; }

    /// <param name="books">The books; end with the site.</param>
    /// <param name="language"><c>id</c> or <c>en</c>.</param>
    public static async Task<Site> OpenAsync(ClosingBooks books, string language)
    {
        books.Lease.Dispose();
        var server = await TestServer.StartAsync(books.Test);
        await server.AddUserAsync("rudi", Role.Viewer);
        var visitor = server.Visit();
        await visitor.SignInAsync("rudi");
        visitor.Add(new Cookie(".AspNetCore.Culture", Uri.EscapeDataString($"c={language}|uic={language}")));
        return new Site(books, server, visitor);
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await _server.DisposeAsync();
        await _books.DisposeAsync();
    }
}
