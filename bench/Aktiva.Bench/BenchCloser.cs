using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aktiva.Bench;

/// <summary>Closes months of a company, one at a time, as the program does.</summary>
internal sealed class BenchCloser : IDisposable
{
    public static readonly Actor Bench = new("bench", Role.Administrator);

    /// <summary>The sample company's first open month.</summary>
    public static readonly Period OpenMonth = new(2026, 1);

    /// <summary>The month in which its youngest asset is acquired: from here on every closing has a row for every asset.</summary>
    public static readonly Period FullMonth = new(2026, 10);

    private readonly ClosingQueue _queue = new();
    private readonly RunnerLease _lease;
    private readonly ClosingService _service;
    private readonly long _companyId;

    public BenchCloser(Database database, long companyId)
    {
        var board = new RunBoard();
        _companyId = companyId;
        _lease = new RunnerLease(database);
        Runner = new ClosingRunner(database, _lease, board, _queue, TimeProvider.System, NullLogger<ClosingRunner>.Instance);
        _service = new ClosingService(database, board, _queue, _lease, TimeProvider.System);
    }

    public ClosingRunner Runner { get; }

    public bool TryAcquire() => _lease.TryAcquire();

    public async Task CloseAsync(Period period, ClosingProcess process = ClosingProcess.CommercialClosing)
    {
        var request = new ClosingRequest { CompanyId = _companyId, Period = period, Processes = [process] };
        var started = await _service.StartAsync(Bench, request, CancellationToken.None) as StartOutcome.Started
            ?? throw new InvalidOperationException($"The closing of {period} was refused.");
        var watching = _service.WatchAsync(Bench, started.RunId, new Progress<ClosingProgress>(), CancellationToken.None);
        await Runner.RunAsync(await _queue.DequeueAsync(CancellationToken.None), CancellationToken.None);
        var run = await watching;
        if (run.Status != RunStatus.Posted)
        {
            throw new InvalidOperationException($"The closing of {period} ended {run.Status}.");
        }
    }

    public void Dispose() => _lease.Dispose();
}
