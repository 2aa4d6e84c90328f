namespace Aktiva.Core.Reports;

/// <summary>What makes a ledger differ from its register.</summary>
public enum ReconciliationCause
{
    /// <summary>A journal that no closing made.</summary>
    OtherJournal = 1,

    /// <summary>The account's balance is not the sum of its journal lines: "hitung ulang neraca" corrects it.</summary>
    BalanceDrift = 2,

    /// <summary>An asset gone from the register: its balances stay in the ledger.</summary>
    AssetGone = 3,

    /// <summary>A correction in the register that was not posted: the company has no acquisition account.</summary>
    CorrectionNotPosted = 4,

    /// <summary>What none of these explains, such as an opening balance that was entered without assets.</summary>
    Unexplained = 5,
}
