using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>
/// An asset, or the sum of some, in both books at the end of a month: depreciation of the month and of the fiscal year through it,
/// carrying amounts, and what is between the books. Differences are commercial less fiscal.
/// </summary>
public sealed record FiscalListLine
{
    public FiscalListRow Row { get; init; }

    /// <summary>Null for sums over groups; <see cref="Assets.FiscalGroup.None"/> for assets that are not in the fiscal book.</summary>
    public FiscalGroup? FiscalGroup { get; init; }

    public string? AssetCode { get; init; }

    public string? AssetName { get; init; }

    public string? Category { get; init; }

    /// <summary>The month acquired.</summary>
    public Period? Acquired { get; init; }

    /// <summary>1 for an asset; the number of assets of a sum.</summary>
    public long AssetCount { get; init; }

    /// <summary>Cost at the end of the month; of an asset that left the books in the year, before it did.</summary>
    public Money Cost { get; init; }

    public DepreciationMethod? CommercialMethod { get; init; }

    /// <summary>Null for an asset that is not in the fiscal book.</summary>
    public DepreciationMethod? FiscalMethod { get; init; }

    /// <summary>Fiscal carrying amount at the start of the fiscal year, or where the book begins inside it.</summary>
    public Money FiscalValueAtYearStart { get; init; }

    public Money FiscalMonth { get; init; }

    public Money FiscalYear { get; init; }

    public Money CommercialMonth { get; init; }

    public Money CommercialYear { get; init; }

    public Money CommercialCarryingAmount { get; init; }

    public Money FiscalCarryingAmount { get; init; }

    /// <summary>
    /// Commercial less fiscal carrying amount (IAS 12.5), of assets in both books: positive is taxable, negative deductible. An asset that is
    /// not in the fiscal book has none.
    /// </summary>
    public Money TemporaryDifference { get; init; }

    /// <summary>Tax on the temporary difference at the company's rate: positive is a liability, negative an asset.</summary>
    public Money DeferredTax { get; init; }

    /// <summary>
    /// What the fiscal year did to the fiscal carrying amount besides depreciation, such as acquisitions, additions and disposals: that at the start of the
    /// year, and this, less depreciation, is that at the end of the month.
    /// </summary>
    public Money FiscalChange => FiscalCarryingAmount - FiscalValueAtYearStart + FiscalYear;

    public Money MonthDifference => CommercialMonth - FiscalMonth;

    public Money YearDifference => CommercialYear - FiscalYear;

    /// <summary>The sum with one more line in it.</summary>
    internal FiscalListLine Plus(FiscalListLine line) => this with
    {
        AssetCount = AssetCount + line.AssetCount,
        Cost = Cost + line.Cost,
        FiscalValueAtYearStart = FiscalValueAtYearStart + line.FiscalValueAtYearStart,
        FiscalMonth = FiscalMonth + line.FiscalMonth,
        FiscalYear = FiscalYear + line.FiscalYear,
        CommercialMonth = CommercialMonth + line.CommercialMonth,
        CommercialYear = CommercialYear + line.CommercialYear,
        CommercialCarryingAmount = CommercialCarryingAmount + line.CommercialCarryingAmount,
        FiscalCarryingAmount = FiscalCarryingAmount + line.FiscalCarryingAmount,
        TemporaryDifference = TemporaryDifference + line.TemporaryDifference,
        DeferredTax = DeferredTax + line.DeferredTax,
    };
}
