namespace Aktiva.Core.Reports;

/// <summary>What can be exported.</summary>
public enum ExportKind
{
    /// <summary>The asset register, as it can be imported again.</summary>
    Register,

    /// <summary>The events of assets in the order of recording, as they can be imported again.</summary>
    Events,

    /// <summary>AKM transactions of closed months.</summary>
    Akm,

    /// <summary>Journals of closed months.</summary>
    Journal,

    /// <summary>The assets of a month closed in both books, with the columns of the tax return and the deferred tax.</summary>
    FiscalList,

    /// <summary>By category, from the balances at the start of closed months to those at their end.</summary>
    RollForward,

    /// <summary>Assets with components at the end of a closed month, by themselves and added up.</summary>
    Components,
}
