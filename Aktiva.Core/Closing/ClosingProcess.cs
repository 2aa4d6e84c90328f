namespace Aktiva.Core.Closing;

/// <summary>What a run does. Stored by name.</summary>
public enum ClosingProcess
{
    /// <summary>Closes a month of the commercial book ("Aktiva komersial").</summary>
    CommercialClosing,

    /// <summary>Closes a month of the fiscal book ("Aktiva fiskal"); posts no journal.</summary>
    FiscalClosing,

    /// <summary>Verifies posted AKM transactions by computing them again ("Hitung ulang aktiva").</summary>
    VerifyAssets,

    /// <summary>Rebuilds account balances from journal lines ("Hitung ulang neraca").</summary>
    RebuildBalances,
}
