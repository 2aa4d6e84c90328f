using System.CommandLine;
using System.CommandLine.Parsing;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Commands;

/// <summary>Periods on the command line: <c>yyyy-MM</c>.</summary>
internal static class PeriodValue
{
    public static Argument<Period> Argument() => new("PERIOD")
    {
        Description = CommandTexts.Get("ArgumentPeriod"),
        CustomParser = result => Parse(result) ?? default,
    };

    public static Argument<Period?> OptionalArgument(string description) => new("PERIOD")
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result => result.Tokens.Count == 0 ? null : Parse(result),
    };

    public static Option<Period?> Option(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "PERIOD",
        CustomParser = Parse,
    };

    private static Period? Parse(ArgumentResult result)
    {
        var given = result.Tokens[0].Value;
        if (Period.TryParse(given, out var period))
        {
            return period;
        }

        result.AddError(CommandTexts.Get("PeriodInvalid", given));
        return null;
    }
}
