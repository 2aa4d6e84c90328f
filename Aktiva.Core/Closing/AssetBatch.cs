namespace Aktiva.Core.Closing;

/// <summary>Computed AKM transactions on their way to the database; the arrays are used again and again.</summary>
internal sealed class AssetBatch
{
    public AssetRow[] Rows { get; } = new AssetRow[AkmStore.BatchSize];

    public AkmTransaction[] Transactions { get; } = new AkmTransaction[AkmStore.BatchSize];

    /// <summary>Assets read; all of them have a transaction unless one had a problem.</summary>
    public int Count { get; set; }
}
