using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>The depreciation of one month, months caught up included, and what it leaves behind.</summary>
/// <param name="Depreciation">The amount to be posted; never negative.</param>
/// <param name="After">The state for the next month.</param>
/// <param name="MonthsCaughtUp">Missed months that are part of the amount, this month not counted; months in which nothing was left to depreciate do not count.</param>
/// <param name="Notes">What is out of the ordinary, in this month or in those caught up.</param>
public readonly record struct MonthlyCharge(Money Depreciation, DepreciationState After, int MonthsCaughtUp, MonthNotes Notes);
