namespace Aktiva.Core.Closing;

/// <summary>By what AKM transactions are ordered; ties by asset code.</summary>
public enum AkmOrder
{
    AssetCode,
    AssetName,
    Category,
    Department,
    ClosingCost,
    OpeningAccumulated,
    Depreciation,
    ClosingAccumulated,
    NetBookValue,

    /// <summary>Only where <see cref="AkmFilter.IsOfPostings"/>; elsewhere as by code.</summary>
    Share,
}
