using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>A reason why a run, a reopening or a lock may not happen: a closed set, worded by Web.</summary>
public abstract record ClosingRefusal
{
    private ClosingRefusal()
    {
    }

    /// <summary>The period is locked.</summary>
    public sealed record PeriodLocked(Period Period) : ClosingRefusal;

    /// <summary>Only the last closed period (again) or the next one can be closed.</summary>
    public sealed record PeriodOutOfOrder(Period Period, Book Book, Period LastClosed) : ClosingRefusal;

    /// <summary>The first period closed must come after the latest opening period.</summary>
    public sealed record PeriodNotAfterOpening(Period Period, Book Book, Period LatestOpening) : ClosingRefusal;

    /// <summary>Another run of the company is active.</summary>
    public sealed record RunAlreadyActive(ClosingRun ActiveRun) : ClosingRefusal;

    /// <summary>The register has no asset in this book.</summary>
    public sealed record NoAssets(Book Book) : ClosingRefusal;

    /// <summary>The period has not been closed, so there is nothing to verify, take back or lock.</summary>
    public sealed record PeriodNotClosed(Period Period, Book Book) : ClosingRefusal;

    /// <summary>Only the last closed period can be taken back.</summary>
    public sealed record NotLastClosed(Period Period, Book Book, Period LastClosed) : ClosingRefusal;

    /// <summary>An asset that was to be excluded does not exist.</summary>
    public sealed record UnknownAsset(string Code) : ClosingRefusal;

    /// <summary>A reason has to be given.</summary>
    public sealed record ReasonMissing : ClosingRefusal;

    /// <summary>The reason has more characters than are kept.</summary>
    public sealed record ReasonTooLong(int Most) : ClosingRefusal;

    /// <summary>An earlier closed month is not locked yet.</summary>
    public sealed record EarlierMonthNotLocked(Period Period, Period Earlier) : ClosingRefusal;

    /// <summary>A later month is still locked.</summary>
    public sealed record LaterMonthLocked(Period Period, Period Later) : ClosingRefusal;

    /// <summary>The period is not locked.</summary>
    public sealed record PeriodNotLocked(Period Period) : ClosingRefusal;

    /// <summary>Another process runs the closings of this database file.</summary>
    public sealed record AnotherProcessRuns : ClosingRefusal;

    /// <summary>The run is over, or never was.</summary>
    public sealed record RunNotActive(long RunId) : ClosingRefusal;
}
