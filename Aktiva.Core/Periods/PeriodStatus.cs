namespace Aktiva.Core.Periods;

/// <summary>Where a month of a book stands.</summary>
public enum PeriodStatus
{
    Open,
    Closed,
    Locked,

    /// <summary>A run of this month and book is on.</summary>
    Running,
}
