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

    /// <summary>Another form of the report, or the same refusal.</summary>
    internal ReportOutcome<TOther> Select<TOther>(Func<T, TOther> form) => this switch
    {
        Given given => new ReportOutcome<TOther>.Given(form(given.Report)),
        Refused refused => new ReportOutcome<TOther>.Refused(refused.Reason),
        _ => throw new InvalidOperationException("There is no other outcome."),
    };

    /// <inheritdoc cref="Select{TOther}"/>
    internal async Task<ReportOutcome<TOther>> SelectAsync<TOther>(Func<T, Task<TOther>> form) => this switch
    {
        Given given => new ReportOutcome<TOther>.Given(await form(given.Report)),
        Refused refused => new ReportOutcome<TOther>.Refused(refused.Reason),
        _ => throw new InvalidOperationException("There is no other outcome."),
    };
}
