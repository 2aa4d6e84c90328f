using Aktiva.Core.Closing;
using Aktiva.Web.Closing;

namespace Aktiva.Web.Commands;

/// <summary>What the verbs that run closings have in common.</summary>
internal abstract class ClosingVerb(string name, string description, CommonOptions common) : Verb(name, description, common)
{
    /// <summary>Runs the requests in their order, until one does not succeed.</summary>
    /// <returns>The exit code.</returns>
    protected static async Task<int> RunAsync(
        CommandContext context, ClosingReport report, IReadOnlyList<ClosingRequest> requests, CancellationToken cancellationToken)
    {
        var session = context.Get<ClosingSession>();
        if (!await session.TryOpenAsync(cancellationToken))
        {
            report.Refuse(requests[0].Processes[0], requests[0].Period, [new ClosingRefusal.AnotherProcessRuns()]);
            return ExitCode.Failed;
        }

        var exitCode = ExitCode.Done;
        await report.ShowAsync(async () =>
        {
            foreach (var request in requests)
            {
                cancellationToken.ThrowIfCancellationRequested();
                exitCode = await RunAsync(context, session, report, request, cancellationToken);
                if (exitCode != ExitCode.Done)
                {
                    break;
                }
            }
        });
        return exitCode;
    }

    private static async Task<int> RunAsync(
        CommandContext context, ClosingSession session, ClosingReport report, ClosingRequest request, CancellationToken cancellationToken)
    {
        var outcome = await session.RunAsync(context.Actor, request, report.Begin, cancellationToken);
        if (outcome.Refusals.Count > 0)
        {
            report.Refuse(request.Processes[0], request.Period, outcome.Refusals);
        }

        foreach (var run in outcome.Runs)
        {
            report.End(run, await context.Get<ClosingService>().ReadFindingsAsync(context.Actor, run.RunId, CancellationToken.None));
        }

        return outcome switch
        {
            { IsSuccess: true } => ExitCode.Done,
            { IsCancelled: true } => ExitCode.Cancelled,
            _ => ExitCode.Failed,
        };
    }
}
