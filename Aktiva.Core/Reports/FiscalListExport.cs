using System.Data.Common;
using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>The fiscal list: the columns of the tax return, both books side by side, and the deferred tax.</summary>
internal static class FiscalListExport
{
    /// <summary>Sums of the groups and the lines after them.</summary>
    private const int MostSums = 16;

    private static readonly ReportForm Contract = new()
    {
        Title = nameof(ExportKind.FiscalList),
        Heading = column => column,
        Word = value => value switch
        {
            FiscalListRow row => FileWord.Of(row),
            FiscalGroup group => FileWord.Of(group),
            DepreciationMethod method => FileWord.Of(method),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "There is no word for it."),
        },
        Culture = CultureInfo.InvariantCulture,
    };

    /// <summary>In the words that integrators rely on.</summary>
    /// <returns>Null when the month is not closed in both books.</returns>
    public static Task<ExportSource?> OpenAsync(DbTransaction snapshot, Dialect dialect, ExportRequest request) =>
        OpenAsync(
            snapshot,
            dialect,
            new ReportRequest { CompanyId = request.CompanyId, Kind = ReportKind.FiscalList, First = request.First, Last = request.First },
            Contract);

    /// <summary>In the words of the reader, all of it or one group.</summary>
    /// <inheritdoc cref="OpenAsync(DbTransaction, Dialect, ExportRequest)"/>
    public static async Task<ExportSource?> OpenAsync(DbTransaction snapshot, Dialect dialect, ReportRequest request, ReportForm form)
    {
        if (await FiscalListReader.OpenAsync(snapshot, dialect, request.CompanyId, request.Last) is not { } reader)
        {
            return null;
        }

        var lines = (await reader.ReadLinesAsync(request.OrderOf<FiscalGroupOrder>(), request.IsDescending))
            .Where(line => request.Group is null || line.FiscalGroup == request.Group);
        return new ExportSource(await reader.CountAssetsAsync() + MostSums, ExportTable.Of(
            Columns(reader.Period, reader.TaxRate, form), lines, form, line => line.Row != FiscalListRow.Asset));
    }

    /// <remarks>Integrators rely on what they have. On paper the columns of the screen, in which sums are named where assets have their code.</remarks>
    private static ReportColumn<FiscalListLine>[] Columns(Period period, Rate taxRate, ReportForm form) =>
    [
        new("row", line => line.Row) { IsOnPaper = false },
        new("period", _ => period) { IsOnPaper = false },
        new("fiscal_group", line => line.FiscalGroup) { IsOnPaper = false },
        new("asset_code", line => line.AssetCode ?? (form.IsPaper ? form.Word(line.Row) : null)),
        new("asset_name", line => line.AssetName),
        new("category", line => line.Category) { IsOnPaper = false },
        new("acquired", line => line.Acquired),
        new("cost", line => OfBooks(line, line.Cost)),
        new("commercial_method", line => line.CommercialMethod),
        new("fiscal_method", line => line.FiscalMethod),
        new("fiscal_value_at_year_start", line => OfFiscal(line, line.FiscalValueAtYearStart)),
        .. form == Contract ? [] : (ReportColumn<FiscalListLine>[])[new("fiscal_change_year", line => OfFiscal(line, line.FiscalChange))],
        new("fiscal_depreciation_month", line => OfFiscal(line, line.FiscalMonth)) { IsOnPaper = false },
        new("fiscal_depreciation_year", line => OfFiscal(line, line.FiscalYear)),
        new("commercial_depreciation_month", line => OfBooks(line, line.CommercialMonth)) { IsOnPaper = false },
        new("commercial_depreciation_year", line => OfBooks(line, line.CommercialYear)),
        new("depreciation_difference_month", line => OfBooks(line, line.MonthDifference)) { IsOnPaper = false },
        new("depreciation_difference_year", line => OfBooks(line, line.YearDifference)),
        new("commercial_net_book_value", line => OfBooks(line, line.CommercialCarryingAmount)) { IsOnPaper = false },
        new("fiscal_net_book_value", line => OfFiscal(line, line.FiscalCarryingAmount)),
        new("temporary_difference", line => IsOutside(line) ? null : line.TemporaryDifference) { IsOnPaper = false },
        new("tax_rate", line => IsOutside(line) ? null : taxRate) { IsOnPaper = false },
        new("deferred_tax", line => IsOutside(line) ? null : line.DeferredTax) { IsOnPaper = false },
    ];

    /// <summary>The lines of deferred tax have no amounts of the books.</summary>
    private static Money? OfBooks(FiscalListLine line, Money amount) =>
        line.Row is FiscalListRow.DeferredTaxLiability or FiscalListRow.DeferredTaxAsset ? null : amount;

    /// <summary>Nor has an asset outside of the fiscal book any of it.</summary>
    private static Money? OfFiscal(FiscalListLine line, Money amount) => IsOutside(line) ? null : OfBooks(line, amount);

    private static bool IsOutside(FiscalListLine line) => line is { Row: FiscalListRow.Asset, FiscalMethod: null };
}
