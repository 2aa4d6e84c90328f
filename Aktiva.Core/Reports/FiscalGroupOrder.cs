namespace Aktiva.Core.Reports;

/// <summary>By what the assets of a fiscal group are ordered; ties by code. Amounts of a year are summed only for the assets of a page.</summary>
public enum FiscalGroupOrder
{
    AssetCode,
    AssetName,
    Acquired,
}
