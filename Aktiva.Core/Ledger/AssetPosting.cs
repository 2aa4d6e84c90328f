using Aktiva.Core.Data;

namespace Aktiva.Core.Ledger;

/// <summary>What a run computed for an asset, and what its journal lines amount to.</summary>
internal sealed record AssetPosting
{
    public long AssetId { get; init; }

    public Money Depreciation { get; init; }

    public Money Debit { get; init; }

    public Money Credit { get; init; }
}
