using System.Threading.Channels;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Closing;

/// <summary>
/// One pass over the assets of a book, in three stages side by side: one reads assets ahead, one adds their history and computes
/// them, the consumer takes them. Memory is bounded: four batches are on their way at most.
/// </summary>
internal sealed class AssetPass(Database database, AssetScope scope, IReadOnlySet<long> excluded)
{
    private const int Batches = 4;

    private readonly List<RunFinding> _problems = [];
    private readonly List<long> _problemAssets = [];

    /// <summary>Called on the computing side for every asset computed.</summary>
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
        var read = Channel.CreateBounded<AssetBatch>(Batches);
        var ready = Channel.CreateBounded<AssetBatch>(Batches);
        var lives = new LifePool();
        for (var index = 0; index < Batches; index++)
        {
            free.Writer.TryWrite(new AssetBatch(database.Dialect.BatchSize, lives));
        }

        var reading = StartStage(read.Writer, () => ReadAsync(free.Reader, read.Writer, stop.Token));
        var computing = StartStage(ready.Writer, () => ComputeAsync(read.Reader, ready.Writer, computed, stop.Token));
        try
        {
            await foreach (var batch in ready.Reader.ReadAllAsync(cancellationToken))
            {
                if (batch.Count > 0)
                {
                    await take(batch);
                }

                free.Writer.TryWrite(batch);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(reading, computing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return await NameAsync(cancellationToken);
    }

    /// <summary>Runs a stage beside the others; however it ends, whoever takes its batches learns of it.</summary>
    private static Task StartStage(ChannelWriter<AssetBatch> output, Func<Task> stage) => Task.Run(
        async () =>
        {
            try
            {
                await stage();
                output.Complete();
            }
            catch (Exception exception)
            {
                output.Complete(exception);
                throw;
            }
        },
        CancellationToken.None);

    private async Task ReadAsync(ChannelReader<AssetBatch> free, ChannelWriter<AssetBatch> read, CancellationToken cancellationToken)
    {
        for (var (after, more) = (0L, true); more;)
        {
            var batch = await free.ReadAsync(cancellationToken);
            more = await database.ReadAsync(
                connection => Task.FromResult(AssetReader.ReadAssets(connection, database.Dialect, scope, after, batch)),
                cancellationToken);
            after = batch.LastAssetId;
            await read.WriteAsync(batch, cancellationToken);
        }
    }

    private async Task ComputeAsync(
        ChannelReader<AssetBatch> read, ChannelWriter<AssetBatch> ready, Computed computed, CancellationToken cancellationToken)
    {
        await foreach (var batch in read.ReadAllAsync(cancellationToken))
        {
            await database.ReadAsync(
                connection =>
                {
                    AssetReader.AddHistory(connection, database.Dialect, scope, batch);
                    return Task.FromResult(batch.Count);
                },
                cancellationToken);
            Compute(batch, computed);
            await ready.WriteAsync(batch, cancellationToken);
        }
    }

    private void Compute(AssetBatch batch, Computed computed)
    {
        batch.KeptLives.Clear();
        for (var index = 0; index < batch.Count; index++)
        {
            ref readonly var row = ref batch.Rows[index];
            if (excluded.Contains(row.AssetId))
            {
                if (row.Life is { } life && LifeComputer.MovesBetweenAssets(life, scope))
                {
                    Found(row.AssetId, RuleProblem.SplitNotExcludable);
                    continue;
                }

                batch.Transactions[index] = AssetComputer.Exclude(row);
            }
            else if (!TryCompute(row, out batch.Transactions[index]))
            {
                continue;
            }

            if (batch.Transactions[index].LifeIsKept)
            {
                batch.KeptLives.Add(new KeptLife(row.AssetId, row.Life!.Month.After, row.Life.Month.Movements));
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
        foreach (var problem in problems)
        {
            Found(row.AssetId, problem);
        }

        return false;
    }

    private void Found(long assetId, RuleProblem problem)
    {
        HasProblems = true;
        _problemAssets.Add(assetId);
        _problems.Add(new RunFinding { Finding = problem.ToString() });
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
