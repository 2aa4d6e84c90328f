using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Assets;

/// <summary>What an asset stands at in a book by the last closing that had it; both amounts are zero once it has left.</summary>
public sealed record AssetStanding
{
    public Book Book { get; init; }

    /// <summary>The month at whose end it stands.</summary>
    public Period Period { get; init; }

    public Money Cost { get; init; }

    /// <summary>Accumulated depreciation.</summary>
    public Money Accumulated { get; init; }

    public Money NetBookValue => Cost - Accumulated;
}
