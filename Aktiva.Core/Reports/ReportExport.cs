using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Users;

namespace Aktiva.Core.Reports;

/// <summary>Writes reports and lists as files for people, in their language, streamed, all of it as it stands at one moment.</summary>
public sealed class ReportExport(Database database)
{
    /// <summary>Writes CSV with the separator, numbers and dates that spreadsheets of the culture read.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="request">Which file.</param>
    /// <param name="form">How it is written.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="cancellationToken">Leaves what is written as it is.</param>
    /// <returns>Why nothing was written; null when it was.</returns>
    public Task<ReportRefusal?> WriteCsvAsync(
        Actor actor, FileRequest request, ReportForm form, TextWriter output, CancellationToken cancellationToken) => WriteAsync(
        actor, request, form, mostRows: null, source => CsvOutput.WriteAsync(source.Table, output, CsvStyle.For(form.Culture), cancellationToken), cancellationToken);

    /// <summary>Writes an Excel workbook.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="request">Which file.</param>
    /// <param name="form">How it is written.</param>
    /// <param name="output">Where to, able to seek; stays open.</param>
    /// <param name="cancellationToken">Leaves what is written as it is.</param>
    /// <returns>Why nothing was written; null when it was.</returns>
    public Task<ReportRefusal?> WriteWorkbookAsync(
        Actor actor, FileRequest request, ReportForm form, Stream output, CancellationToken cancellationToken) => WriteAsync(
        actor, request, form, WorkbookOutput.MostRows, source => WorkbookOutput.WriteAsync(source.Table, form, output, cancellationToken), cancellationToken);

    /// <summary>Writes an HTML document to print.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="request">Which file.</param>
    /// <param name="paper">How it is written.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="cancellationToken">Leaves what is written as it is.</param>
    /// <returns>Why nothing was written; null when it was.</returns>
    public Task<ReportRefusal?> WritePaperAsync(
        Actor actor, FileRequest request, PaperForm paper, TextWriter output, CancellationToken cancellationToken) => WriteAsync(
        actor,
        request,
        paper.Form with { IsPaper = true },
        mostRows: null,
        source => HtmlOutput.WriteAsync(source, paper, output, cancellationToken),
        cancellationToken);

    /// <remarks>The connection is not retried: what has been written cannot be taken back.</remarks>
    private async Task<ReportRefusal?> WriteAsync(
        Actor actor, FileRequest request, ReportForm form, long? mostRows, Func<ExportSource, Task> write, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        await using var connection = await database.Dialect.OpenAsync(cancellationToken);
        await using var snapshot = database.Dialect.BeginSnapshot(connection);
        var outcome = await OpenAsync(snapshot, request, form, cancellationToken);
        if (outcome is ReportOutcome<ExportSource>.Refused refused)
        {
            return refused.Reason;
        }

        var source = ((ReportOutcome<ExportSource>.Given)outcome).Report;
        if (source.RowCount > mostRows)
        {
            return new ReportRefusal.TooLongForWorkbook();
        }

        await write(source);
        return null;
    }

    private Task<ReportOutcome<ExportSource>> OpenAsync(
        DbTransaction snapshot, FileRequest request, ReportForm form, CancellationToken cancellationToken) => request switch
        {
            AssetListRequest assets => AssetListTable.OpenAsync(snapshot, assets, form),
            AkmRequest akm => AkmTable.OpenAsync(snapshot, database.Dialect, akm, form, cancellationToken),
            JournalRequest journal => JournalTable.OpenAsync(snapshot, journal, form),
            ReportRequest report => OpenAsync(snapshot, report, form, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request, "There is no such file."),
        };

    private Task<ReportOutcome<ExportSource>> OpenAsync(
        DbTransaction snapshot, ReportRequest request, ReportForm form, CancellationToken cancellationToken) => request.Kind switch
        {
            ReportKind.RollForward when request.Movement is { } movement => RollForwardAssetsTable.OpenAsync(snapshot, database.Dialect, movement, request, form),
            ReportKind.RollForward => RollForwardTable.OpenAsync(snapshot, database.Dialect, request, form, cancellationToken),
            ReportKind.FiscalList => OpenFiscalListAsync(snapshot, request, form),
            ReportKind.Register => RegisterTable.OpenAsync(snapshot, database.Dialect, request, form, cancellationToken),
            ReportKind.DepreciationByDepartment => DepartmentDepreciationTable.OpenAsync(snapshot, database.Dialect, request, form, cancellationToken),
            ReportKind.Reconciliation => ReconciliationTable.OpenAsync(snapshot, request, form),
            ReportKind.Comparison => ComparisonTable.OpenAsync(snapshot, database.Dialect, request, form, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "There is no such report."),
        };

    private async Task<ReportOutcome<ExportSource>> OpenFiscalListAsync(DbTransaction snapshot, ReportRequest request, ReportForm form) =>
        await FiscalListExport.OpenAsync(snapshot, database.Dialect, request, form) is { } source
            ? new ReportOutcome<ExportSource>.Given(source)
            : new ReportOutcome<ExportSource>.Refused(new ReportRefusal.NotClosedInBothBooks());
}
