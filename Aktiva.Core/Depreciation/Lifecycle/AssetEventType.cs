namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>What happened to an asset, as it is recorded. The numbers are those of the database.</summary>
/// <remarks>What an event does to each asset in each book is an <see cref="AssetChange"/>.</remarks>
public enum AssetEventType
{
    /// <summary>An asset under construction becomes available for use (IAS 16.55).</summary>
    PutInService = 1,

    /// <summary>Cost added to the asset (IAS 16.7).</summary>
    Addition = 2,

    DisposalSale = 3,
    DisposalScrap = 4,

    /// <summary>A part of the cost leaves the books; the asset stays.</summary>
    PartialDisposal = 5,

    /// <summary>Measured anew at fair value (IAS 16.31).</summary>
    Revaluation = 6,

    /// <summary>An impairment loss (IAS 36.59).</summary>
    Impairment = 7,

    /// <summary>An impairment loss taken back (IAS 36.114).</summary>
    ImpairmentReversal = 8,

    /// <summary>Life, residual value, method or rate change from now on (IAS 8.36, IAS 16.51).</summary>
    EstimateChange = 9,

    /// <summary>The asset moves to another category, division, department, location or expense split; its amounts stay.</summary>
    Transfer = 10,

    /// <summary>A part of the asset becomes an asset of its own.</summary>
    Split = 11,

    /// <summary>The asset becomes part of another one.</summary>
    Merge = 12,

    /// <summary>Cancels another event: neither of the two counts.</summary>
    Reversal = 13,
}
