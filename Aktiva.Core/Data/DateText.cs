using System.Globalization;

namespace Aktiva.Core.Data;

/// <summary>The one strict reader of dates in text; periods are read by <see cref="Periods.Period.TryParse"/>.</summary>
public static class DateText
{
    /// <summary>Reads a date written exactly in the style, all digits given.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, DateStyle style, out DateOnly date) =>
        DateOnly.TryParseExact(text, PatternOf(style), CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>The form of files: <c>yyyy-MM-dd</c>.</summary>
    public static string Format(DateOnly date) => Format(date, DateStyle.Iso);

    public static string Format(DateOnly date, DateStyle style) => date.ToString(PatternOf(style), CultureInfo.InvariantCulture);

    /// <summary>The style as a pattern of .NET.</summary>
    public static string PatternOf(DateStyle style) => style == DateStyle.Iso ? "yyyy-MM-dd" : "dd/MM/yyyy";
}
