using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Assets;

/// <summary>The sums of assets.</summary>
public sealed record AssetTotals
{
    /// <summary>The number of assets.</summary>
    public long Assets { get; init; }

    public Money Cost { get; init; }

    public Money Accumulated { get; init; }

    public Money NetBookValue => Cost - Accumulated;

    public Money Depreciation { get; init; }

    /// <summary>Of the assets those that no closed month has yet: acquired later, or registered since.</summary>
    public long NotPostedAssets { get; init; }

    public Money NotPostedCost { get; init; }

    public Money NotPostedAccumulated { get; init; }

    /// <summary>What the closed month posted alone, which is what ledger and reports have; everything while nothing is closed.</summary>
    public AssetTotals Posted => AsOf == default ? this : this with
    {
        Assets = Assets - NotPostedAssets,
        Cost = Cost - NotPostedCost,
        Accumulated = Accumulated - NotPostedAccumulated,
    };

    /// <summary>The closed month whose balances count; the default value when none is closed, and balances are those brought forward.</summary>
    public Period AsOf { get; init; }
}
