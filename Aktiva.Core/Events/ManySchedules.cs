using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;

namespace Aktiva.Core.Events;

/// <summary>Adds up the schedules of assets before and after events, which must be the only ones recorded in between.</summary>
internal sealed class ManySchedules
{
    private readonly EventForesight _foresight;
    private readonly Period _month;
    private readonly Dictionary<Book, Dictionary<long, ScheduleCourse>> _before = [];

    private ManySchedules(EventForesight foresight, Period month) => (_foresight, _month) = (foresight, month);

    /// <summary>Reads what stands before the events.</summary>
    /// <param name="foresight">How months to come are found.</param>
    /// <param name="assetIds">Every asset that the events may change.</param>
    /// <param name="month">The last of the events' months.</param>
    public static async Task<ManySchedules> ReadAsync(EventForesight foresight, IReadOnlyCollection<long> assetIds, Period month)
    {
        var schedules = new ManySchedules(foresight, month);
        foreach (var book in assetIds.Count == 0 ? [] : Enum.GetValues<Book>())
        {
            (schedules._before[book], _) = await foresight.ListCoursesAsync(book, assetIds, month);
        }

        return schedules;
    }

    /// <summary>The schedules of what the events changed, by book; a book without any of it is left out.</summary>
    public async Task<IReadOnlyList<ManyEventsSchedule>> CompareAsync(IReadOnlyCollection<long> changed, CancellationToken cancellationToken)
    {
        List<ManyEventsSchedule> compared = [];
        foreach (var (book, before) in _before)
        {
            var (after, first) = await _foresight.ListCoursesAsync(book, changed, _month);
            if (changed.Count(assetId => before.ContainsKey(assetId) || after.ContainsKey(assetId)) is > 0 and var count)
            {
                compared.Add(new ManyEventsSchedule(book, count, Sum(before, changed, first, cancellationToken), Sum(after, changed, first, cancellationToken)));
            }
        }

        return compared;
    }

    private static IReadOnlyList<ScheduleRow> Sum(
        Dictionary<long, ScheduleCourse> courses, IEnumerable<long> assetIds, Period first, CancellationToken cancellationToken)
    {
        var sum = new ScheduleSum(EventForesight.AsItIs);
        foreach (var assetId in assetIds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (courses.TryGetValue(assetId, out var course))
            {
                sum.Add(course, first);
            }
        }

        return sum.Rows();
    }
}
