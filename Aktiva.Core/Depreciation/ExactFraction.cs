using System.Numerics;
using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>An exact number as a fraction in lowest terms. For explanations; amounts that are posted are whole numbers (<see cref="Money"/>).</summary>
public readonly record struct ExactFraction
{
    private readonly BigInteger _denominatorLessOne;

    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public ExactFraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    public BigInteger Numerator { get; }

    /// <summary>Positive; 1 for a whole number.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    public bool IsWhole => _denominatorLessOne.IsZero;

    public bool IsZero => Numerator.IsZero;

    /// <summary>An amount in currency units.</summary>
    public static ExactFraction Of(Money money) => new(money.Minor, Money.MinorPerUnit);

    /// <summary>A rate as a number: 25 % is 1/4.</summary>
    public static ExactFraction Of(Rate rate) => new(rate.TenThousandths, Rate.Whole);

    public static ExactFraction operator +(ExactFraction left, ExactFraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static ExactFraction operator -(ExactFraction left, ExactFraction right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static ExactFraction operator *(ExactFraction left, ExactFraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static ExactFraction operator /(ExactFraction left, ExactFraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator >(ExactFraction left, ExactFraction right) => (left - right).Numerator.Sign > 0;

    public static bool operator <(ExactFraction left, ExactFraction right) => right > left;

    /// <summary>The number to some decimal places, half away from zero.</summary>
    /// <param name="places">0–10.</param>
    /// <exception cref="OverflowException">The number does not fit into a decimal.</exception>
    public decimal Round(int places)
    {
        var scale = BigInteger.Pow(10, places);
        var doubled = BigInteger.Abs(Numerator) * scale * 2 / Denominator;
        return (decimal)((doubled + 1) / 2 * Numerator.Sign) / (decimal)scale;
    }

    public override string ToString() => IsWhole ? $"{Numerator}" : $"{Numerator}/{Denominator}";
}
