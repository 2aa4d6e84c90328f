using System.Data.Common;
using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>Depreciation by department and account as a table: a row for each month.</summary>
internal static class DepartmentDepreciationTable
{
    private static readonly (string Name, Func<DepartmentDepreciation, object?> Value)[] Columns =
    [
        ("Month", line => line.Period),
        ("Department", line => line.Department),
        ("DepartmentName", line => line.DepartmentName),
        ("Division", line => line.Division),
        ("DivisionName", line => line.DivisionName),
        ("Account", line => line.Account),
        ("AccountName", line => line.AccountName),
        ("Movement.Depreciation", line => line.Depreciation),
    ];

    public static async Task<ReportOutcome<ExportSource>> OpenAsync(
        DbTransaction snapshot, Dialect dialect, ReportRequest request, ReportForm form, CancellationToken cancellationToken) =>
        (await DepartmentDepreciationService.ReadAsync(
            snapshot, dialect, request.CompanyId, request.Book, request.First, request.Last, cancellationToken)).Select(
            report => new ExportSource(report.Lines.Count, ExportTable.Of(Columns, report.Lines, form)));
}
