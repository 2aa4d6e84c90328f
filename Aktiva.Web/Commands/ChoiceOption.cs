using System.CommandLine;
using System.CommandLine.Parsing;

namespace Aktiva.Web.Commands;

/// <summary>An option or argument whose value is one of a few words; letter case does not matter.</summary>
internal static class ChoiceOption
{
    /// <param name="name">The option, with its hyphens.</param>
    /// <param name="description">One line of help.</param>
    /// <param name="words">The words and what they stand for, in the order of the help.</param>
    public static Option<T> Create<T>(string name, string description, params IReadOnlyList<(string Word, T Value)> words) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', words.Select(choice => choice.Word)),
        CustomParser = result => Parse(result, name, words),
    };

    /// <param name="name">The argument as help and errors name it.</param>
    /// <param name="description">One line of help.</param>
    /// <param name="words">The words and what they stand for, in the order of the help.</param>
    public static Argument<T> CreateArgument<T>(string name, string description, params IReadOnlyList<(string Word, T Value)> words) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', words.Select(choice => choice.Word)),
        CustomParser = result => Parse(result, name, words),
    };

    private static T? Parse<T>(ArgumentResult result, string name, IReadOnlyList<(string Word, T Value)> words)
    {
        var given = result.Tokens[0].Value;
        foreach (var (word, value) in words)
        {
            if (word.Equals(given, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        result.AddError(CommandTexts.Get("ChoiceUnknown", given, name, string.Join(", ", words.Select(choice => choice.Word))));
        return default;
    }
}
