using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>
/// What the last computed month of an asset left behind, its changes included: all that the next month needs besides the first rules and
/// the changes themselves. Stored with the month's row.
/// </summary>
/// <remarks>
/// For an asset that has had no change, everything but <see cref="Depreciation"/> may be left at its default value: the state of
/// <see cref="DepreciationEngine"/> is enough to go on from. Cost is not part of it: it follows from the changes.
/// </remarks>
public readonly record struct LifecycleState
{
    /// <summary>Accumulated depreciation and what the method keeps.</summary>
    public DepreciationState Depreciation { get; init; }

    /// <summary>
    /// The last month whose changes are part of the state; the default value for none. It runs ahead of <see cref="DepreciationState.Through"/>
    /// while depreciation has not begun.
    /// </summary>
    public Period Through { get; init; }

    /// <summary>The revaluation surplus of the asset in equity (IAS 16.39).</summary>
    public Money RevaluationSurplus { get; init; }

    /// <summary>Revaluation decreases in profit or loss that no increase has reversed yet (IAS 16.39–40).</summary>
    public Money RevaluationDecrease { get; init; }

    /// <summary>Impairment losses in profit or loss not reversed yet.</summary>
    public Money ImpairmentLoss { get; init; }

    /// <summary>Impairment losses that the revaluation surplus took (IAS 36.61), not reversed yet.</summary>
    public Money ImpairmentOfSurplus { get; init; }

    /// <summary>
    /// The asset as it would be without its impairments, kept while there are some to reverse: the carrying amount that a reversal must not
    /// exceed (IAS 36.117). <see cref="DepreciationState.Through"/> and units are those of <see cref="Depreciation"/>.
    /// </summary>
    public DepreciationState Unimpaired { get; init; }

    /// <summary>Whether impairments may be reversed.</summary>
    public bool IsImpaired => !ImpairmentLoss.IsZero || !ImpairmentOfSurplus.IsZero;
}
