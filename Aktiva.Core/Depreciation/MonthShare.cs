namespace Aktiva.Core.Depreciation;

/// <summary>The share of one month as an exact fraction; 1/1 is a whole month.</summary>
/// <param name="Numerator">Never negative; 0 when the month does not count.</param>
/// <param name="Denominator">Positive.</param>
public readonly record struct MonthShare(long Numerator, long Denominator);
