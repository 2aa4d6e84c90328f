namespace Aktiva.Core.Assets;

/// <summary>What the register knows of an asset.</summary>
public sealed record AssetCard
{
    public long AssetId { get; init; }

    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public string CategoryCode { get; init; } = "";

    public string CategoryName { get; init; } = "";

    public DateOnly AcquisitionDate { get; init; }

    public DateOnly InServiceDate { get; init; }

    public string? DivisionCode { get; init; }

    public string? DivisionName { get; init; }

    public string? DepartmentCode { get; init; }

    public string? DepartmentName { get; init; }

    public string? Location { get; init; }

    public string AssetAccount { get; init; } = "";

    public string AssetAccountName { get; init; } = "";

    public string AccumulatedAccount { get; init; } = "";

    public string AccumulatedAccountName { get; init; } = "";

    public FiscalGroup FiscalGroup { get; init; }

    public string? Quantity { get; init; }

    public string? SerialNumber { get; init; }

    public string? Notes { get; init; }

    /// <summary>The books that the asset is in, the commercial one first.</summary>
    public IReadOnlyList<AssetCardBook> Books { get; init; } = [];

    /// <summary>Where its depreciation goes, in the order of the split.</summary>
    public IReadOnlyList<AssetExpense> Expenses { get; init; } = [];

    /// <summary>What it stands at, in each book that a closing had it in, the commercial one first.</summary>
    public IReadOnlyList<AssetStanding> Standings { get; init; } = [];
}
