using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Aktiva.Web.Commands;

/// <summary>An option whose value is a whole number.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, string description, string helpName, int lowest, int byDefault) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => Parse(result, name, lowest),
        DefaultValueFactory = _ => byDefault,
    };

    private static int Parse(ArgumentResult result, string name, int lowest)
    {
        var given = result.Tokens[0].Value;
        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest)
        {
            return number;
        }

        result.AddError(CommandTexts.Get("NumberInvalid", given, name, lowest));
        return default;
    }
}
