using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>The run may not go on; the findings say why, all of it.</summary>
internal sealed class RunRefusedException(IReadOnlyList<RunFinding> findings) : Exception("The run is refused.")
{
    public IReadOnlyList<RunFinding> Findings { get; } = findings;

    /// <summary>A finding for each refusal, and after it one for each month that the refusal points to.</summary>
    /// <param name="refusals">Why the run may not go on.</param>
    /// <param name="period">The run's month.</param>
    public static RunRefusedException For(IEnumerable<ClosingRefusal> refusals, Period period)
    {
        var findings = refusals.SelectMany(refusal => MonthsOf(refusal).Prepend((period, refusal.GetType().Name)));
        return new RunRefusedException(
            [.. findings.Select((pair, index) => new RunFinding { Line = index + 1, Subject = pair.Item1.ToString(), Finding = pair.Item2 })]);
    }

    private static IEnumerable<(Period Month, string Finding)> MonthsOf(ClosingRefusal refusal) => refusal switch
    {
        ClosingRefusal.PeriodOutOfOrder { LastClosed: var last } =>
            [(last, nameof(RefusalFinding.LastClosedMonth)), (last.Next, nameof(RefusalFinding.NextMonth))],
        ClosingRefusal.PeriodNotAfterOpening { LatestOpening: var last } =>
            [(last, nameof(RefusalFinding.LastOpeningMonth)), (last.Next, nameof(RefusalFinding.NextMonth))],
        _ => [],
    };
}
