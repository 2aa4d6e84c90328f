using System.Globalization;
using CsvHelper;

namespace Aktiva.Core.Reports;

/// <summary>How CSV is written.</summary>
/// <param name="Options">Separator, numbers and line ends.</param>
/// <param name="DateFormat">How dates look.</param>
internal sealed record CsvStyle(CsvWriterOptions Options, string DateFormat)
{
    /// <summary>Whether the text begins with a byte-order mark, by which spreadsheets know UTF-8.</summary>
    public bool HasMark { get; init; }

    /// <summary>What integrators rely on: commas, points, ISO dates.</summary>
    public static CsvStyle Contract { get; } = new(new CsvWriterOptions { NewLine = "\n" }, "yyyy-MM-dd");

    /// <summary>
    /// What spreadsheets of a culture read: where decimals have a comma, fields are separated by semicolons and dates are dd/MM/yyyy. No digits are
    /// grouped, and a minus is the one of the keyboard. A text that a
    /// spreadsheet would compute is marked as text.
    /// </summary>
    public static CsvStyle For(CultureInfo culture)
    {
        var hasComma = HasDecimalComma(culture);
        var options = new CsvWriterOptions
        {
            NewLine = "\n",
            Separator = hasComma ? ';' : ',',
            FormatProvider = new NumberFormatInfo { NumberDecimalSeparator = culture.NumberFormat.NumberDecimalSeparator },
            Injection = CsvInjection.Escape,
        };
        return new CsvStyle(options, hasComma ? "dd'/'MM'/'yyyy" : "yyyy-MM-dd") { HasMark = true };
    }

    /// <summary>Whether decimals have a comma: dates are dd/MM/yyyy then, and ISO dates otherwise.</summary>
    public static bool HasDecimalComma(CultureInfo culture) => culture.NumberFormat.NumberDecimalSeparator == ",";
}
