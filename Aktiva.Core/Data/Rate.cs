using System.Globalization;

namespace Aktiva.Core.Data;

/// <summary>
/// A rate or share in percent, held as a whole number of ten-thousandths of a percent (12.5 % is 125,000).
/// </summary>
/// <param name="TenThousandths">The rate in ten-thousandths of a percent.</param>
public readonly record struct Rate(long TenThousandths) : IComparable<Rate>
{
    /// <summary>Ten-thousandths of a percent in one percent.</summary>
    public const int PerPercent = 10_000;

    /// <summary>Ten-thousandths of a percent in the whole (100 %).</summary>
    public const int Whole = 100 * PerPercent;

    public decimal Percent => new decimal(TenThousandths) / PerPercent;

    /// <summary>Takes a rate in percent with at most four decimals.</summary>
    /// <exception cref="ArgumentException">The rate has more than four decimals that are not zero.</exception>
    public static Rate FromPercent(decimal percent)
    {
        var scaled = percent * PerPercent;
        return scaled == decimal.Truncate(scaled)
            ? new Rate(decimal.ToInt64(scaled))
            : throw new ArgumentException("A rate has at most four decimals.", nameof(percent));
    }

    public int CompareTo(Rate other) => TenThousandths.CompareTo(other.TenThousandths);

    public static bool operator <(Rate left, Rate right) => left.TenThousandths < right.TenThousandths;

    public static bool operator >(Rate left, Rate right) => left.TenThousandths > right.TenThousandths;

    public static bool operator <=(Rate left, Rate right) => left.TenThousandths <= right.TenThousandths;

    public static bool operator >=(Rate left, Rate right) => left.TenThousandths >= right.TenThousandths;

    /// <summary>The form of files: percent, a point, no trailing zeros (<c>12.5</c>).</summary>
    public override string ToString() => Percent.ToString("0.####", CultureInfo.InvariantCulture);
}
