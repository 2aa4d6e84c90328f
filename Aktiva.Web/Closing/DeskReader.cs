using Aktiva.Core.Closing;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;

namespace Aktiva.Web.Closing;

/// <summary>Reads what a closing page shows of one company's books.</summary>
public sealed class DeskReader(ClosingService closings, long companyId)
{
    public async Task<DeskView> ReadAsync(Actor actor, ClosingSelection selection, CancellationToken cancellationToken)
    {
        var mark = await ReadMarkAsync(actor, selection, cancellationToken);
        var state = await ReadStateAsync(actor, selection, cancellationToken);
        List<PeriodState> following = [];
        foreach (var process in selection.Processes.Skip(1).Where(process => process.IsClosing()))
        {
            following.Add(await closings.GetPeriodStateAsync(actor, companyId, process, selection.Period, cancellationToken));
        }

        return new DeskView(selection, mark, state, following, await ReadFinishedAsync(actor, selection, cancellationToken));
    }

    /// <summary>Costs little, however many assets there are.</summary>
    public Task<BooksMark> ReadMarkAsync(Actor actor, ClosingSelection selection, CancellationToken cancellationToken) =>
        closings.GetMarkAsync(actor, companyId, selection.Period, cancellationToken);

    /// <summary>Where the month stands for the selection's first process.</summary>
    public Task<PeriodState> ReadStateAsync(Actor actor, ClosingSelection selection, CancellationToken cancellationToken) =>
        closings.GetPeriodStateAsync(actor, companyId, selection.Processes[0], selection.Period, cancellationToken);

    /// <summary>The month to be closed next in the commercial book, this month when nothing says which.</summary>
    public async Task<ClosingSelection> SuggestAsync(Actor actor, Period thisMonth, CancellationToken cancellationToken)
    {
        var selection = new ClosingSelection(ClosingProcess.CommercialClosing, thisMonth);
        var state = await ReadStateAsync(actor, selection, cancellationToken);
        return selection with { Period = state.Suggested ?? thisMonth };
    }

    /// <summary>The latest run of the selection's first process and those that followed it in the same request, as far as they are over.</summary>
    private async Task<IReadOnlyList<ClosingRun>> ReadFinishedAsync(Actor actor, ClosingSelection selection, CancellationToken cancellationToken)
    {
        List<ClosingRun> finished = [];
        var run = await closings.FindLatestRunAsync(actor, companyId, selection.Processes[0], selection.Period, cancellationToken);
        while (run is not null && run.Status.IsOver())
        {
            finished.Add(run);
            run = selection.Process is null && run.NextRunId is { } next
                ? await closings.FindRunAsync(actor, next, cancellationToken)
                : null;
        }

        return finished;
    }
}
