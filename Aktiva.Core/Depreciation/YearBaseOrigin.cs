namespace Aktiva.Core.Depreciation;

/// <summary>What the base of a year's depreciation is.</summary>
public enum YearBaseOrigin
{
    /// <summary>The carrying amount at the start of the year, or of the first month in the first year.</summary>
    YearStart,

    /// <summary>The carrying amount at an opening balance inside the year.</summary>
    OpeningBalance,

    /// <summary>What a change inside the year has made of the year's base.</summary>
    Change,

    /// <summary>The cost, because the opening balance stands inside the first year.</summary>
    FirstYearCost,
}
