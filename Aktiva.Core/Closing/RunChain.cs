using System.Data.Common;

namespace Aktiva.Core.Closing;

/// <summary>Requests of several processes: one run each, the company's lock passed from one to the next.</summary>
internal static class RunChain
{
    public static string Join(IEnumerable<ClosingProcess> processes) => string.Join(',', processes);

    /// <summary>Ends the run's hold of the company: the next run of the request takes it over, or it is free.</summary>
    /// <param name="transaction">The transaction that ends the run.</param>
    /// <param name="run">The run that succeeded.</param>
    /// <param name="nextRunId">The id that the next run gets.</param>
    /// <param name="now">The instant.</param>
    /// <returns>The next run, if any.</returns>
    public static async Task<long?> PassOnAsync(DbTransaction transaction, ClosingRun run, long nextRunId, DateTimeOffset now)
    {
        var remaining = (await ClosingStore.ReadRemainingAsync(transaction, run.RunId)).Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (remaining.Length == 0)
        {
            await ClosingStore.ReleaseAsync(transaction, run.RunId);
            return null;
        }

        var process = Enum.Parse<ClosingProcess>(remaining[0]);
        var next = run with { RunId = nextRunId, Process = process, Book = process.BookOf(), RequestedAt = now };
        await ClosingStore.InsertRunAsync(transaction, next, string.Join(',', remaining.Skip(1)));
        await RunLogStore.WriteAsync(transaction, nextRunId, now, RunEvent.Requested, run.RequestedBy);
        if (process.IsClosing())
        {
            await ClosingStore.CopyExclusionsAsync(transaction, run.RunId, nextRunId);
        }

        await ClosingStore.SetNextAsync(transaction, run.RunId, nextRunId);
        await ClosingStore.HandOverAsync(transaction, run.RunId, nextRunId);
        return nextRunId;
    }
}
