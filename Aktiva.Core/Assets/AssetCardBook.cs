using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Assets;

/// <summary>An asset's rules in one book, as registered.</summary>
public sealed record AssetCardBook
{
    public Book Book { get; init; }

    public DepreciationMethod Method { get; init; }

    public Convention Convention { get; init; }

    public Money Cost { get; init; }

    public Money ResidualValue { get; init; }

    public Money Floor { get; init; }

    /// <summary>0 where the method has none.</summary>
    public int LifeMonths { get; init; }

    public Rate RatePerYear { get; init; }

    public long TotalUnits { get; init; }

    /// <summary>The month at whose end accumulated depreciation was brought forward; the default value when it was not.</summary>
    public Period OpeningPeriod { get; init; }

    public Money OpeningAccumulated { get; init; }
}
