using Aktiva.Core.Closing;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Hosting;

/// <summary>A company with three assets, January and February 2026 closed, and an administrator who is signed in to the program over it.</summary>
public sealed class VisitedBooks : IAsyncLifetime
{
    private ClosingBooks _books = null!;
    private TestServer _server = null!;

    public TestVisitor Visitor { get; private set; } = null!;

    /// <summary>The last of the two closings.</summary>
    public ClosingRun Run { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _books = await ClosingBooks.CreateAsync(assets: 3);
        await _books.CloseAsync(ClosingBooks.Month(1));
        Run = await _books.CloseAsync(ClosingBooks.Month(2));
        _server = await TestServer.StartAsync(_books.Test);
        await _server.AddUserAsync("siti", Role.Administrator);
        Visitor = _server.Visit();
        await Visitor.SignInAsync("siti");
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await _server.DisposeAsync();
        await _books.DisposeAsync();
    }
}
