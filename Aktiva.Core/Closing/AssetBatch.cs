namespace Aktiva.Core.Closing;

/// <summary>Computed AKM transactions on their way to the database; the arrays are used again and again.</summary>
/// <param name="size">The most assets in it.</param>
internal sealed class AssetBatch(int size)
{
    private readonly List<AssetLife> _lives = [];
    private int _livesTaken;

    public AssetRow[] Rows { get; } = new AssetRow[size];

    public AkmTransaction[] Transactions { get; } = new AkmTransaction[size];

    /// <summary>Every asset of the batch has a higher id.</summary>
    public long AfterAssetId { get; set; }

    /// <summary>The last asset id looked at; the batch after this one goes on from here.</summary>
    public long LastAssetId { get; set; }

    /// <summary>Whether any asset of the batch is depreciated by units of production.</summary>
    public bool HasMetered { get; set; }

    /// <summary>Assets read; all of them have a transaction unless one had a problem.</summary>
    public int Count { get; set; }

    /// <summary>Takes back all that <see cref="TakeLife"/> gave.</summary>
    public void ResetLives() => _livesTaken = 0;

    /// <summary>An empty life, good until <see cref="ResetLives"/>.</summary>
    public AssetLife TakeLife(bool isFiscal)
    {
        if (_livesTaken == _lives.Count)
        {
            _lives.Add(new AssetLife());
        }

        var life = _lives[_livesTaken++];
        life.Reset(isFiscal);
        return life;
    }
}
