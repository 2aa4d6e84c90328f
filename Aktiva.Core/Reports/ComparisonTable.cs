using System.Data.Common;
using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>The assets whose depreciation differs between two months as a table.</summary>
internal static class ComparisonTable
{
    public static async Task<ReportOutcome<ExportSource>> OpenAsync(
        DbTransaction snapshot, Dialect dialect, ReportRequest request, ReportForm form, CancellationToken cancellationToken)
    {
        var filter = new ComparisonFilter
        {
            Book = request.Book,
            Earlier = request.First,
            Later = request.Last,
            Reason = request.Reason,
            Order = request.OrderOf<ComparisonOrder>(),
            IsDescending = request.IsDescending,
        };
        return await (await ComparisonService.OpenAsync(snapshot, request.CompanyId, filter)).SelectAsync(
            async opened => new ExportSource(opened.Count, ExportTable.Of(Columns(request), opened.Lines, form))
            {
                Heading = form.Heading("Comparison.Assets"),
                Summaries = form.IsPaper ? await SummariesAsync(snapshot, dialect, request, filter, form, cancellationToken) : [],
            });
    }

    private static async Task<IReadOnlyList<(string Heading, ExportTable Table)>> SummariesAsync(
        DbTransaction snapshot, Dialect dialect, ReportRequest request, ComparisonFilter filter, ReportForm form, CancellationToken cancellationToken)
    {
        var report = ((ReportOutcome<Comparison>.Given)await ComparisonService.ReadAsync(snapshot, dialect, request.CompanyId, filter, cancellationToken)).Report;
        ReportColumn<ReasonRow>[] ofReasons =
        [
            new("Reason", row => row.Name),
            new("Assets", row => row.Assets),
            .. AmountsOf<ReasonRow>(request, row => row.Before, row => row.After),
        ];
        ReasonRow[] reasons =
        [
            new(form.Heading("Comparison.Unchanged"), null, report.Unchanged, report.Unchanged),
            .. report.Reasons.Select(sum => new ReasonRow(form.Word(sum.Reason), sum.Assets, sum.Before, sum.After)),
            new(form.Heading("Total"), report.Reasons.Sum(sum => sum.Assets), report.Before, report.After, IsTotal: true),
        ];
        ReportColumn<RollForwardMovement>[] ofMovements =
        [
            new("RollForward.Movement", movement => form.Heading($"Movement.{movement}")),
            .. Enum.GetValues<RollForwardSection>().Select(
                section => new ReportColumn<RollForwardMovement>($"Section.{section}", movement => report.Balances.Of(section, movement))),
        ];
        IEnumerable<RollForwardMovement> movements = [RollForwardMovement.Opening, .. Comparison.Movements, RollForwardMovement.Closing];
        return
        [
            (form.Heading("Comparison.Reasons"), ExportTable.Of(ofReasons, reasons, form, row => row.IsTotal)),
            (form.Heading("Comparison.Balances"), ExportTable.Of(ofMovements, movements, form, movement => movement == RollForwardMovement.Closing)),
        ];
    }

    private static ReportColumn<ComparisonLine>[] Columns(ReportRequest request) =>
    [
        new("AssetCode", line => line.Code),
        new("AssetName", line => line.Name),
        new("Reason", line => line.Reason),
        new("Change", line => line.Change),
        .. AmountsOf<ComparisonLine>(request, line => line.Before, line => line.After),
    ];

    private readonly record struct ReasonRow(string Name, long? Assets, Money Before, Money After, bool IsTotal = false);

    private static ReportColumn<T>[] AmountsOf<T>(ReportRequest request, Func<T, Money> before, Func<T, Money> after) =>
    [
        new($"Movement.Depreciation|{request.First}", row => before(row)),
        new($"Movement.Depreciation|{request.Last}", row => after(row)),
        new("Difference", row => after(row) - before(row)),
    ];
}
