using System.Data.Common;
using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>The assets behind an amount of the roll-forward as a table, and their sum.</summary>
internal static class RollForwardAssetsTable
{
    private static readonly ReportColumn<RollForwardAsset>[] Columns =
    [
        new("AssetCode", asset => asset.Code),
        new("AssetName", asset => asset.Name),
        new("Section.Cost", asset => asset.Cost),
        new("Section.Accumulated", asset => asset.Accumulated),
        new("Section.NetBookValue", asset => asset.NetBookValue),
    ];

    public static async Task<ReportOutcome<ExportSource>> OpenAsync(DbTransaction snapshot, Dialect dialect, RollForwardMovement movement, ReportRequest request, ReportForm form)
    {
        var filter = new RollForwardFilter
        {
            Book = request.Book,
            First = request.First,
            Last = request.Last,
            Movement = movement,
            Category = request.Category,
            Order = request.OrderOf<RollForwardAssetOrder>(),
            IsDescending = request.IsDescending,
        };
        return await (await RollForwardAssetReader.OpenAsync(snapshot, dialect, request.CompanyId, filter)).SelectAsync(async reader =>
        {
            var sums = await reader.SumAsync();
            var total = new RollForwardAsset { Name = form.Heading("Total"), Cost = sums.Cost, Accumulated = sums.Accumulated };
            return new ExportSource(sums.Count + 1, ExportTable.Of(Columns, reader.ReadAll().Append(total), form, asset => asset == total));
        });
    }
}
