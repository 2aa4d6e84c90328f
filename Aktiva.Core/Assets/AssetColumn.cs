namespace Aktiva.Core.Assets;

/// <summary>The columns of the asset list that can be hidden.</summary>
public enum AssetColumn
{
    Category,
    Division,
    Department,
    Location,
    SerialNumber,
    AcquisitionDate,
    Method,
    LifeMonths,
    Cost,
    Depreciation,
    Accumulated,
    NetBookValue,
    Status,
}
