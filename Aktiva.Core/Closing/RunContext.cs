using Aktiva.Core.Data;

namespace Aktiva.Core.Closing;

/// <summary>What every step of a run needs.</summary>
/// <param name="Run">The run's row as it was when the run began.</param>
/// <param name="Database">The data.</param>
/// <param name="Reporter">Where progress goes.</param>
/// <param name="Feed">Where cancelling comes from.</param>
/// <param name="Time">The clock.</param>
/// <param name="Stopping">Cancelled when the program ends.</param>
internal sealed record RunContext(
    ClosingRun Run, Database Database, RunReporter Reporter, RunFeed Feed, TimeProvider Time, CancellationToken Stopping)
{
    /// <exception cref="RunCancelledException">A user asked to cancel the run.</exception>
    /// <exception cref="OperationCanceledException">The program ends.</exception>
    public void ThrowIfStopped(bool cancelRequested = false)
    {
        if (cancelRequested || Feed.IsCancelRequested)
        {
            throw new RunCancelledException();
        }

        Stopping.ThrowIfCancellationRequested();
    }

    /// <summary>Moves to a stage, on the bar and in the run's row and log.</summary>
    public async Task StageAsync(ClosingStage stage)
    {
        ThrowIfStopped();
        Reporter.Stage(stage);
        await Database.InTransactionAsync(
            async transaction =>
            {
                await ClosingStore.SetStageAsync(transaction, Reporter.Current);
                await RunLogStore.WriteAsync(transaction, Run.RunId, Reporter.Current.At, RunEvent.StageReached, stage.ToString());
            },
            Stopping);
    }

    public Task LogAsync(RunEvent runEvent, string detail = "") =>
        Database.InTransactionAsync(
            transaction => RunLogStore.WriteAsync(transaction, Run.RunId, Time.GetUtcNow(), runEvent, detail), Stopping);
}
