using System.Text.RegularExpressions;

namespace Aktiva.Web.Commands;

/// <summary>Words what System.CommandLine finds wrong with a command line, which it says in English only.</summary>
internal static partial class UsageErrors
{
    private static readonly (Regex Pattern, string Text)[] Known =
    [
        (MissingArgument(), "UsageArgumentMissing"),
        (MissingOption(), "UsageOptionMissing"),
        (MissingValue(), "UsageValueMissing"),
        (Unknown(), "UsageUnknown"),
        (MissingCommand(), "UsageCommandMissing"),
    ];

    /// <returns>The message in the program's language; as it is when it is one of the program's own.</returns>
    public static string Word(string message)
    {
        foreach (var (pattern, text) in Known)
        {
            if (pattern.Match(message) is { Success: true } match)
            {
                return CommandTexts.Get(text, match.Groups[1].Value);
            }
        }

        return message;
    }

    [GeneratedRegex("^Required argument '(.+)' missing for command: '.+'\\.$")]
    private static partial Regex MissingArgument();

    [GeneratedRegex("^Option '(.+)' is required\\.$")]
    private static partial Regex MissingOption();

    [GeneratedRegex("^Required argument missing for option: '(.+)'\\.$")]
    private static partial Regex MissingValue();

    [GeneratedRegex("^Unrecognized command or argument '(.*)'\\.$")]
    private static partial Regex Unknown();

    [GeneratedRegex("^Required command was not provided\\.$")]
    private static partial Regex MissingCommand();
}
