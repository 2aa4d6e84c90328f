using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Ledger;

/// <summary>
/// How the number of a closing's document ("nomor bukti") is written. Named parts in braces, everything else as it stands:
/// <c>{number}</c> the place in the sequence of company, book and calendar year, with leading zeros as <c>{number:00000}</c>;
/// <c>{book}</c> AKM or AKF; <c>{company}</c> the company's code; <c>{MM}</c> and <c>{yyyy}</c> the month closed.
/// </summary>
/// <remarks>
/// Number, book and year are required. All parts but the number have the same width in all documents of a company, so that no two of
/// them can be written the same.
/// </remarks>
public sealed partial class DocumentPattern
{
    /// <summary><c>00001/AKM/UTAMA/012026</c>.</summary>
    public const string Default = "{number:00000}/{book}/{company}/{MM}{yyyy}";

    public const int LongestText = 60;

    private readonly string _text;

    private DocumentPattern(string text) => _text = text;

    /// <exception cref="FormatException">The text is no usable pattern.</exception>
    public static DocumentPattern Parse(string text) => TryParse(text, out var pattern) is { } fault
        ? throw new FormatException($"{text} is no pattern of document numbers: {fault}.")
        : pattern!;

    /// <returns>Why the text is no usable pattern; null when it is one.</returns>
    public static DocumentPatternFault? TryParse(string text, out DocumentPattern? pattern)
    {
        pattern = null;
        if (text.Length > LongestText || text.Any(char.IsControl))
        {
            return DocumentPatternFault.TextUnusable;
        }

        if (Part().Replace(text, "").AsSpan().ContainsAny('{', '}'))
        {
            return DocumentPatternFault.PartUnknown;
        }

        var parts = Part().Matches(text).Select(match => match.Groups[1].Value).ToHashSet();
        if (!parts.Contains("number"))
        {
            return DocumentPatternFault.NumberMissing;
        }

        if (!parts.Contains("book"))
        {
            return DocumentPatternFault.BookMissing;
        }

        if (!parts.Contains("yyyy"))
        {
            return DocumentPatternFault.YearMissing;
        }

        pattern = new DocumentPattern(text);
        return null;
    }

    /// <param name="number">The place in the sequence, from 1.</param>
    /// <param name="book">The book closed.</param>
    /// <param name="companyCode">The company's code.</param>
    /// <param name="period">The month closed.</param>
    public string Format(int number, Book book, string companyCode, Period period) => Part().Replace(_text, match => match.Groups[1].Value switch
    {
        "number" => number.ToString($"D{match.Groups[2].Length}", CultureInfo.InvariantCulture),
        "book" => WordOf(book),
        "company" => companyCode,
        "MM" => period.Month.ToString("00", CultureInfo.InvariantCulture),
        _ => period.Year.ToString("0000", CultureInfo.InvariantCulture),
    });

    /// <summary>Whether some other document of the company than the given one would be written like this.</summary>
    public bool CouldRepeat(string printed, int number, Book book, string companyCode, Period period) =>
        Format(number, book, companyCode, period) != printed && ReaderOf(companyCode).IsMatch(printed);

    public override string ToString() => _text;

    private Regex ReaderOf(string companyCode)
    {
        var reader = new StringBuilder("^");
        var end = 0;
        foreach (Match match in Part().Matches(_text))
        {
            reader.Append(Regex.Escape(_text[end..match.Index])).Append(match.Groups[1].Value switch
            {
                "number" => $"[0-9]{{{Math.Max(1, match.Groups[2].Length)},}}",
                "book" => $"({WordOf(Book.Commercial)}|{WordOf(Book.Fiscal)})",
                "company" => Regex.Escape(companyCode),
                "MM" => "(0[1-9]|1[0-2])",
                _ => "[0-9]{4}",
            });
            end = match.Index + match.Length;
        }

        return new Regex(reader.Append(Regex.Escape(_text[end..])).Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    private static string WordOf(Book book) => book == Book.Fiscal ? "AKF" : "AKM";

    [GeneratedRegex(@"\{(?:(number)(?::(0{1,9}))?|(?<1>book|company|MM|yyyy))\}", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
