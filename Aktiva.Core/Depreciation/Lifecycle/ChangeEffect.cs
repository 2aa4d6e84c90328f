using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>What one change did to the asset's amounts: the base of its journal. Increases are positive.</summary>
/// <remarks>
/// Of a revaluation, an impairment or its reversal, cost − accumulated equals surplus + profit or loss; of a disposal, cost − accumulated is
/// the carrying amount that leaves.
/// </remarks>
/// <param name="Cost">Change of cost.</param>
/// <param name="Accumulated">Change of accumulated depreciation.</param>
/// <param name="Surplus">What equity receives as revaluation surplus, or gives back.</param>
/// <param name="ProfitOrLoss">Gain, or negative loss, of a revaluation, an impairment or its reversal.</param>
/// <param name="SurplusRealised">Revaluation surplus that goes to retained earnings with a disposal (IAS 16.41).</param>
public readonly record struct ChangeEffect(Money Cost, Money Accumulated, Money Surplus, Money ProfitOrLoss, Money SurplusRealised)
{
    /// <summary>The change of the carrying amount.</summary>
    public Money CarryingAmount => Cost - Accumulated;
}
