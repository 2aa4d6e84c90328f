using System.CommandLine;
using Aktiva.Core.Companies;
using Aktiva.Core.Users;

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

    /// <summary>The company that the verb is about: the one given with <c>--company</c>, or else the only one.</summary>
    /// <exception cref="CommandFailure">There is no such company, or more than one to choose from.</exception>
    public async Task<Company> FindCompanyAsync(CancellationToken cancellationToken)
    {
        var companies = await Get<CompanyStore>().ListAsync(cancellationToken);
        return companies.Where(company => CompanyCode is null || company.Code == CompanyCode).ToList() switch
        {
            [var only] => only,
            [] when companies.Count == 0 => throw new CommandFailure(CommandTexts.Get("CompanyMissing")),
            [] => throw new CommandFailure(CommandTexts.Get("CompanyUnknown", CompanyCode, CodesOf(companies))),
            _ => throw new CommandFailure(CommandTexts.Get("CompanyAmbiguous", CodesOf(companies))),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        _host.Dispose();
    }

    private static string CodesOf(IEnumerable<Company> companies) => string.Join(", ", companies.Select(company => company.Code));
}
