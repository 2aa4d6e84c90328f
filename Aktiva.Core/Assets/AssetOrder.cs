namespace Aktiva.Core.Assets;

/// <summary>By what assets are ordered; ties by code.</summary>
public enum AssetOrder
{
    Code,
    Name,
    Category,
    Division,
    Department,
    Location,
    AcquisitionDate,
    Cost,
    Accumulated,
    NetBookValue,
    Depreciation,
}
