using System.Data.Common;
using Aktiva.Core.Assets;

namespace Aktiva.Core.Reports;

/// <summary>The asset list as a table, with the columns that were chosen.</summary>
internal static class AssetListTable
{
    private static readonly ReportColumn<AssetListLine>[] Always =
    [
        new("AssetCode", line => line.Code),
        new("AssetName", line => line.Name),
    ];

    private static readonly (AssetColumn Which, ReportColumn<AssetListLine> Column)[] Chosen =
    [
        (AssetColumn.Category, new("Category", line => line.Category)),
        (AssetColumn.Division, new("Division", line => line.Division)),
        (AssetColumn.Department, new("Department", line => line.Department)),
        (AssetColumn.Location, new("Location", line => line.Location)),
        (AssetColumn.SerialNumber, new("SerialNumber", line => line.SerialNumber)),
        (AssetColumn.AcquisitionDate, new("AcquisitionDate", line => line.AcquisitionDate)),
        (AssetColumn.Method, new("Method", line => line.Method)),
        (AssetColumn.LifeMonths, new("LifeMonths", line => line.LifeMonths == 0 ? null : (long)line.LifeMonths)),
        (AssetColumn.Cost, new("Section.Cost", line => line.Cost)),
        (AssetColumn.Depreciation, new("MonthDepreciation", line => line.Depreciation)),
        (AssetColumn.Accumulated, new("Section.Accumulated", line => line.Accumulated)),
        (AssetColumn.NetBookValue, new("Section.NetBookValue", line => line.NetBookValue)),
        (AssetColumn.Status, new("Status", line => line.Status)),
    ];

    public static async Task<ReportOutcome<ExportSource>> OpenAsync(DbTransaction snapshot, AssetListRequest request, ReportForm form)
    {
        var columns = Always.Concat(Chosen.Where(column => request.Columns.Contains(column.Which)).Select(column => column.Column));
        var (count, lines) = await AssetListService.OpenAsync(snapshot, request.CompanyId, request.Filter);
        return new ReportOutcome<ExportSource>.Given(new ExportSource(count, ExportTable.Of([.. columns], lines, form)));
    }
}
