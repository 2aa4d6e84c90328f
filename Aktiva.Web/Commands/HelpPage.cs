using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Aktiva.Web.Commands;

/// <summary>The help of System.CommandLine with its own words, which it has in English only, in the program's language.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private static readonly (string Theirs, string Text)[] Words =
    [
        ("Description:", "HelpDescription"),
        ("Usage:", "HelpUsage"),
        ("Arguments:", "HelpArguments"),
        ("Options:", "HelpOptions"),
        ("Commands:", "HelpCommands"),
        ("[options]", "HelpAnyOptions"),
        ("[command]", "HelpAnyCommand"),
        ("(REQUIRED)", "HelpRequired"),
        ("[default: ", "HelpDefault"),
    ];

    private readonly HelpAction _theirs = new();

    /// <summary>Help is given whatever else is wrong.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Makes the help and version options of the program speak its language.</summary>
    public static void Use(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Description = CommandTexts.Get("OptionHelp");
                    help.Action = new HelpPage();
                    break;
                case VersionOption version:
                    version.Description = CommandTexts.Get("OptionVersion");
                    break;
            }
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        using var page = new StringWriter();
        configuration.Output = page;
        var exitCode = _theirs.Invoke(parseResult);
        configuration.Output = output;
        output.Write(Words.Aggregate(
            page.ToString(), (text, word) => text.Replace(word.Theirs, CommandTexts.Get(word.Text), StringComparison.Ordinal)));
        return exitCode;
    }
}
