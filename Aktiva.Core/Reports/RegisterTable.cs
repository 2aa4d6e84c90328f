using System.Data.Common;
using Aktiva.Core.Closing;

namespace Aktiva.Core.Reports;

/// <summary>The register at the end of a closed month as a table, ordered by asset code.</summary>
internal static class RegisterTable
{
    private static readonly (string Name, Func<AkmListLine, object?> Value)[] Columns =
    [
        ("AssetCode", line => line.AssetCode),
        ("AssetName", line => line.AssetName),
        ("Category", line => line.Category),
        ("Division", line => line.Division),
        ("Department", line => line.Department),
        ("AcquisitionDate", line => line.AcquisitionDate),
        ("Section.Cost", line => line.ClosingCost),
        ("Movement.Depreciation", line => line.Depreciation),
        ("Section.Accumulated", line => line.ClosingAccumulated),
        ("Section.NetBookValue", line => line.NetBookValue),
    ];

    public static async Task<ReportOutcome<ExportSource>> OpenAsync(DbTransaction snapshot, ReportRequest request, ReportForm form)
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
        };
        return await AkmListService.OpenAsync(snapshot, request.CompanyId, filter) is var (run, lines)
            ? new ReportOutcome<ExportSource>.Given(new ExportSource(run.AssetCount, ExportTable.Of(Columns, lines, form)))
            : new ReportOutcome<ExportSource>.Refused(new ReportRefusal.NotClosed(request.Book, request.Last));
    }
}
