namespace Aktiva.Core.Closing;

/// <summary>The lives of the assets that are being computed: objects used again for every batch, so that a closing allocates nothing for each asset.</summary>
internal sealed class LifePool
{
    private readonly List<AssetLife> _lives = [];
    private int _taken;

    /// <summary>Takes back all that <see cref="Take"/> gave.</summary>
    public void Reset() => _taken = 0;

    /// <summary>An empty life, good until <see cref="Reset"/>.</summary>
    public AssetLife Take(bool isFiscal)
    {
        if (_taken == _lives.Count)
        {
            _lives.Add(new AssetLife());
        }

        var life = _lives[_taken++];
        life.Reset(isFiscal);
        return life;
    }
}
