namespace Aktiva.Core.Ledger;

/// <summary>What a journal entry or line records. Stored by name, and worded where it is shown.</summary>
public enum JournalKind
{
    /// <summary>The depreciation of a closed month.</summary>
    Depreciation,

    /// <summary>The cost of an asset new in the books.</summary>
    Acquisition,

    /// <summary>A correction of cost or accumulated depreciation in the register.</summary>
    Correction,

    /// <summary>Cost added to an asset.</summary>
    Addition,

    /// <summary>An asset or a part of it that was sold or scrapped.</summary>
    Disposal,

    /// <summary>An asset measured anew at fair value.</summary>
    Revaluation,

    /// <summary>An impairment loss.</summary>
    Impairment,

    /// <summary>An impairment loss taken back.</summary>
    ImpairmentReversal,

    /// <summary>Cost and accumulated depreciation moved to other accounts, divisions or departments.</summary>
    Transfer,

    /// <summary>A part of an asset that became an asset of its own.</summary>
    Split,

    /// <summary>An asset that became part of another one.</summary>
    Merge,
}
