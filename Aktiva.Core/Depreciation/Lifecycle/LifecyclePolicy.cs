namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>What decides about changes besides the changes: settings of the company and rules of the book.</summary>
/// <remarks>The default value is the commercial book of a company that takes nothing in the month of disposal.</remarks>
public readonly record struct LifecyclePolicy
{
    /// <summary>Convention full-month: whether the month of disposal is depreciated whole; by default not at all. A company setting.</summary>
    public bool DisposalMonthCounts { get; init; }

    /// <summary>
    /// The fiscal book: revaluations, impairments, their reversals, changes of estimate and residual values do not count (UU PPh Pasal 11).
    /// </summary>
    public bool IsFiscal { get; init; }

    /// <summary>
    /// Fiscal book: the life of the asset's group in months; what is left of a life that an addition extends is at most that (PMK 72/2023). 0 for no limit.
    /// </summary>
    public int GroupLifeMonths { get; init; }

    /// <summary>Whether the book does not know the change.</summary>
    internal bool Ignores(AssetChangeType type) => IsFiscal && type
        is AssetChangeType.Revaluation
        or AssetChangeType.Impairment
        or AssetChangeType.ImpairmentReversal
        or AssetChangeType.EstimateChange;
}
