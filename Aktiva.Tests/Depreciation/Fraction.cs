using System.Numerics;

namespace Aktiva.Tests.Depreciation;

/// <summary>An exact rational number, as slow and as plain as can be.</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator) : IComparable<Fraction>
{
    public static Fraction Zero => new(0, 1);

    public static Fraction One => new(1, 1);

    public static implicit operator Fraction(long whole) => new(whole, 1);

    public static Fraction operator +(Fraction left, Fraction right) =>
        Reduced((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => left + new Fraction(-right.Numerator, right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        Reduced(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) =>
        Reduced(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public static Fraction Min(Fraction left, Fraction right) => left <= right ? left : right;

    public static Fraction Max(Fraction left, Fraction right) => left >= right ? left : right;

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>To the nearest multiple of a step, half away from zero.</summary>
    public Fraction RoundTo(long step)
    {
        var twice = BigInteger.Abs(Numerator) * 2 / (Denominator * step);
        return new Fraction((twice + 1) / 2 * step * Numerator.Sign, 1);
    }

    private static Fraction Reduced(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return new Fraction(numerator / divisor, denominator / divisor);
    }
}
