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
    private Money _restingCost;
    private Money _restingAccumulated;

    /// <summary>How many assets it holds.</summary>
    public long AssetCount { get; private set; }

    /// <summary>Whether a schedule was cut off after <see cref="Schedule.DefaultMonthLimit"/> months.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Adds an asset.</summary>
    /// <param name="course">What its schedule starts from.</param>
    /// <param name="first">The first month, in which months missed before it are caught up; by default the first missing one.</param>
    public void Add(ScheduleCourse course, Period first)
    {
        var (months, cost, accumulated) = (0, course.OpeningCost, course.Before.Depreciation.Accumulated);
        foreach (var month in course.Months(terms, first))
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_months, month.Period.Ordinal, out _);
            var (openingCost, openingAccumulated) = months == 0 ? (cost, accumulated) : default;
            sum = new Month(
                sum.OpeningCost + openingCost,
                sum.OpeningAccumulated + openingAccumulated,
                sum.Depreciation + month.Depreciation,
                sum.CostChange + month.Movements.CostChange,
                sum.AccumulatedChange + month.Movements.AccumulatedChange);
            months++;
        }

        IsCutOff |= months == Schedule.DefaultMonthLimit;
        AssetCount++;
        if (months == 0)
        {
            _restingCost += cost;
            _restingAccumulated += accumulated;
        }
    }

    /// <summary>Every month from the first to the last, also those in which no asset depreciates. An asset counts from the first of its own months on, one without any in all of them.</summary>
    public IReadOnlyList<ScheduleRow> Rows()
    {
        List<ScheduleRow> rows = [];
        if (_months.Count == 0)
        {
            return rows;
        }

        var (cost, accumulated, last) = (_restingCost, _restingAccumulated, _months.Keys.Max());
        for (var ordinal = _months.Keys.Min(); ordinal <= last; ordinal++)
        {
            var month = _months.GetValueOrDefault(ordinal);
            accumulated += month.OpeningAccumulated;
            var closing = accumulated + month.Depreciation + month.AccumulatedChange;
            cost += month.OpeningCost + month.CostChange;
            rows.Add(new ScheduleRow(Period.FromOrdinal(ordinal), accumulated, month.Depreciation, closing, cost - closing, MonthNotes.None));
            accumulated = closing;
        }

        return rows;
    }

    /// <param name="OpeningCost">Of the assets whose months begin with this one; likewise the next.</param>
    /// <param name="OpeningAccumulated">Their accumulated depreciation.</param>
    /// <param name="Depreciation">Of all assets.</param>
    /// <param name="CostChange">By events.</param>
    /// <param name="AccumulatedChange">By events.</param>
    private readonly record struct Month(Money OpeningCost, Money OpeningAccumulated, Money Depreciation, Money CostChange, Money AccumulatedChange);
}
