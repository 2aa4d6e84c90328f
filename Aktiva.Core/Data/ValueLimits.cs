namespace Aktiva.Core.Data;

/// <summary>Between what bounds amounts, quantities and dates are taken from outside, whether a file or a page brings them.</summary>
public static class ValueLimits
{
    /// <summary>The earliest year of a date.</summary>
    public const int EarliestYear = 1900;

    /// <summary>The latest year of a date.</summary>
    public const int LatestYear = 2999;

    /// <summary>One trillion pieces, which four decimals still fit.</summary>
    public const decimal HighestQuantity = 1_000_000_000_000m;

    /// <summary>One quadrillion currency units: sums over a register stay far within what <see cref="Money"/> holds.</summary>
    public static Money HighestMoney => new(100_000_000_000_000_000);
}
