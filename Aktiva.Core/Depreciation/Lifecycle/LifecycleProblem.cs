namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>Everything that can keep a change from being applied. A closed set: texts for it belong to the user interface.</summary>
public enum LifecycleProblem
{
    None,

    /// <summary>The type is none of <see cref="AssetChangeType"/>.</summary>
    TypeUnknown,

    /// <summary>Changes do not stand in the order of their dates.</summary>
    NotInOrder,

    /// <summary>Dated before the asset was acquired.</summary>
    BeforeAcquisition,

    /// <summary>In the opening period or before: the opening balance contains it.</summary>
    BeforeOpening,

    /// <summary>In a month that has been computed without it.</summary>
    MonthAlreadyComputed,

    /// <summary>After the asset has left the books.</summary>
    AfterDisposal,

    /// <summary>The amount must be above 0.</summary>
    AmountNotPositive,

    /// <summary>A partial disposal or a split takes all of the cost, or more.</summary>
    AmountNotBelowCost,

    /// <summary>More accumulated depreciation, surplus or year's base than the asset has, or than the cost that moves.</summary>
    ShareOutOfRange,

    /// <summary>A merge that does not take exactly what the asset has at the start of the month.</summary>
    MergeIncomplete,

    /// <summary>An impairment loss above the carrying amount.</summary>
    ImpairmentAboveCarryingAmount,

    /// <summary>A reversal above what the carrying amount would be without the impairment (IAS 36.117).</summary>
    ReversalAboveImpairment,

    /// <summary>The asset has been put in service before, or has been depreciated without it.</summary>
    NotUnderConstruction,

    /// <summary>A change of estimate that gives nothing.</summary>
    NothingGiven,

    /// <summary>The new life is not above the months elapsed.</summary>
    LifeNotAboveElapsed,

    /// <summary>The new expectation of units is not above the units produced.</summary>
    TotalUnitsNotAboveProduced,

    /// <summary>The convention may change only before the first month of depreciation.</summary>
    ConventionAfterFirstMonth,

    /// <summary>The rules after the change cannot be computed: see <see cref="LifecycleFinding.Rule"/>.</summary>
    RulesNotComputable,
}
