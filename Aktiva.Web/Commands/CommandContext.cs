using System.CommandLine;
using Aktiva.Core.Data;
using Aktiva.Core.Users;
using Aktiva.Web.Hosting;

namespace Aktiva.Web.Commands;

/// <summary>What a verb works with: its arguments, the services, and where results and messages go.</summary>
internal sealed class CommandContext : IAsyncDisposable
{
    private readonly ParseResult _parsed;
    private readonly IHost _host;
    private readonly AsyncServiceScope _scope;

    public CommandContext(ParseResult parsed, CommonOptions common)
    {
        _parsed = parsed;
        CompanyCode = parsed.GetValue(common.Company);
        _host = CommandHost.Build(parsed.GetValue(common.Database), parsed.GetValue(common.Provider));
        _scope = _host.Services.CreateAsyncScope();
    }

    /// <summary>Results, and nothing else.</summary>
    public TextWriter Output => _parsed.InvocationConfiguration.Output;

    /// <summary>Messages and progress.</summary>
    public TextWriter Error => _parsed.InvocationConfiguration.Error;

    /// <summary>The code given with <c>--company</c>.</summary>
    public string? CompanyCode { get; }

    /// <summary>The command line acts under the name of the operating system's user, with an administrator's rights.</summary>
    public Actor Actor { get; } = new($"cli:{Environment.UserName}", Role.Administrator);

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public T? Value<T>(Option<T> option) => _parsed.GetValue(option);

    public T? Value<T>(Argument<T> argument) => _parsed.GetValue(argument);

    /// <exception cref="CommandFailure">The database does not exist or is older than the program.</exception>
    public async Task RequireSchemaAsync(CancellationToken cancellationToken)
    {
        var file = DatabaseSettings.FileOf(Get<DatabaseOptions>());
        if (file is not null && !File.Exists(file))
        {
            throw new CommandFailure(CommandTexts.Get("DatabaseMissing", file));
        }

        if (!await Get<Migrator>().IsCurrentAsync(cancellationToken))
        {
            throw new CommandFailure(CommandTexts.Get("DatabaseOutdated"));
        }
    }

    /// <summary>Starts what works in the background (the worker that executes closings) until the verb is done.</summary>
    public Task StartBackgroundAsync(CancellationToken cancellationToken) => _host.StartAsync(cancellationToken);

    public Task StopBackgroundAsync() => _host.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        _host.Dispose();
    }
}
