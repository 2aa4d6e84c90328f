using System.Globalization;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Web.Resources;

/// <summary>How exact numbers look in one language: 2 1/2, 33,333333, 12,5%.</summary>
/// <param name="culture">English or Indonesian, see <see cref="Language"/>.</param>
internal sealed class ExactFormat(CultureInfo culture)
{
    private const int UnroundedPlaces = 6;

    /// <summary>Grouped when whole, else whole part and fraction.</summary>
    public string Number(ExactFraction number)
    {
        var (whole, rest) = System.Numerics.BigInteger.DivRem(number.Numerator, number.Denominator);
        if (rest.IsZero)
        {
            return whole.ToString("N0", culture);
        }

        return whole.IsZero ? Fraction(number) : $"{whole.ToString("N0", culture)} {Fraction(new ExactFraction(rest, number.Denominator))}";
    }

    /// <summary>Numerator and denominator, grouped.</summary>
    public string Fraction(ExactFraction number) =>
        $"{number.Numerator.ToString("N0", culture)}/{number.Denominator.ToString("N0", culture)}";

    /// <summary>An amount in currency units: two decimals when they hold all of it, else six.</summary>
    public string Amount(ExactFraction amount) =>
        IsExact(amount) ? amount.Round(2).ToString("N2", culture) : amount.Round(UnroundedPlaces).ToString("N6", culture);

    /// <summary>Whether an amount in currency units has no fraction of a cent.</summary>
    public static bool IsExact(ExactFraction amount) => (amount * new ExactFraction(Money.MinorPerUnit, 1)).IsWhole;

    /// <summary>A rate in percent with as many decimals as it has.</summary>
    public string Percent(Rate rate) => rate.Percent.ToString("#,0.####", culture) + "%";

    /// <summary>A share of a whole: in percent where four decimals hold all of it, else as a fraction.</summary>
    public string Percent(ExactFraction share)
    {
        var tenThousandths = share * new ExactFraction(Rate.Whole, 1);
        return tenThousandths.IsWhole ? Percent(new Rate((long)tenThousandths.Numerator)) : Fraction(share);
    }

    /// <summary>A whole number, grouped.</summary>
    public string Count(long number) => number.ToString("N0", culture);
}
