using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>One asset as the database has it: sums of the fiscal year in both books, and its rows of the month.</summary>
internal sealed record FiscalListAsset
{
    public string AssetCode { get; init; } = "";

    public string AssetName { get; init; } = "";

    public string Category { get; init; } = "";

    public DateOnly AcquisitionDate { get; init; }

    public FiscalGroup FiscalGroup { get; init; }

    public bool IsInFiscalBook { get; init; }

    public DepreciationMethod? CommercialMethod { get; init; }

    public DepreciationMethod? FiscalMethod { get; init; }

    public Money CommercialYear { get; init; }

    public Money CommercialMonth { get; init; }

    public Money CommercialCost { get; init; }

    public Money CommercialAccumulated { get; init; }

    public Money CommercialCostChange { get; init; }

    /// <summary>Cost with which it left the books in the year by an event; 0 while it stays.</summary>
    public Money CommercialCostLeft { get; init; }

    public Money FiscalYear { get; init; }

    public Money FiscalMonth { get; init; }

    public Money FiscalCost { get; init; }

    public Money FiscalAccumulated { get; init; }

    public Money FiscalCostChange { get; init; }

    public Money FiscalCostLeft { get; init; }

    public Money FiscalAccumulatedChange { get; init; }

    public FiscalListLine ToLine()
    {
        var commercial = CommercialCost - CommercialAccumulated;
        var fiscal = FiscalCost - FiscalAccumulated;
        return new FiscalListLine
        {
            Row = FiscalListRow.Asset,
            FiscalGroup = FiscalGroup,
            AssetCode = AssetCode,
            AssetName = AssetName,
            Category = Category,
            Acquired = Period.Of(AcquisitionDate),
            AssetCount = 1,
            Cost = IsInFiscalBook ? CostOf(FiscalCost, FiscalCostChange, FiscalCostLeft) : CostOf(CommercialCost, CommercialCostChange, CommercialCostLeft),
            CommercialMethod = CommercialMethod,
            FiscalMethod = IsInFiscalBook ? FiscalMethod : null,
            FiscalValueAtYearStart = fiscal - FiscalCostChange + FiscalYear + FiscalAccumulatedChange,
            FiscalMonth = FiscalMonth,
            FiscalYear = FiscalYear,
            CommercialMonth = CommercialMonth,
            CommercialYear = CommercialYear,
            CommercialCarryingAmount = commercial,
            FiscalCarryingAmount = fiscal,
            TemporaryDifference = IsInFiscalBook ? commercial - fiscal : Money.Zero,
        };
    }

    /// <summary>Of an asset that is no longer there what it cost when it left: by an event, or taken out of the register.</summary>
    private static Money CostOf(Money closing, Money changeInYear, Money left) =>
        !closing.IsZero ? closing : !left.IsZero ? left : closing - changeInYear;
}
