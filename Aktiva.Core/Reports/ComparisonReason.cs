namespace Aktiva.Core.Reports;

/// <summary>Why an asset's depreciation of one month is another than that of an earlier one; where several hold, the first of these.</summary>
public enum ComparisonReason
{
    /// <summary>Out of the books by a disposal or a merge.</summary>
    Left = 1,

    /// <summary>The register has it no longer in the book.</summary>
    Removed = 2,

    /// <summary>Left out of one of the closings.</summary>
    Excluded = 3,

    /// <summary>Months missed before are part of one of the amounts.</summary>
    CaughtUp = 4,

    /// <summary>Not in the books in the earlier month, and no part of another asset.</summary>
    NewInBooks = 5,

    /// <summary>An event changed its amounts or rules.</summary>
    Event = 6,

    /// <summary>Its cost was corrected in the register.</summary>
    CostCorrected = 7,

    /// <summary>Depreciation began, or its first month counted in part.</summary>
    FirstMonth = 8,

    /// <summary>The last month takes what remains.</summary>
    LastMonth = 9,

    /// <summary>The life is over, or a legacy asset's month is too small to be posted.</summary>
    Ended = 10,

    /// <summary>The carrying amount came down to the floor or the residual value.</summary>
    FloorReached = 11,

    /// <summary>Other units were produced.</summary>
    Usage = 12,

    /// <summary>The method or the convention gives months different amounts.</summary>
    Method = 13,

    /// <summary>At most the smallest amount to which months are rounded.</summary>
    Rounding = 14,

    /// <summary>Its rules were changed in the register.</summary>
    RulesChanged = 15,
}
