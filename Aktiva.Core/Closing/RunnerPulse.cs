using Aktiva.Core.Data;
using Microsoft.Extensions.Logging;

namespace Aktiva.Core.Closing;

/// <summary>
/// Where several processes execute runs: shows the others that this one lives, and ends the runs of those that have died. On SQLite
/// there is nothing to do: see <see cref="RunnerLease"/>.
/// </summary>
public sealed partial class RunnerPulse(Database database, RunnerLease lease, ClosingRunner runner, TimeProvider time, ILogger<RunnerPulse> logger)
{
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Beats until cancelled, and then leaves.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!lease.IsShared)
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                await BeatAsync(cancellationToken);
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await LeaveAsync();
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.InTransactionAsync(lease.BeatAsync, cancellationToken);
            await runner.RecoverOthersAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogUnreachable(exception);
        }
    }

    private async Task LeaveAsync()
    {
        try
        {
            await database.InTransactionAsync(transaction => RunnerStore.RemoveAsync(transaction, lease.RunnerId), CancellationToken.None);
        }
        catch (Exception exception)
        {
            LogUnreachable(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database could not be told that this process executes its runs; it is tried again.")]
    private partial void LogUnreachable(Exception exception);
}
