namespace Aktiva.Core.Closing;

/// <summary>Computed AKM transactions on their way to the database; the arrays are used again and again.</summary>
/// <param name="size">The most assets in it.</param>
internal sealed class AssetBatch(int size = AkmStore.BatchSize)
{
    public AssetRow[] Rows { get; } = new AssetRow[size];

    public AkmTransaction[] Transactions { get; } = new AkmTransaction[size];

    /// <summary>Assets read; all of them have a transaction unless one had a problem.</summary>
    public int Count { get; set; }
}
