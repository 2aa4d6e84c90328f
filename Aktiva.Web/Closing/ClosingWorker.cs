using Aktiva.Core.Closing;
using Aktiva.Core.Companies;

namespace Aktiva.Web.Closing;

/// <summary>
/// Executes queued runs, one after the other, for as long as this process holds the lease of the database. What an ended
/// program left behind is put in order before the first one.
/// </summary>
internal sealed partial class ClosingWorker(
    RunnerLease lease,
    RunnerPulse pulse,
    ClosingQueue queue,
    ClosingRunner runner,
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<ClosingWorker> logger) : BackgroundService
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var beating = Task.CompletedTask;
        try
        {
            await AcquireLeaseAsync(stoppingToken);
            beating = pulse.RunAsync(stoppingToken);
            await RecoverAsync(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                var runId = await queue.DequeueAsync(stoppingToken);
                await ExecuteRunAsync(runId, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }

        await beating;
    }

    private async Task AcquireLeaseAsync(CancellationToken stoppingToken)
    {
        if (lease.TryAcquire())
        {
            return;
        }

        LogWaiting();
        do
        {
            await Task.Delay(RetryInterval, time, stoppingToken);
        }
        while (!lease.TryAcquire());
    }

    /// <summary>Puts in order what was left behind, as soon as the database can be reached; until then nothing can run anyway.</summary>
    private async Task RecoverAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await runner.RecoverAsync(stoppingToken);
                await CleanAsync(stoppingToken);
                return;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogUnreachable(exception);
                await Task.Delay(RetryInterval, time, stoppingToken);
            }
        }
    }

    /// <summary>A database that cannot be reached must not end the worker, nor leave the company locked by a run that nobody executes.</summary>
    private async Task ExecuteRunAsync(long runId, CancellationToken stoppingToken)
    {
        try
        {
            await runner.RunAsync(runId, stoppingToken);
            await CleanAsync(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogUnfinished(exception, runId);
            await RecoverAsync(stoppingToken);
        }
    }

    private async Task CleanAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var company in await scope.ServiceProvider.GetRequiredService<CompanyStore>().ListAsync(stoppingToken))
        {
            await runner.CleanAsync(company.CompanyId, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another process executes the closings of this database; this one waits for it to end.")]
    private partial void LogWaiting();

    [LoggerMessage(Level = LogLevel.Error, Message = "What was left behind could not be put in order; it is tried again.")]
    private partial void LogUnreachable(Exception exception);

    [LoggerMessage(Level = LogLevel.Debug, Message = "No more closings are executed: the program ends.")]
    private partial void LogStopped();

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId} could not be brought to an end.")]
    private partial void LogUnfinished(Exception exception, long runId);
}
