using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>A category's depreciation to come.</summary>
/// <param name="Code">The category's code.</param>
/// <param name="Name">The category's name.</param>
/// <param name="AssetCount">Its assets that were computed.</param>
/// <param name="Depreciation">Every month's depreciation; the first contains what is caught up.</param>
public sealed record ForecastCategory(string Code, string Name, long AssetCount, IReadOnlyList<Money> Depreciation);
