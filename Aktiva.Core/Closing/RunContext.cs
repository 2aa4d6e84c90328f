using System.Data.Common;
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

    /// <summary>The last look before a run succeeds: whoever was told that it will stop is right.</summary>
    /// <exception cref="RunCancelledException">A user asked to cancel the run.</exception>
    public static async Task ThrowIfCancelledAsync(DbTransaction transaction, long runId)
    {
        if (await ClosingStore.IsCancelRequestedAsync(transaction, runId))
        {
            throw new RunCancelledException();
        }
    }

    /// <summary>Moves to a stage, on the bar and in the run's row and log.</summary>
    public async Task StageAsync(ClosingStage stage)
    {
        ThrowIfStopped();
        Reporter.Stage(stage);
        var cancelRequested = await Database.InTransactionAsync(
            async transaction =>
            {
                await RunLogStore.WriteAsync(transaction, Run.RunId, Reporter.Current.At, RunEvent.StageReached, stage.ToString());
                return await ClosingStore.WriteProgressAsync(transaction, Reporter.Current);
            },
            Stopping);
        ThrowIfStopped(cancelRequested);
    }

    /// <summary>Writes down how far the run has come, for watchers of other processes, where no batch does.</summary>
    public async Task WriteProgressAsync() => ThrowIfStopped(
        await Database.InTransactionAsync(transaction => ClosingStore.WriteProgressAsync(transaction, Reporter.Current), Stopping));

    public Task LogAsync(RunEvent runEvent, string detail = "") =>
        Database.InTransactionAsync(
            transaction => RunLogStore.WriteAsync(transaction, Run.RunId, Time.GetUtcNow(), runEvent, detail), Stopping);
}
