using System.Data.Common;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>AKM transactions of a month as a table, with what each gave to the account that was asked for.</summary>
internal static class AkmTable
{
    public static async Task<ReportOutcome<ExportSource>> OpenAsync(
        DbTransaction snapshot, Dialect dialect, AkmRequest request, ReportForm form, CancellationToken cancellationToken) =>
        await AkmListService.OpenAsync(snapshot, dialect, request.CompanyId, request.Filter, cancellationToken) is var (run, lines)
            ? new ReportOutcome<ExportSource>.Given(new ExportSource(run.AssetCount, ExportTable.Of(Columns(run, request), lines, form)))
            : new ReportOutcome<ExportSource>.Refused(new ReportRefusal.NotClosed(request.Filter.Book, request.Filter.Period));

    private static ReportColumn<AkmListLine>[] Columns(ClosedMonth run, AkmRequest request) =>
    [
        new("DocumentNumber", _ => run.DocumentNumber),
        new("Month", _ => run.Period),
        new("AssetCode", line => line.AssetCode),
        new("AssetName", line => line.AssetName),
        new("Category", line => line.Category),
        new("Division", line => line.Division),
        new("Department", line => line.Department),
        new("Section.Cost|Movement.Opening", line => line.OpeningCost),
        new("Section.Cost|Change", line => line.CostChange),
        new("Section.Cost|Movement.Closing", line => line.ClosingCost),
        new("Section.Accumulated|Movement.Opening", line => line.OpeningAccumulated),
        new("Movement.Depreciation", line => line.Depreciation),
        new("Section.Accumulated|Change", line => line.AccumulatedChange),
        new("Section.Accumulated|Movement.Closing", line => line.ClosingAccumulated),
        new("Section.NetBookValue", line => line.NetBookValue),
        .. request.Filter.Account is null ? (ReportColumn<AkmListLine>[])[] : [new("Share", line => line.Share)],
        new("Note", line => request.Note(line)),
    ];
}
