using System.Globalization;
using Aktiva.Core.Data;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Forms;

/// <summary>What somebody types into a form: a text for each column of a file, as one row of it would have it, with numbers as they are written in the user's language and dates as the day before the month.</summary>
/// <param name="culture">The user's language.</param>
public abstract class TypedValues(CultureInfo culture)
{
    /// <summary>How dates are written, in both languages.</summary>
    public const DateStyle Dates = DateStyle.DayMonthYear;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>How numbers are written.</summary>
    public NumberStyle Numbers => Language.NumbersOf(Culture);

    /// <summary>The text of a column; empty when nothing is given.</summary>
    public string this[string column]
    {
        get => _values.GetValueOrDefault(column, "");
        set => _values[column] = value.Trim();
    }

    protected CultureInfo Culture { get; } = culture;

    protected IReadOnlyDictionary<string, string> Values => _values;
}
