using System.Runtime.InteropServices;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>The months to come of assets of a book, added up.</summary>
/// <param name="terms">The rules tried out, or the units assumed.</param>
internal sealed class ScheduleSum(ScheduleTerms terms)
{
    private readonly Dictionary<int, Month> _months = [];
    private Money _cost;
    private Money _accumulated;

    /// <summary>How many assets it holds.</summary>
    public long AssetCount { get; private set; }

    /// <summary>Whether a schedule was cut off after <see cref="Schedule.DefaultMonthLimit"/> months.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Adds an asset.</summary>
    /// <param name="course">What its schedule starts from.</param>
    /// <param name="first">The first month, in which months missed before it are caught up; by default the first missing one.</param>
    public void Add(ScheduleCourse course, Period first)
    {
        var months = 0;
        foreach (var month in course.Months(terms, first))
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_months, month.Period.Ordinal, out _);
            sum = new Month(
                sum.Depreciation + month.Depreciation,
                sum.CostChange + month.Movements.CostChange,
                sum.AccumulatedChange + month.Movements.AccumulatedChange);
            months++;
        }

        IsCutOff |= months == Schedule.DefaultMonthLimit;
        AssetCount++;
        _cost += course.OpeningCost;
        _accumulated += course.Before.Depreciation.Accumulated;
    }

    /// <summary>Every month from the first to the last, also those in which no asset depreciates.</summary>
    public IReadOnlyList<ScheduleRow> Rows()
    {
        List<ScheduleRow> rows = [];
        if (_months.Count == 0)
        {
            return rows;
        }

        var (cost, accumulated, last) = (_cost, _accumulated, _months.Keys.Max());
        for (var ordinal = _months.Keys.Min(); ordinal <= last; ordinal++)
        {
            var month = _months.GetValueOrDefault(ordinal);
            var closing = accumulated + month.Depreciation + month.AccumulatedChange;
            cost += month.CostChange;
            rows.Add(new ScheduleRow(Period.FromOrdinal(ordinal), accumulated, month.Depreciation, closing, cost - closing, MonthNotes.None));
            accumulated = closing;
        }

        return rows;
    }

    private readonly record struct Month(Money Depreciation, Money CostChange, Money AccumulatedChange);
}
