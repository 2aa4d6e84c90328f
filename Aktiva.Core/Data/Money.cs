using System.Globalization;

namespace Aktiva.Core.Data;

/// <summary>
/// An amount of money, held as a whole number of minor units (hundredths), so that sums are exact.
/// Range: ±92,233,720,368,547,758.07; arithmetic beyond it throws <see cref="OverflowException"/>.
/// </summary>
/// <param name="Minor">The amount in hundredths of the currency unit.</param>
public readonly record struct Money(long Minor) : IComparable<Money>
{
    /// <summary>Minor units in one currency unit.</summary>
    public const int MinorPerUnit = 100;

    public static Money Zero => default;

    public bool IsZero => Minor == 0;

    public bool IsNegative => Minor < 0;

    /// <summary>The amount in currency units, exact, always with two decimals.</summary>
    public decimal Amount => new decimal(Minor) / 100.00m;

    /// <summary>Rounds an amount in currency units to the cent, half away from zero.</summary>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Money Round(decimal amount) =>
        new(decimal.ToInt64(decimal.Round(amount * MinorPerUnit, 0, MidpointRounding.AwayFromZero)));

    /// <summary>Takes an amount in currency units that has no fraction of a cent.</summary>
    /// <exception cref="ArgumentException">The amount has more than two decimals that are not zero.</exception>
    public static Money Exact(decimal amount)
    {
        var minor = amount * MinorPerUnit;
        return minor == decimal.Truncate(minor)
            ? new Money(decimal.ToInt64(minor))
            : throw new ArgumentException("An amount of money has at most two decimals.", nameof(amount));
    }

    public static Money Min(Money left, Money right) => left.Minor <= right.Minor ? left : right;

    public static Money Max(Money left, Money right) => left.Minor >= right.Minor ? left : right;

    public static Money operator +(Money left, Money right) => new(checked(left.Minor + right.Minor));

    public static Money operator -(Money left, Money right) => new(checked(left.Minor - right.Minor));

    public static Money operator -(Money value) => new(checked(-value.Minor));

    public static bool operator <(Money left, Money right) => left.Minor < right.Minor;

    public static bool operator >(Money left, Money right) => left.Minor > right.Minor;

    public static bool operator <=(Money left, Money right) => left.Minor <= right.Minor;

    public static bool operator >=(Money left, Money right) => left.Minor >= right.Minor;

    public int CompareTo(Money other) => Minor.CompareTo(other.Minor);

    /// <summary>The form of files and interfaces: a point, two decimals, no grouping (<c>1234567.89</c>).</summary>
    public override string ToString() => Amount.ToString("0.00", CultureInfo.InvariantCulture);
}
