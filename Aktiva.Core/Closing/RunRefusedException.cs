namespace Aktiva.Core.Closing;

/// <summary>The run may not go on; the findings say why, all of it.</summary>
internal sealed class RunRefusedException(IReadOnlyList<RunFinding> findings) : Exception("The run is refused.")
{
    public IReadOnlyList<RunFinding> Findings { get; } = findings;

    public static RunRefusedException For(IEnumerable<ClosingRefusal> refusals, string subject) =>
        new([.. refusals.Select((refusal, index) => new RunFinding { Line = index + 1, Subject = subject, Finding = refusal.GetType().Name })]);
}
