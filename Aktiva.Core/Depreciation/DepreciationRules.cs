using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation;

/// <summary>
/// Everything that decides how one asset is depreciated in one book, as it stands at the end of the month computed.
/// </summary>
/// <remarks>
/// The default value of every property is the usual case, so that only what an asset needs is set.
/// <see cref="RuleCheck"/> says whether rules can be computed; <see cref="DepreciationEngine"/> expects ones that can.
/// </remarks>
public readonly record struct DepreciationRules
{
    /// <summary>The floor that marks an asset as taken over from the older system: exactly 1.00.</summary>
    public static readonly Money LegacyFloor = new(Money.MinorPerUnit);

    /// <summary>How a month's depreciation is found.</summary>
    public DepreciationMethod Method { get; init; }

    /// <summary>When depreciation begins and which share of a month counts; units-of-production ignores it.</summary>
    public Convention Convention { get; init; }

    /// <summary>The day from which the asset is available for use (IAS 16.55).</summary>
    public DateOnly InServiceDate { get; init; }

    /// <summary>Cost at the end of the month: opening, plus additions, less deductions.</summary>
    public Money Cost { get; init; }

    /// <summary>What is expected to be left at the end of the life (IAS 16.6); expensed ignores it.</summary>
    public Money ResidualValue { get; init; }

    /// <summary>The carrying amount that no month goes below; it only stops depreciation and does not change its pace. Expensed ignores it.</summary>
    public Money Floor { get; init; }

    /// <summary>The useful life in months, from the first month; 0 when the method has none.</summary>
    public int LifeMonths { get; init; }

    /// <summary>The rate per year of the rate methods; 0 when the method has none.</summary>
    public Rate RatePerYear { get; init; }

    /// <summary>Double-declining only: the multiple of the straight-line rate, 200 % unless given.</summary>
    public Rate Factor
    {
        get => field.TenThousandths == 0 ? new Rate(2 * Rate.Whole) : field;
        init;
    }

    /// <summary>Units-of-production only: the units expected over the whole life.</summary>
    public long TotalUnits { get; init; }

    /// <summary>The month at whose end <see cref="OpeningAccumulated"/> stands; the default value when there is no opening balance.</summary>
    public Period OpeningPeriod { get; init; }

    /// <summary>Accumulated depreciation brought forward at the end of <see cref="OpeningPeriod"/>.</summary>
    public Money OpeningAccumulated { get; init; }

    /// <summary>Units-of-production only: units produced up to the end of <see cref="OpeningPeriod"/>.</summary>
    public long OpeningUnits { get; init; }

    /// <summary>The month (1–12) in which the company's fiscal year begins, 1 unless given. Legacy assets use the calendar year.</summary>
    public int FiscalYearStartMonth
    {
        get => field + 1;
        init => field = value - 1;
    }

    /// <summary>Decimal places to which a month is rounded: 2 unless given, or 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither 2 nor 0.</exception>
    public int Places
    {
        get => 2 - field;
        init => field = value is 0 or 2 ? 2 - value : throw new ArgumentOutOfRangeException(nameof(value), value, "Amounts are rounded to 2 or 0 places.");
    }

    /// <summary>
    /// Whether the rules of the older system apply: calendar years, and a month of at most 1.00 is not posted.
    /// The floor of exactly 1.00, which the import profile sets, says so.
    /// </summary>
    public bool IsLegacy => Floor == LegacyFloor;

    /// <summary>The carrying amount at which depreciation stops: residual value or floor, whichever is higher.</summary>
    public Money Limit => Money.Max(ResidualValue, Floor);

    /// <summary>
    /// Whether an opening balance is to be taken up. One before the in-service month with nothing accumulated says only that the asset is new.
    /// </summary>
    public bool HasOpening =>
        OpeningPeriod != default && (!OpeningAccumulated.IsZero || OpeningUnits != 0 || OpeningPeriod.Number >= (InServiceDate.Year * 100) + InServiceDate.Month);
}
