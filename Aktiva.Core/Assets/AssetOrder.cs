namespace Aktiva.Core.Assets;

/// <summary>By what assets are ordered; ties by code. Methods and statuses stand in the order of their lists.</summary>
public enum AssetOrder
{
    Code,
    Name,
    Category,
    Division,
    Department,
    Location,
    SerialNumber,
    AcquisitionDate,
    Method,
    LifeMonths,
    Cost,
    Accumulated,
    NetBookValue,
    Depreciation,
    Status,
}
