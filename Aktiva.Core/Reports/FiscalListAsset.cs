using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>One asset as the database has it, with its rows of the month in both books.</summary>
internal sealed record FiscalListAsset
{
    public long AssetId { get; init; }

    public string AssetCode { get; init; } = "";

    public string AssetName { get; init; } = "";

    public string Category { get; init; } = "";

    public DateOnly AcquisitionDate { get; init; }

    /// <summary>The group in the register, whether the asset is in the fiscal book or not.</summary>
    public FiscalGroup FiscalGroup { get; init; }

    public bool IsInFiscalBook { get; init; }

    public DepreciationMethod? CommercialMethod { get; init; }

    public DepreciationMethod? FiscalMethod { get; init; }

    public Money CommercialMonth { get; init; }

    public Money CommercialCost { get; init; }

    public Money CommercialAccumulated { get; init; }

    /// <summary>Cost with which it left the books in the year by an event; 0 while it stays.</summary>
    public Money CommercialCostLeft { get; init; }

    public Money FiscalMonth { get; init; }

    public Money FiscalCost { get; init; }

    public Money FiscalAccumulated { get; init; }

    public Money FiscalCostLeft { get; init; }

    /// <summary>The asset's line, without the tax on it.</summary>
    /// <param name="year">What the fiscal year did to it.</param>
    public FiscalListLine ToLine(in FiscalYearSum year)
    {
        var commercial = CommercialCost - CommercialAccumulated;
        var fiscal = FiscalCost - FiscalAccumulated;
        return new FiscalListLine
        {
            Row = FiscalListRow.Asset,
            FiscalGroup = IsInFiscalBook ? FiscalGroup : FiscalGroup.None,
            AssetCode = AssetCode,
            AssetName = AssetName,
            Category = Category,
            Acquired = Period.Of(AcquisitionDate),
            AssetCount = 1,
            Cost = IsInFiscalBook ? CostOf(FiscalCost, year.FiscalCostChange, FiscalCostLeft) : CostOf(CommercialCost, year.CommercialCostChange, CommercialCostLeft),
            CommercialMethod = CommercialMethod,
            FiscalMethod = IsInFiscalBook ? FiscalMethod : null,
            FiscalValueAtYearStart = fiscal - year.FiscalCostChange + year.FiscalDepreciation + year.FiscalAccumulatedChange,
            FiscalMonth = FiscalMonth,
            FiscalYear = year.FiscalDepreciation,
            CommercialMonth = CommercialMonth,
            CommercialYear = year.CommercialDepreciation,
            CommercialCarryingAmount = commercial,
            FiscalCarryingAmount = fiscal,
            TemporaryDifference = IsInFiscalBook ? commercial - fiscal : Money.Zero,
        };
    }

    /// <summary>Of an asset that is no longer there what it cost when it left: by an event, or taken out of the register.</summary>
    private static Money CostOf(Money closing, Money changeInYear, Money left) =>
        !closing.IsZero ? closing : !left.IsZero ? left : closing - changeInYear;
}
