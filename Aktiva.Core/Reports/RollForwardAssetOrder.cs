namespace Aktiva.Core.Reports;

/// <summary>By what the assets behind an amount are ordered; ties by code.</summary>
public enum RollForwardAssetOrder
{
    Code,
    Name,
    Cost,
    Accumulated,
    NetBookValue,
}
