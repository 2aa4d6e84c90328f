using Aktiva.Core.Companies;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Reports;

/// <summary>The months that a report is about, as addresses say them.</summary>
public static class ReportRange
{
    /// <summary>Stands for the months since the start of the fiscal year.</summary>
    public const string YearToDate = "tahun";

    /// <summary>The most months of a range: a year.</summary>
    public const int MostMonths = FiscalYear.Months;

    /// <summary>The first month of the range that ends with a month.</summary>
    /// <param name="word">A month as <c>yyyy-MM</c>, or <see cref="YearToDate"/>; anything else is the last month alone.</param>
    /// <param name="last">The last month.</param>
    /// <param name="fiscalYearStartMonth">The month (1–12) in which the fiscal year begins.</param>
    public static Period First(string? word, Period last, int fiscalYearStartMonth)
    {
        if (word == YearToDate)
        {
            var policy = new ClosingPolicy { FiscalYearStartMonth = fiscalYearStartMonth };
            return Period.FromOrdinal(FiscalYear.StartOf(policy.ApplyTo(default), last.Ordinal));
        }

        return First(word, last);
    }

    /// <summary>The first month of the range that ends with a month, where only months are named.</summary>
    /// <inheritdoc cref="First(string?, Period, int)"/>
    public static Period First(string? word, Period last) =>
        Period.TryParse(word, out var first) && first <= last && last.MonthsSince(first) < MostMonths ? first : last;
}
