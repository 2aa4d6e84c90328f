namespace Aktiva.Core.Assets;

/// <summary>What keeps a master from being deleted.</summary>
public enum MasterUse
{
    Assets,
    Categories,
    ExpenseSplits,

    /// <summary>Events, or places where assets were before they were moved.</summary>
    Events,

    /// <summary>Journals and balances.</summary>
    Ledger,

    /// <summary>The company's accounts by role.</summary>
    Settings,
}
