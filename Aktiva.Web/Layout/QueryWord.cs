using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;

namespace Aktiva.Web.Layout;

/// <summary>The one reader of what addresses ask for. What cannot be read counts as not given: an address can be typed by anybody.</summary>
public static class QueryWord
{
    /// <summary>A whole number of at least zero, digits only.</summary>
    public static int? Number(string? word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A year of the calendar.</summary>
    public static int? Year(string? word) => Number(word) is { } year and >= 1900 and <= 9999 ? year : null;

    /// <summary>A number of months, at least one and not more than the longest life of an asset.</summary>
    public static int? Months(string? word) => Number(word) is { } months and >= 1 and <= RuleCheck.LongestLifeMonths ? months : null;

    /// <summary>Null for what is blank.</summary>
    public static string? Filled(string? word) => string.IsNullOrWhiteSpace(word) ? null : word.Trim();

    /// <summary>One of a closed set by its name.</summary>
    public static T? Named<T>(string? word)
        where T : struct, Enum => Enum.TryParse<T>(word, out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>The commercial book unless another is named.</summary>
    public static Book Book(string? word) => FileWord.TryRead(word ?? "", out Book? book) ? book.Value : Core.Assets.Book.Commercial;
}
