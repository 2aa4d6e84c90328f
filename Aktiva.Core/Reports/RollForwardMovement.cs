namespace Aktiva.Core.Reports;

/// <summary>What moves balances from the start of a month to its end, and these two themselves, in the order of a roll-forward (IAS 16.73(d)–(e)).</summary>
public enum RollForwardMovement
{
    Opening,

    /// <summary>Balances of assets registered later with an opening balance.</summary>
    BroughtForward,

    Acquired,

    Added,

    Disposed,

    /// <summary>From other assets by split or merge.</summary>
    Received,

    /// <summary>To other assets by split or merge.</summary>
    Given,

    /// <summary>Between categories.</summary>
    Transferred,

    Revalued,

    Impairment,

    ImpairmentReversed,

    Depreciation,

    /// <summary>Corrections in the register: what no event explains.</summary>
    Adjusted,

    /// <summary>Assets that the register has no longer in the book.</summary>
    Removed,

    Closing,
}
