using Aktiva.Core.Assets;

namespace Aktiva.Core.Periods;

/// <summary>The months of a company as they stand at one moment: what is closed, what is locked, what runs.</summary>
public sealed record CompanyCalendar
{
    /// <summary>By month and book.</summary>
    public required IReadOnlyList<ClosedMonth> Closed { get; init; }

    /// <summary>By month.</summary>
    public required IReadOnlyList<LockedMonth> Locked { get; init; }

    /// <summary>The day on which the first asset was acquired; null when there are no assets.</summary>
    public required DateOnly? FirstAcquired { get; init; }

    /// <summary>The month that the company's active run is about; null when none is on.</summary>
    public required Period? RunningPeriod { get; init; }

    /// <summary>The book that it is about.</summary>
    public required Book? RunningBook { get; init; }

    /// <summary>Whether another reading found the same.</summary>
    public bool IsSameAs(CompanyCalendar? other) =>
        other is not null && (RunningPeriod, RunningBook) == (other.RunningPeriod, other.RunningBook)
        && Closed.SequenceEqual(other.Closed) && Locked.SequenceEqual(other.Locked);

    public ClosedMonth? Find(Period period, Book book) => Closed.FirstOrDefault(month => month.Period == period && month.Book == book);

    public LockedMonth? FindLock(Period period) => Locked.FirstOrDefault(month => month.Period == period);

    /// <summary>The first closed month of a book; null when none is.</summary>
    public Period? FirstClosed(Book book) => Closed.Where(month => month.Book == book).Select(month => (Period?)month.Period).Min();

    /// <summary>The last closed month of a book; null when none is.</summary>
    public Period? LastClosed(Book book) => Closed.Where(month => month.Book == book).Select(month => (Period?)month.Period).Max();

    public PeriodStatus StatusOf(Period period, Book book)
    {
        if (RunningPeriod == period && RunningBook == book)
        {
            return PeriodStatus.Running;
        }

        return FindLock(period) is not null ? PeriodStatus.Locked
            : Find(period, book) is not null ? PeriodStatus.Closed
            : PeriodStatus.Open;
    }
}
