using System.Globalization;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Web.Assets;

/// <summary>A year of two schedules of an asset.</summary>
/// <param name="Name">What the year is called.</param>
/// <param name="Before">Its months in one schedule.</param>
/// <param name="After">Its months in the other.</param>
public sealed record ComparedYear(string Name, IReadOnlyList<ScheduleRow> Before, IReadOnlyList<ScheduleRow> After)
{
    public Money DepreciationBefore => Sum(Before);

    public Money DepreciationAfter => Sum(After);

    /// <summary>The years of two schedules, the oldest first.</summary>
    /// <param name="before">Months of one schedule.</param>
    /// <param name="after">Months of the other.</param>
    /// <param name="yearOf">The year that a month belongs to.</param>
    public static IReadOnlyList<ComparedYear> Of(IEnumerable<ScheduleRow> before, IEnumerable<ScheduleRow> after, Func<ScheduleRow, int> yearOf)
    {
        var (first, second) = (before.ToLookup(yearOf), after.ToLookup(yearOf));
        return
        [
            .. first.Concat(second).Select(year => year.Key).Distinct().Order()
                .Select(year => new ComparedYear(year.ToString(CultureInfo.InvariantCulture), [.. first[year]], [.. second[year]])),
        ];
    }

    private static Money Sum(IEnumerable<ScheduleRow> rows) => rows.Aggregate(Money.Zero, (sum, row) => sum + row.Depreciation);
}
