namespace Aktiva.Core.Ledger;

/// <summary>What a journal entry records. Stored by name in the entry's description, and worded where it is shown.</summary>
public enum JournalKind
{
    /// <summary>The depreciation of a closed month.</summary>
    Depreciation,
}
