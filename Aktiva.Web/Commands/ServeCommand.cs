using System.CommandLine;
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
        await using var app = WebHosting.Build(new ServeSettings
        {
            Database = parsed.GetValue(_common.Database),
            Provider = parsed.GetValue(_common.Provider),
            Urls = parsed.GetValue(_urls),
        });
        await app.RunAsync(cancellationToken);
        return ExitCode.Done;
    }
}
