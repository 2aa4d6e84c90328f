namespace Aktiva.Core.Closing;

/// <summary>Computed AKM transactions on their way to the database; the arrays are used again and again.</summary>
/// <param name="size">The most assets in it.</param>
/// <param name="lives">
/// Where lives come from: shared by batches that are computed one after the other, since nobody looks at <see cref="AssetRow.Life"/> afterwards.
/// </param>
internal sealed class AssetBatch(int size, LifePool? lives = null)
{
    public AssetRow[] Rows { get; } = new AssetRow[size];

    public AkmTransaction[] Transactions { get; } = new AkmTransaction[size];

    /// <summary>What is written beside the transactions of the few assets with events, in the order of ids.</summary>
    public List<KeptLife> KeptLives { get; } = [];

    public LifePool Lives { get; } = lives ?? new LifePool();

    /// <summary>Every asset of the batch has a higher id.</summary>
    public long AfterAssetId { get; set; }

    /// <summary>The last asset id looked at; the batch after this one goes on from here.</summary>
    public long LastAssetId { get; set; }

    /// <summary>Whether any asset of the batch is depreciated by units of production.</summary>
    public bool HasMetered { get; set; }

    /// <summary>Assets read; all of them have a transaction unless one had a problem.</summary>
    public int Count { get; set; }
}
