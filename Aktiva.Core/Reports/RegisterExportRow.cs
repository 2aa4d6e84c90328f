using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>An asset with its rules in both books, as exported.</summary>
internal sealed record RegisterExportRow
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public string Category { get; init; } = "";

    public DateOnly AcquisitionDate { get; init; }

    public DateOnly InServiceDate { get; init; }

    public Money Cost { get; init; }

    public Money ResidualValue { get; init; }

    public DepreciationMethod Method { get; init; }

    public long LifeMonths { get; init; }

    public Rate RatePerYear { get; init; }

    public Convention Convention { get; init; }

    public Money Floor { get; init; }

    public Period OpeningPeriod { get; init; }

    public Money OpeningAccumulated { get; init; }

    public string? Division { get; init; }

    public string? Department { get; init; }

    public string? Location { get; init; }

    public string ExpenseAccounts { get; init; } = "";

    public string AccumulatedAccount { get; init; } = "";

    public string AssetAccount { get; init; } = "";

    public FiscalGroup FiscalGroup { get; init; }

    /// <summary>Null when the asset is not in the fiscal book.</summary>
    public DepreciationMethod? FiscalMethod { get; init; }

    /// <summary>False when the asset came into the fiscal book only when it was put in service.</summary>
    public bool BeganInFiscalBook => FiscalMethod != DepreciationMethod.None;

    public long TotalUnits { get; init; }

    public string? Quantity { get; init; }

    public string? SerialNumber { get; init; }

    public string? Notes { get; init; }

    public Money? FiscalOpeningAccumulated { get; init; }

    public string? Parent { get; init; }
}
