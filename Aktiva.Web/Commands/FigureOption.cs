using System.CommandLine;
using Aktiva.Core.Data;

namespace Aktiva.Web.Commands;

/// <summary>Options whose values are amounts, rates or whole numbers, written as in files: <c>1234567.89</c>, <c>12.5</c>, <c>48</c>.</summary>
internal static class FigureOption
{
    private delegate bool Reader<T>(string text, out T value);

    public static Option<Money?> Money(string name, string description) =>
        Create(name, description, "V", (string text, out Money value) => NumberText.TryParse(text, NumberStyle.Point, out value));

    public static Option<Rate?> Rate(string name, string description) =>
        Create(name, description, "R", (string text, out Rate value) => NumberText.TryParse(text, NumberStyle.Point, out value));

    public static Option<int?> Months(string name, string description) =>
        Create(name, description, "N", (string text, out int value) =>
        {
            var isRead = NumberText.TryParseWhole(text, NumberStyle.Point, out var number) && number is >= 0 and <= int.MaxValue;
            value = isRead ? (int)number : 0;
            return isRead;
        });

    public static Option<long?> Units(string name, string description) =>
        Create(name, description, "N", (string text, out long value) =>
            NumberText.TryParseWhole(text, NumberStyle.Point, out value) && value >= 0);

    private static Option<T?> Create<T>(string name, string description, string helpName, Reader<T> read)
        where T : struct => new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result =>
            {
                var given = result.Tokens[0].Value;
                if (read(given, out var value))
                {
                    return value;
                }

                result.AddError(CommandTexts.Get("FigureInvalid", given, name));
                return null;
            },
        };
}
