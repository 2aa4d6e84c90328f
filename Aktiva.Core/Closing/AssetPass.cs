using System.Threading.Channels;
using Aktiva.Core.Data;

namespace Aktiva.Core.Closing;

/// <summary>
/// One pass over the assets of a book: a reader fetches and computes batches ahead while the consumer takes them, so that
/// computing overlaps with writing. Memory is bounded: three batches are on their way at most.
/// </summary>
internal sealed class AssetPass(Database database, AssetScope scope, IReadOnlySet<long> excluded)
{
    private const int Batches = 3;

    private readonly List<RunFinding> _problems = [];
    private readonly List<long> _problemAssets = [];

    /// <summary>Called on the reader's side for every asset computed.</summary>
    /// <param name="row">The asset.</param>
    /// <param name="transaction">Its AKM transaction.</param>
    public delegate void Computed(in AssetRow row, in AkmTransaction transaction);

    /// <summary>True when an asset cannot be computed; known at the latest when a batch is handed over.</summary>
    public bool HasProblems { get; private set; }

    /// <summary>Runs the pass to its end, whatever assets cannot be computed.</summary>
    /// <param name="computed">Sees every computed asset, in the order of ids.</param>
    /// <param name="take">Takes every batch, in order, one at a time.</param>
    /// <param name="cancellationToken">Stops the pass between batches.</param>
    /// <returns>All assets that cannot be computed, with every reason.</returns>
    public async Task<IReadOnlyList<RunFinding>> RunAsync(
        Computed computed, Func<AssetBatch, Task> take, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var free = Channel.CreateBounded<AssetBatch>(Batches);
        var ready = Channel.CreateBounded<AssetBatch>(Batches);
        for (var index = 0; index < Batches; index++)
        {
            free.Writer.TryWrite(new AssetBatch());
        }

        var reading = Task.Run(() => ReadAsync(computed, free, ready.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in ready.Reader.ReadAllAsync(cancellationToken))
            {
                await take(batch);
                free.Writer.TryWrite(batch);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading;
        return await NameAsync(cancellationToken);
    }

    private async Task ReadAsync(
        Computed computed, Channel<AssetBatch> free, ChannelWriter<AssetBatch> ready, CancellationToken cancellationToken)
    {
        try
        {
            for (var after = 0L; ;)
            {
                var batch = await free.Reader.ReadAsync(cancellationToken);
                var last = await database.ReadAsync(
                    connection => Task.FromResult(AssetReader.ReadBatch(connection, database.Dialect, scope, after, batch)),
                    cancellationToken);
                if (last is null)
                {
                    break;
                }

                after = last.Value;
                if (batch.Count == 0)
                {
                    free.Writer.TryWrite(batch);
                    continue;
                }

                Compute(batch, computed);
                await ready.WriteAsync(batch, cancellationToken);
            }

            ready.Complete();
        }
        catch (Exception exception)
        {
            ready.Complete(exception);
            throw;
        }
    }

    private void Compute(AssetBatch batch, Computed computed)
    {
        for (var index = 0; index < batch.Count; index++)
        {
            ref readonly var row = ref batch.Rows[index];
            if (excluded.Contains(row.AssetId))
            {
                batch.Transactions[index] = AssetComputer.Exclude(row);
            }
            else if (!TryCompute(row, out batch.Transactions[index]))
            {
                continue;
            }

            computed(row, batch.Transactions[index]);
        }
    }

    private bool TryCompute(in AssetRow row, out AkmTransaction transaction)
    {
        var problems = AssetComputer.Check(row, scope);
        if (problems.Count == 0)
        {
            transaction = AssetComputer.Compute(row, scope);
            return true;
        }

        transaction = default;
        HasProblems = true;
        foreach (var problem in problems)
        {
            _problemAssets.Add(row.AssetId);
            _problems.Add(new RunFinding { Finding = problem.ToString() });
        }

        return false;
    }

    /// <summary>
    /// Puts codes to the problems, which know only ids: codes are not read for the million assets that have none. An asset deleted
    /// meanwhile keeps its id.
    /// </summary>
    private async Task<IReadOnlyList<RunFinding>> NameAsync(CancellationToken cancellationToken)
    {
        var codes = await AkmStore.ReadCodesAsync(database, _problemAssets, cancellationToken);
        return
        [
            .. _problems.Select((problem, index) => problem with
            {
                Line = index + 1,
                Subject = codes.GetValueOrDefault(_problemAssets[index], $"#{_problemAssets[index]}"),
            }),
        ];
    }
}
