using System.Globalization;
using Aktiva.Core.Data;

namespace Aktiva.Web.Resources;

/// <summary>The two languages of Aktiva, with the signs that its figures are written in.</summary>
public static class Language
{
    /// <summary>Indonesian: 1.234.567,89 and 24 Nov 2026. The default.</summary>
    public static CultureInfo Indonesian { get; } = WithTrueMinus("id");

    /// <summary>English: 1,234,567.89 and 24 Nov 2026.</summary>
    public static CultureInfo English { get; } = WithTrueMinus("en");

    public static IReadOnlyList<CultureInfo> All { get; } = [Indonesian, English];

    /// <summary>English for English cultures, Indonesian for all others.</summary>
    public static CultureInfo Of(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == English.TwoLetterISOLanguageName ? English : Indonesian;

    /// <summary>How numbers are typed in a language.</summary>
    public static NumberStyle NumbersOf(CultureInfo culture) => Of(culture) == English ? NumberStyle.English : NumberStyle.Indonesian;

    private static CultureInfo WithTrueMinus(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberNegativePattern = 1;
        return CultureInfo.ReadOnly(culture);
    }
}
