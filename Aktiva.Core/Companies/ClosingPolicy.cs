using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Companies;

/// <summary>What a company decided about its closings. Read once per run and kept with it; the default values are the usual case.</summary>
public record ClosingPolicy
{
    /// <summary>Decimal places to which a month is rounded: 2, or 0 for whole currency units.</summary>
    public int RoundingPlaces { get; init; } = 2;

    public MissedMonths MissedMonths { get; init; }

    public JournalDetail JournalDetail { get; init; }

    /// <summary>The month (1–12) in which the fiscal year begins. Legacy assets keep the calendar year.</summary>
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>Under the convention full-month: whether the month of disposal is depreciated, and then whole, or not at all.</summary>
    public bool DisposalMonthCounts { get; init; }

    /// <summary>The rules as the company computes them.</summary>
    public DepreciationRules ApplyTo(in DepreciationRules rules) =>
        rules with { FiscalYearStartMonth = FiscalYearStartMonth, Places = RoundingPlaces };
}
