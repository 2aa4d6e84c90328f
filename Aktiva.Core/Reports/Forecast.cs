using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>Depreciation to come, by category and month.</summary>
public sealed record Forecast
{
    public required Book Book { get; init; }

    /// <summary>The first month: the one that is closed next.</summary>
    public required Period First { get; init; }

    /// <summary>The number of months.</summary>
    public required int Months { get; init; }

    /// <summary>The categories that have assets in the book, by code.</summary>
    public required IReadOnlyList<ForecastCategory> Categories { get; init; }

    /// <summary>Assets that are left out.</summary>
    public required IReadOnlyList<UncomputedAssets> NotComputed { get; init; }

    /// <summary>All depreciation of the months.</summary>
    public Money Depreciation => Categories.SelectMany(category => category.Depreciation).Aggregate(Money.Zero, (sum, month) => sum + month);
}
