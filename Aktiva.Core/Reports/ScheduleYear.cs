using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>A fiscal year of a schedule.</summary>
/// <param name="First">Its first month in the schedule.</param>
/// <param name="Last">Its last month in the schedule.</param>
/// <param name="Depreciation">The sum of its months.</param>
/// <param name="ClosingAccumulated">Accumulated depreciation at its end.</param>
/// <param name="CarryingAmount">Cost less accumulated depreciation at its end.</param>
public readonly record struct ScheduleYear(Period First, Period Last, Money Depreciation, Money ClosingAccumulated, Money CarryingAmount)
{
    /// <summary>Whether the fiscal year is the calendar year.</summary>
    public bool IsCalendarYear { get; private init; }

    /// <param name="rules">Whose fiscal year counts.</param>
    /// <param name="lines">The months, in order.</param>
    internal static IReadOnlyList<ScheduleYear> Of(DepreciationRules rules, IReadOnlyList<ScheduleLine> lines) =>
    [
        .. lines.GroupBy(line => FiscalYear.StartOf(rules, line.Row.Period.Ordinal)).Select(year =>
        {
            var (first, last) = (year.First().Row, year.Last().Row);
            var sum = year.Aggregate(Money.Zero, (total, line) => total + line.Row.Depreciation);
            return new ScheduleYear(first.Period, last.Period, sum, last.ClosingAccumulated, last.CarryingAmount)
            {
                IsCalendarYear = year.Key % FiscalYear.Months == 0,
            };
        }),
    ];
}
