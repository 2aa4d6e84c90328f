using System.Data.Common;
using System.Globalization;
using Aktiva.Core.Data;
using Microsoft.Extensions.Logging;

namespace Aktiva.Core.Closing;

/// <summary>Executes runs, outside any circuit, and sees each of them to an end: posted, completed, refused, failed, cancelled or interrupted.</summary>
public sealed partial class ClosingRunner(
    Database database, RunnerLease lease, RunBoard board, ClosingQueue queue, TimeProvider time, ILogger<ClosingRunner> logger)
{
    private readonly RunnerWatch _watch = new(time);

    /// <summary>Executes one queued run. Whatever happens to the run is in its row afterwards; only a database that cannot be reached throws.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="stopping">Cancelled when the program ends; the run is then interrupted at the next batch.</param>
    public async Task RunAsync(long runId, CancellationToken stopping)
    {
        try
        {
            var run = await database.ReadAsync(connection => ClosingStore.FindAsync(connection, runId), CancellationToken.None);
            if (run is { Status: RunStatus.Queued })
            {
                var feed = board.Open(QueuedProgress(runId, run.RequestedAt));
                var reporter = new RunReporter(runId, feed, time);
                reporter.Finish(await ExecuteAsync(new RunContext(run, database, reporter, feed, time, stopping)));
            }
        }
        finally
        {
            board.Close(runId);
        }
    }

    /// <summary>
    /// Marks active runs that nobody executes as interrupted: an ended program left them, or their end could not be written. Runs on this
    /// process's board go on, and so do those of other processes that live. Their rows are left to <see cref="CleanAsync"/>. Only the
    /// holder of the lease may do this.
    /// </summary>
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        await RecoverOthersAsync(cancellationToken);
        foreach (var run in await database.ReadAsync(RunnerStore.ListActiveAsync, cancellationToken))
        {
            if (board.Find(run.RunId) is null && (!lease.IsShared || run.RunnerId == lease.RunnerId))
            {
                LogInterruptedFound(run.RunId);
                await EndAsync(run.RunId, RunStatus.Interrupted, [], cancellationToken);
            }
        }
    }

    /// <summary>
    /// Marks the active runs of other processes interrupted when those have left, or have shown no sign of life for
    /// <see cref="RunnerWatch.Patience"/>. One that was only slow finds its run ended at its next step and writes nothing more.
    /// </summary>
    internal async Task RecoverOthersAsync(CancellationToken cancellationToken)
    {
        if (!lease.IsShared)
        {
            return;
        }

        foreach (var run in await database.ReadAsync(RunnerStore.ListActiveAsync, cancellationToken))
        {
            if (run.RunnerId != lease.RunnerId && await IsAbandonedAsync(run, cancellationToken))
            {
                LogInterruptedFound(run.RunId);
                await EndAsync(run.RunId, RunStatus.Interrupted, [], cancellationToken);
            }
        }
    }

    private async Task<bool> IsAbandonedAsync(RunnerStore.ActiveRun run, CancellationToken cancellationToken)
    {
        if (run is not { RunnerId: { } runnerId, Beat: { } beat })
        {
            return true;
        }

        return _watch.IsSilent(runnerId, beat)
            && await database.InTransactionAsync(
                transaction => RunnerStore.TryRemoveAsync(transaction, runnerId, beat), cancellationToken);
    }

    /// <summary>Removes rows that no longer count, unless a run waits; then the next opportunity does.</summary>
    public async Task CleanAsync(long companyId, CancellationToken cancellationToken)
    {
        var cleaner = new RunCleaner(database);
        foreach (var runId in await database.ReadAsync(connection => AkmStore.ListLeftoversAsync(connection, companyId), cancellationToken))
        {
            if (queue.HasWaiting)
            {
                return;
            }

            await cleaner.ClearAsync(runId, cancellationToken);
        }
    }

    internal static ClosingProgress QueuedProgress(long runId, DateTimeOffset at) =>
        new() { RunId = runId, Status = RunStatus.Queued, Attempt = 1, At = at };

    private async Task<RunStatus> ExecuteAsync(RunContext context)
    {
        var runId = context.Run.RunId;
        try
        {
            return await ExecuteProcessAsync(context);
        }
        catch (RunCancelledException)
        {
            return await EndAsync(runId, RunStatus.Cancelled, []);
        }
        catch (RunRefusedException refused)
        {
            return await EndAsync(runId, RunStatus.Refused, refused.Findings);
        }
        catch (OperationCanceledException) when (context.Stopping.IsCancellationRequested)
        {
            return await EndAsync(runId, RunStatus.Interrupted, []);
        }
        catch (BooksChangedException changed)
        {
            return await EndAsync(runId, RunStatus.Failed, [new RunFinding { Subject = changed.What, Finding = nameof(BooksChangedException) }]);
        }
        catch (Exception exception)
        {
            LogFailed(exception, runId);
            return await EndAsync(runId, RunStatus.Failed, []);
        }
    }

    private async Task<RunStatus> ExecuteProcessAsync(RunContext context)
    {
        if (context.Run.Process.IsClosing())
        {
            Enqueue(await new ClosingExecution(context).RunAsync());
            return RunStatus.Posted;
        }

        await database.InTransactionAsync(
            transaction => ClosingStore.StartAsync(transaction, context.Run.RunId, time.GetUtcNow()), context.Stopping);
        await context.StageAsync(ClosingStage.Initialise);
        Enqueue(await CompleteAsync(context.Run, await RecalculateAsync(context)));
        return RunStatus.Completed;
    }

    /// <returns>What is left to be done in the transaction that ends the run; it gives the findings.</returns>
    private static async Task<Func<DbTransaction, Task<IReadOnlyList<RunFinding>>>> RecalculateAsync(RunContext context)
    {
        if (context.Run.Process == ClosingProcess.VerifyAssets)
        {
            var findings = await new AssetVerification(context).RunAsync();
            return _ => Task.FromResult(findings);
        }

        var rebuild = new BalanceRebuild(context);
        await rebuild.PrepareAsync();
        return rebuild.CorrectAsync;
    }

    private async Task<long?> CompleteAsync(ClosingRun run, Func<DbTransaction, Task<IReadOnlyList<RunFinding>>> conclude)
    {
        var nextRunId = RunIds.New(time);
        return await database.InTransactionAsync(
            async transaction =>
            {
                await RunContext.ThrowIfCancelledAsync(transaction, run.RunId);
                var findings = await conclude(transaction);
                var now = time.GetUtcNow();
                await RunLogStore.WriteFindingsAsync(transaction, run.RunId, findings);
                await ClosingStore.CompleteAsync(transaction, run.RunId, now);
                await RunLogStore.WriteAsync(
                    transaction, run.RunId, now, RunEvent.Completed, findings.Count.ToString(CultureInfo.InvariantCulture));
                return await RunChain.PassOnAsync(transaction, run, nextRunId, now);
            },
            CancellationToken.None);
    }

    /// <summary>
    /// Ends a run that did not succeed: its rows are removed, its state and findings written, the company set free. When it turns out
    /// that it was posted after all (a commit whose answer was lost), it stays posted.
    /// </summary>
    private async Task<RunStatus> EndAsync(
        long runId, RunStatus status, IReadOnlyList<RunFinding> findings, CancellationToken cancellationToken = default)
    {
        var ended = await database.InTransactionAsync(
            async transaction =>
            {
                var now = time.GetUtcNow();
                if (!await ClosingStore.FinishAsync(transaction, runId, status, now))
                {
                    await ClosingStore.ReleaseAsync(transaction, runId);
                    return false;
                }

                await RunLogStore.WriteFindingsAsync(transaction, runId, findings);
                await RunLogStore.WriteAsync(transaction, runId, now, Enum.Parse<RunEvent>(status.ToString()));
                await ClosingStore.ReleaseAsync(transaction, runId);
                return true;
            },
            cancellationToken);
        if (ended)
        {
            await ClearUnlessStoppingAsync(runId, status, cancellationToken);
            return status;
        }

        var run = await database.ReadAsync(connection => ClosingStore.FindAsync(connection, runId), cancellationToken);
        Enqueue(run!.NextRunId);
        return run.Status;
    }

    /// <summary>A program that ends does not wait for this: the next one finds the rows and removes them.</summary>
    private async Task ClearUnlessStoppingAsync(long runId, RunStatus status, CancellationToken cancellationToken)
    {
        if (status != RunStatus.Interrupted)
        {
            await new RunCleaner(database).ClearAsync(runId, cancellationToken);
        }
    }

    private void Enqueue(long? nextRunId)
    {
        if (nextRunId is { } runId)
        {
            board.Open(QueuedProgress(runId, time.GetUtcNow()));
            queue.Enqueue(runId);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId} failed.")]
    private partial void LogFailed(Exception exception, long runId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {RunId} was left active by a program that ended; it is marked interrupted.")]
    private partial void LogInterruptedFound(long runId);
}
