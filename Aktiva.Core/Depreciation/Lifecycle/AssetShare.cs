using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>A part of an asset at the start of a month: what a split or a merge moves from one asset to another.</summary>
/// <remarks>
/// It is found once, when the event is recorded, and given to both assets, so that what leaves one always comes to the other. Impairment
/// losses and revaluation decreases not yet reversed stay behind: the part begins without a right to reverse them.
/// </remarks>
/// <param name="Cost">Cost.</param>
/// <param name="Accumulated">Accumulated depreciation in proportion to cost.</param>
/// <param name="ResidualValue">Residual value in proportion to cost.</param>
/// <param name="YearBase">The same of the amount from which the year is depreciated; null where the method has none.</param>
/// <param name="RevaluationSurplus">The same of the revaluation surplus.</param>
/// <param name="Units">Units produced so far by the asset.</param>
public readonly record struct AssetShare(
    Money Cost, Money Accumulated, Money ResidualValue, Money? YearBase, Money RevaluationSurplus, long Units);
