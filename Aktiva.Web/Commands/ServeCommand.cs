using System.CommandLine;
using Aktiva.Core.Users;
using Aktiva.Web.Account;
using Aktiva.Web.Hosting;

namespace Aktiva.Web.Commands;

/// <summary>The program without a verb: serves the web app.</summary>
internal sealed class ServeCommand : RootCommand
{
    private readonly CommonOptions _common;
    private readonly Option<string?> _urls = new("--urls") { Description = CommandTexts.Get("OptionUrls") };

    public ServeCommand(CommonOptions common)
        : base(CommandTexts.Get("Program"))
    {
        _common = common;
        common.AddTo(this);
        Options.Add(_urls);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var database = DatabaseSettings.Resolve(
            ProgramConfiguration.Load(), AppContext.BaseDirectory, parsed.GetValue(_common.Database), parsed.GetValue(_common.Provider));
        try
        {
            await new DatabasePreparation(database, ProgramEnvironment.IsDevelopment, output).RunAsync(cancellationToken);
            await using var app = WebHosting.Build(new ServeSettings { Database = database, Urls = parsed.GetValue(_urls) });
            await app.StartAsync(cancellationToken);
            await GreetAsync(app, output, cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception failure) when (FailureWording.Of(failure) is not null)
        {
            await error.WriteLineAsync(FailureWording.Of(failure));
            return ExitCode.Failed;
        }
    }

    /// <summary>Says where the app is and who can sign in.</summary>
    private static async Task GreetAsync(WebApplication app, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(CommandTexts.Get("Ready", string.Join(", ", app.Urls)));
        var users = app.Services.GetRequiredService<UserStore>();
        if (!await users.AnyAsync(cancellationToken))
        {
            await output.WriteLineAsync(CommandTexts.Get("NoUsers"));
        }
        else if (app.Environment.IsDevelopment() && await users.FindByNameAsync(SampleLogins.Administrator, cancellationToken) is not null)
        {
            await output.WriteLineAsync(CommandTexts.Get("SampleLogin", SampleLogins.Administrator, SampleLogins.Password));
            await output.WriteLineAsync(CommandTexts.Get(
                "SampleLoginOthers", string.Join(", ", SampleLogins.All.Select(login => login.UserName).Skip(1))));
        }
    }
}
