using System.Data.Common;
using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>The roll-forward as a table: a row for each category and one for all; cost, accumulated depreciation and carrying amount side by side.</summary>
internal static class RollForwardTable
{
    private static readonly ReportColumn<RollForwardLine>[] Columns =
    [
        new("Category", line => line.Category),
        new("CategoryName", line => line.CategoryName),
        new("Assets", line => line.AssetCount),
        .. OfSection(RollForwardSection.Cost),
        .. OfSection(RollForwardSection.Accumulated),
        .. OfSection(RollForwardSection.NetBookValue),
    ];

    public static async Task<ReportOutcome<ExportSource>> OpenAsync(
        DbTransaction snapshot, Dialect dialect, ReportRequest request, ReportForm form, CancellationToken cancellationToken) =>
        (await RollForwardService.ReadAsync(
            snapshot, dialect, request.CompanyId, request.Book, request.First, request.Last, cancellationToken)).Select(
            report => new ExportSource(
                report.Categories.Count + 1,
                ExportTable.Of(Columns, report.Categories.Append(report.Total with { CategoryName = form.Heading("Total") }), form, line => line.Category is null)));

    private static IEnumerable<ReportColumn<RollForwardLine>> OfSection(RollForwardSection section) =>
        RollForward.MovementsOf(section).Select(
            movement => new ReportColumn<RollForwardLine>($"Section.{section}|Movement.{movement}", line => line.Of(section, movement)));
}
