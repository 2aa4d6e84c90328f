using System.CommandLine;
using Aktiva.Core.Assets;

namespace Aktiva.Web.Commands;

/// <summary><c>--book</c>; the commercial book when it is not given.</summary>
internal static class BookOption
{
    private static readonly (string Word, Book[] Books)[] Words =
        [("commercial", [Book.Commercial]), ("fiscal", [Book.Fiscal]), ("all", [Book.Commercial, Book.Fiscal])];

    public static Option<Book> One()
    {
        var option = ChoiceOption.Create("--book", CommandTexts.Get("OptionBook"), [.. Words[..2].Select(choice => (choice.Word, choice.Books[0]))]);
        option.DefaultValueFactory = _ => Book.Commercial;
        return option;
    }

    public static Option<Book[]> OneOrAll()
    {
        var option = ChoiceOption.Create("--book", CommandTexts.Get("OptionBook"), Words);
        option.DefaultValueFactory = _ => [Book.Commercial];
        return option;
    }
}
