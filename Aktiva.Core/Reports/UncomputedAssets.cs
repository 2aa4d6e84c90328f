using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Reports;

/// <summary>Assets that are left out because they cannot be computed, by reason.</summary>
/// <param name="Problem">Why.</param>
/// <param name="AssetCount">How many.</param>
/// <param name="FirstCodes">The first of them.</param>
public sealed record UncomputedAssets(RuleProblem Problem, long AssetCount, IReadOnlyList<string> FirstCodes);
