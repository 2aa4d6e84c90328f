using System.Globalization;

namespace Aktiva.Web.Resources;

/// <summary>The words of the pages in one language. The language is chosen once, whoever renders on whichever thread.</summary>
public sealed class Texts
{
    private static readonly TextSource Source = new("Texts");

    private Texts(CultureInfo culture) => Culture = culture;

    public static Texts Indonesian { get; } = new(Language.Indonesian);

    public static Texts English { get; } = new(Language.English);

    public CultureInfo Culture { get; }

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] => Source.Find(key, Culture);

    /// <summary>English for English cultures, Indonesian for all others.</summary>
    public static Texts For(CultureInfo culture) => Language.Of(culture) == Language.English ? English : Indonesian;

    /// <summary>The text with its placeholders filled; numbers and dates come in as text, from <see cref="DisplayFormat"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string Format(string key, params ReadOnlySpan<string> arguments) =>
        string.Format(Culture, Source.Find(key, Culture), [.. arguments]);

    /// <summary>The wording for a number of things: the key with <c>.One</c> for exactly one.</summary>
    /// <param name="key">A text for which there is a <c>.One</c>, too.</param>
    /// <param name="count">The number.</param>
    /// <param name="arguments">Fill the placeholders.</param>
    public string Count(string key, long count, params ReadOnlySpan<string> arguments) =>
        Format(count == 1 ? key + ".One" : key, arguments);
}
