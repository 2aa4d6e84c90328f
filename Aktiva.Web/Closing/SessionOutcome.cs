using Aktiva.Core.Closing;

namespace Aktiva.Web.Closing;

/// <summary>What came of a request: the runs as they ended, or why none was started.</summary>
internal sealed record SessionOutcome(IReadOnlyList<ClosingRun> Runs, IReadOnlyList<ClosingRefusal> Refusals)
{
    public bool IsSuccess => Refusals.Count == 0 && Runs.All(run => run.Status.IsSuccess());

    public bool IsCancelled => Runs is [.., { Status: RunStatus.Cancelled }];
}
