using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Assets;

/// <summary>An asset in a list, with its balances in a book.</summary>
public sealed record AssetListLine
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public string Category { get; init; } = "";

    public string? Division { get; init; }

    public string? Department { get; init; }

    public string? Location { get; init; }

    public string? SerialNumber { get; init; }

    public DateOnly AcquisitionDate { get; init; }

    public DepreciationMethod Method { get; init; }

    public int LifeMonths { get; init; }

    public Money Cost { get; init; }

    public Money Accumulated { get; init; }

    /// <summary>Carrying amount (IAS 16.6).</summary>
    public Money NetBookValue => Cost - Accumulated;

    /// <summary>The depreciation of the month of the balances.</summary>
    public Money Depreciation { get; init; }

    public AssetStatus Status { get; init; }
}
