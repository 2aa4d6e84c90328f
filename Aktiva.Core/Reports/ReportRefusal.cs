using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Events;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>Why an explanation, schedule, forecast or report cannot be given: a closed set, worded by Web.</summary>
public abstract record ReportRefusal
{
    private ReportRefusal()
    {
    }

    /// <summary>There is no such asset.</summary>
    public sealed record UnknownAsset(string Code) : ReportRefusal;

    /// <summary>There is no such category.</summary>
    public sealed record UnknownCategory(string Code) : ReportRefusal;

    /// <summary>There is no such fiscal group.</summary>
    public sealed record UnknownFiscalGroup(string Word) : ReportRefusal;

    /// <summary>The asset is not in the book.</summary>
    public sealed record NotInBook(string Code, Book Book) : ReportRefusal;

    /// <summary>The asset was acquired after the month.</summary>
    public sealed record NotYetAcquired(string Code, DateOnly AcquisitionDate) : ReportRefusal;

    /// <summary>The asset left the books in an earlier month.</summary>
    public sealed record LeftBooks(string Code, Period Month) : ReportRefusal;

    /// <summary>The asset's rules cannot be computed.</summary>
    public sealed record NotComputable(string Code, IReadOnlyList<RuleProblem> Problems) : ReportRefusal;

    /// <summary>The schedule has no such month: it begins later or has ended before.</summary>
    public sealed record NotInSchedule(string Code, Period Month) : ReportRefusal;

    /// <summary>The event that is only supposed would be refused now: the books have changed since it was previewed.</summary>
    public sealed record EventRefused(IReadOnlyList<AssetEventRefusal> Refusals) : ReportRefusal;

    /// <summary>Units-of-production needs the units to assume for every month to come.</summary>
    public sealed record UnitsPerMonthMissing(string Code) : ReportRefusal;

    /// <summary>The month, or any month at all, is not closed in both books.</summary>
    public sealed record NotClosedInBothBooks : ReportRefusal;

    /// <summary>The month is not closed in the book.</summary>
    public sealed record NotClosed(Book Book, Period Month) : ReportRefusal;

    /// <summary>The month to compare with is not earlier.</summary>
    public sealed record NotEarlier(Period Earlier, Period Later) : ReportRefusal;

    /// <summary>A worksheet has not as many rows.</summary>
    public sealed record TooLongForWorkbook : ReportRefusal;

    /// <summary>The book, or the category in it, has no asset.</summary>
    public sealed record NoAssets(Book Book) : ReportRefusal;
}
