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

    /// <summary>Of those not posted the ones acquired after <see cref="AsOf"/>; 0 when no month is closed.</summary>
    public long LaterAssets { get; init; }

    /// <summary>The cost of those not posted.</summary>
    public Money NotPostedCost { get; init; }

    /// <summary>The closed month whose balances count; the default value when none is closed, and balances are those brought forward.</summary>
    public Period AsOf { get; init; }
}
