namespace Aktiva.Core.Depreciation;

/// <summary>Months of the company's fiscal year, on period ordinals (see <see cref="Periods.Period.Ordinal"/>).</summary>
public static class FiscalYear
{
    public const int Months = 12;

    /// <summary>The ordinal of the first month of the fiscal year in which a month lies. Legacy assets use the calendar year.</summary>
    public static int StartOf(in DepreciationRules rules, int month) => month - MonthsBefore(rules, month);

    /// <summary>How many months of its fiscal year lie before a month (0–11).</summary>
    public static int MonthsBefore(in DepreciationRules rules, int month)
    {
        var startMonth = rules.IsLegacy ? 1 : rules.FiscalYearStartMonth;
        return (month + Months - (startMonth - 1)) % Months;
    }
}
