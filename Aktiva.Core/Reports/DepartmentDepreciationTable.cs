using System.Data.Common;
using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>Depreciation by department and account as a table: a row for each month.</summary>
internal static class DepartmentDepreciationTable
{
    private static readonly ReportColumn<DepartmentDepreciation>[] Columns =
    [
        new("Month", line => line.Period),
        new("Department", line => line.Department),
        new("DepartmentName", line => line.DepartmentName),
        new("Division", line => line.Division),
        new("DivisionName", line => line.DivisionName),
        new("Account", line => line.Account),
        new("AccountName", line => line.AccountName),
        new("Movement.Depreciation", line => line.Depreciation),
    ];

    public static async Task<ReportOutcome<ExportSource>> OpenAsync(
        DbTransaction snapshot, Dialect dialect, ReportRequest request, ReportForm form, CancellationToken cancellationToken) =>
        (await DepartmentDepreciationService.ReadAsync(
            snapshot, dialect, request.CompanyId, request.Book, request.First, request.Last, cancellationToken)).Select(
            report => new ExportSource(report.Lines.Count, ExportTable.Of(Columns, report.Of(request.Account, request.Department), form)));
}
