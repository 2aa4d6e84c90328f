namespace Aktiva.Core.Reports;

/// <summary>A report, or why there is none.</summary>
/// <typeparam name="T">What is reported.</typeparam>
public abstract record ReportOutcome<T>
{
    private ReportOutcome()
    {
    }

    public sealed record Given(T Report) : ReportOutcome<T>;

    public sealed record Refused(ReportRefusal Reason) : ReportOutcome<T>;
}
