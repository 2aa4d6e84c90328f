using System.Data.Common;

namespace Aktiva.Core.Reports;

/// <summary>The assets whose depreciation differs between two months as a table, ordered by code.</summary>
internal static class ComparisonTable
{
    private static readonly (string Name, Func<ComparisonLine, object?> Value)[] Columns =
    [
        ("AssetCode", line => line.Code),
        ("AssetName", line => line.Name),
        ("Reason", line => line.Reason),
        ("Change", line => line.Change),
        ("Before", line => line.Before),
        ("After", line => line.After),
        ("Difference", line => line.Difference),
    ];

    public static async Task<ReportOutcome<ExportSource>> OpenAsync(DbTransaction snapshot, ReportRequest request, ReportForm form)
    {
        var filter = new ComparisonFilter { Book = request.Book, Earlier = request.First, Later = request.Last };
        return (await ComparisonService.OpenAsync(snapshot, request.CompanyId, filter)).Select(
            opened => new ExportSource(opened.Count, ExportTable.Of(Columns, opened.Lines, form)));
    }
}
