using System.Data.Common;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>The register at the end of a closed month as a table.</summary>
internal static class RegisterTable
{
    private static readonly ReportColumn<AkmListLine>[] Columns =
    [
        new("AssetCode", line => line.AssetCode),
        new("AssetName", line => line.AssetName),
        new("Category", line => line.Category),
        new("Division", line => line.Division),
        new("Department", line => line.Department),
        new("AcquisitionDate", line => line.AcquisitionDate),
        new("Section.Cost", line => line.ClosingCost),
        new("Movement.Depreciation", line => line.Depreciation),
        new("Section.Accumulated", line => line.ClosingAccumulated),
        new("Section.NetBookValue", line => line.NetBookValue),
    ];

    public static async Task<ReportOutcome<ExportSource>> OpenAsync(
        DbTransaction snapshot, Dialect dialect, ReportRequest request, ReportForm form, CancellationToken cancellationToken)
    {
        var filter = new AkmFilter
        {
            Period = request.Last,
            Book = request.Book,
            IsRegister = true,
            Text = request.Text,
            Category = request.Category,
            Division = request.Division,
            Department = request.Department,
            Order = request.OrderOf<AkmOrder>(),
            IsDescending = request.IsDescending,
        };
        return await AkmListService.OpenAsync(snapshot, dialect, request.CompanyId, filter, cancellationToken) is var (run, lines)
            ? new ReportOutcome<ExportSource>.Given(new ExportSource(run.AssetCount, ExportTable.Of(Columns, lines, form)))
            : new ReportOutcome<ExportSource>.Refused(new ReportRefusal.NotClosed(request.Book, request.Last));
    }
}
