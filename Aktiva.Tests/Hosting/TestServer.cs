using Aktiva.Core.Users;
using Aktiva.Tests.Data;
using Aktiva.Web.Account;
using Aktiva.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aktiva.Tests.Hosting;

/// <summary>The web app over real Kestrel on a free port, with a database of its own.</summary>
public sealed class TestServer : IAsyncDisposable
{
    public const string Password = "sandi-untuk-uji-1";

    private readonly WebApplication _app;
    private readonly bool _ownsDatabase;

    private TestServer(WebApplication app, TestDatabase database, bool ownsDatabase)
    {
        _app = app;
        _ownsDatabase = ownsDatabase;
        Database = database;
        Address = new Uri(app.Urls.Single());
    }

    public TestDatabase Database { get; }

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<TestServer> StartAsync(
        TimeProvider? time = null, string environment = "Production", Action<WebApplicationBuilder>? configure = null)
    {
        var database = await TestDatabase.CreateAsync(time);
        return await StartAsync(database, ownsDatabase: true, time, environment, configure);
    }

    /// <summary>On a database that exists and outlives the server.</summary>
    public static Task<TestServer> StartAsync(TestDatabase database, Action<WebApplicationBuilder>? configure = null) =>
        StartAsync(database, ownsDatabase: false, time: null, "Production", configure);

    public async Task<AppUser> AddUserAsync(string name, Role role, string password = Password)
    {
        var users = Services.GetRequiredService<UserStore>();
        var time = Services.GetRequiredService<TimeProvider>();
        var hash = Services.GetRequiredService<Passwords>().Hash(password);
        Assert.True(await users.AddAsync(name, role, hash, time.GetUtcNow(), TestDatabase.Cancellation));
        return (await users.FindByNameAsync(name, TestDatabase.Cancellation))!;
    }

    /// <summary>A browser without script: keeps cookies, follows no redirect.</summary>
    public TestVisitor Visit() => new(Address);

    /// <summary>Ends the program; its database stays.</summary>
    public Task StopAsync() => _app.StopAsync(TestDatabase.Cancellation);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_ownsDatabase)
        {
            await Database.DisposeAsync();
        }
    }

    private static async Task<TestServer> StartAsync(
        TestDatabase database, bool ownsDatabase, TimeProvider? time, string environment, Action<WebApplicationBuilder>? configure)
    {
        var app = WebHosting.Build(new ServeSettings
        {
            Database = database.Options,
            Urls = "http://127.0.0.1:0",
            Environment = environment,
            Configure = builder =>
            {
                builder.Logging.ClearProviders();
                if (time is not null)
                {
                    builder.Services.AddSingleton(time);
                }

                configure?.Invoke(builder);
            },
        });
        await app.StartAsync(TestDatabase.Cancellation);
        return new TestServer(app, database, ownsDatabase);
    }
}
