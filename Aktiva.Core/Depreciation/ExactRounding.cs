using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>The one place where a computed amount is rounded: multiplied first, divided once, half away from zero.</summary>
public static class ExactRounding
{
    /// <summary>
    /// <paramref name="amount"/> × <paramref name="numerator"/> / <paramref name="denominator"/>, rounded once to
    /// <paramref name="places"/> decimal places. The product is exact (128 bits).
    /// </summary>
    /// <exception cref="OverflowException">The result does not fit into <see cref="Money"/>.</exception>
    public static Money Scale(Money amount, long numerator, long denominator, int places)
    {
        var step = places == 0 ? Money.MinorPerUnit : 1;
        var high = Math.BigMul(amount.Minor, numerator, out var low);
        var quotient = high == low >> 63 && denominator <= long.MaxValue / Money.MinorPerUnit
            ? Divide(low, denominator * step)
            : DivideWide(new Int128((ulong)high, (ulong)low), (Int128)denominator * step);
        return new Money(checked(quotient * step));
    }

    private static long Divide(long dividend, long divisor)
    {
        var (quotient, remainder) = Math.DivRem(dividend, divisor);
        var magnitude = Math.Abs(remainder);
        if (magnitude >= divisor - magnitude)
        {
            quotient += dividend < 0 ? -1 : 1;
        }

        return quotient;
    }

    private static long DivideWide(Int128 dividend, Int128 divisor)
    {
        var (quotient, remainder) = Int128.DivRem(dividend, divisor);
        var magnitude = Int128.Abs(remainder);
        if (magnitude >= divisor - magnitude)
        {
            quotient += Int128.IsNegative(dividend) ? -1 : 1;
        }

        return checked((long)quotient);
    }
}
