using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>Splits an amount over accounts so that the parts add up to it exactly.</summary>
public static class ExpenseSplit
{
    private const int MostOnStack = 64;

    /// <summary>
    /// The method of the largest remainder: every part is cut to the cent, or to the whole unit, and the cents or units left over go one
    /// by one to the largest remainders; of equal ones the first account is served first. What the amount itself has beyond whole units
    /// goes last, to the next largest. A negative amount is split as the positive one.
    /// </summary>
    /// <param name="amount">What is split.</param>
    /// <param name="shares">Shares that are not negative and add up to 100 %.</param>
    /// <param name="parts">Receives the part of each share.</param>
    /// <param name="places">Decimal places of the parts: 2, or 0.</param>
    /// <exception cref="ArgumentException">The shares do not add up to 100 %, one is negative, or the lengths differ.</exception>
    public static void LargestRemainder(Money amount, ReadOnlySpan<Rate> shares, Span<Money> parts, int places = 2)
    {
        RequireWhole(shares, parts);
        Span<long> remainders = shares.Length <= MostOnStack ? stackalloc long[shares.Length] : new long[shares.Length];
        var (left, step) = (amount.Minor, places == 0 ? Money.MinorPerUnit : 1);
        for (var index = 0; index < shares.Length; index++)
        {
            var (part, remainder) = Int128.DivRem((Int128)amount.Minor * shares[index].TenThousandths, Rate.Whole * step);
            parts[index] = new Money((long)part * step);
            remainders[index] = Math.Abs((long)remainder);
            left -= parts[index].Minor;
        }

        for (long given; left != 0; left -= given)
        {
            given = Math.Clamp(left, -step, step);
            var largest = IndexOfLargest(remainders);
            parts[largest] += new Money(given);
            remainders[largest] = -1;
        }
    }

    private static void RequireWhole(ReadOnlySpan<Rate> shares, ReadOnlySpan<Money> parts)
    {
        if (shares.Length != parts.Length)
        {
            throw new ArgumentException("There must be as many parts as shares.", nameof(parts));
        }

        var sum = 0L;
        foreach (var share in shares)
        {
            sum += share.TenThousandths is >= 0 and <= Rate.Whole
                ? share.TenThousandths
                : throw new ArgumentException("A share lies within 0 and 100 %.", nameof(shares));
        }

        if (sum != Rate.Whole)
        {
            throw new ArgumentException("Shares must add up to 100 %.", nameof(shares));
        }
    }

    private static int IndexOfLargest(ReadOnlySpan<long> remainders)
    {
        var largest = 0;
        for (var index = 1; index < remainders.Length; index++)
        {
            if (remainders[index] > remainders[largest])
            {
                largest = index;
            }
        }

        return largest;
    }
}
