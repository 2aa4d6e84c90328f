using System.Data.Common;

namespace Aktiva.Core.Reports;

/// <summary>The assets whose depreciation differs between two months as a table, ordered by code.</summary>
internal static class ComparisonTable
{
    public static async Task<ReportOutcome<ExportSource>> OpenAsync(DbTransaction snapshot, ReportRequest request, ReportForm form)
    {
        var filter = new ComparisonFilter { Book = request.Book, Earlier = request.First, Later = request.Last };
        return (await ComparisonService.OpenAsync(snapshot, request.CompanyId, filter)).Select(
            opened => new ExportSource(opened.Count, ExportTable.Of(Columns(request), opened.Lines, form)));
    }

    private static ReportColumn<ComparisonLine>[] Columns(ReportRequest request) =>
    [
        new("AssetCode", line => line.Code),
        new("AssetName", line => line.Name),
        new("Reason", line => line.Reason),
        new("Change", line => line.Change),
        new($"Movement.Depreciation|{request.First}", line => line.Before),
        new($"Movement.Depreciation|{request.Last}", line => line.After),
        new("Difference", line => line.Difference),
    ];
}
