namespace Aktiva.Core.Closing;

/// <summary>What a recalculation can find wrong.</summary>
public enum RecalculationFinding
{
    /// <summary>An asset's opening cost or accumulated depreciation is not its closing of the month before.</summary>
    OpeningDiffers,

    /// <summary>Computed again from the register as it is now, the month's depreciation is another.</summary>
    DepreciationDiffers,

    /// <summary>An asset's cost or accumulated depreciation changed by another amount than computed again, depreciation left aside.</summary>
    ChangeDiffers,

    /// <summary>What a transaction keeps for the next month's computation is not what is computed again.</summary>
    StateDiffers,

    /// <summary>An asset that belongs in the posted run has no AKM transaction.</summary>
    TransactionMissing,

    /// <summary>An AKM transaction belongs to no asset of the run.</summary>
    TransactionUnexpected,

    /// <summary>An asset of the month before is not in the posted run: its balance stays in the ledger.</summary>
    BalanceLost,

    /// <summary>The posted run has another number of AKM transactions than it stored.</summary>
    CountDiffers,

    /// <summary>The posted run's AKM transactions sum to another amount than it stored.</summary>
    SumDiffers,

    /// <summary>The journal of the period does not amount to its AKM transactions.</summary>
    JournalDiffers,

    /// <summary>In a journal of one pair per asset, an asset's lines do not amount to its AKM transaction.</summary>
    AssetJournalDiffers,

    /// <summary>What events did to an asset, or what is kept of them for the next month, is not what is computed again.</summary>
    EventsDiffer,

    /// <summary>An account of cost or accumulated depreciation has another balance than the assets that post to it.</summary>
    LedgerDiffers,

    /// <summary>A journal entry's debits are not its credits.</summary>
    JournalUnbalanced,

    /// <summary>An account balance was not the sum of its journal lines; it is now.</summary>
    BalanceCorrected,
}
