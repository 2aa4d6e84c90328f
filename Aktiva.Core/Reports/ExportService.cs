using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Users;

namespace Aktiva.Core.Reports;

/// <summary>Exports in the formats that integrators rely on, streamed from the database, all of it as it stands at one moment.</summary>
public sealed class ExportService(Database database)
{
    /// <summary>Writes CSV.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="request">What to export.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="cancellationToken">Leaves what is written as it is.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<ExportOutcome> WriteCsvAsync(
        Actor actor, ExportRequest request, TextWriter output, CancellationToken cancellationToken) =>
        WriteAsync(actor, request, mostRows: null, table => CsvOutput.WriteAsync(table, output, cancellationToken), cancellationToken);

    /// <summary>Writes an Excel workbook.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="request">What to export.</param>
    /// <param name="output">Where to, able to seek; stays open.</param>
    /// <param name="cancellationToken">Leaves what is written as it is.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<ExportOutcome> WriteWorkbookAsync(
        Actor actor, ExportRequest request, Stream output, CancellationToken cancellationToken) =>
        WriteAsync(
            actor,
            request,
            WorkbookOutput.MostRows,
            table => WorkbookOutput.WriteAsync(table, request.Kind.ToString(), output, cancellationToken),
            cancellationToken);

    /// <remarks>The connection is not retried: what has been written cannot be taken back.</remarks>
    private async Task<ExportOutcome> WriteAsync(
        Actor actor, ExportRequest request, long? mostRows, Func<ExportTable, Task> write, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        await using var connection = await database.Dialect.OpenAsync(cancellationToken);
        await using var snapshot = database.Dialect.BeginSnapshot(connection);
        var source = await SourceOf(snapshot, request, cancellationToken);
        if (source is null)
        {
            return request.Kind == ExportKind.FiscalList ? ExportOutcome.NotClosedInBothBooks : ExportOutcome.NothingClosed;
        }

        if (source.RowCount > mostRows)
        {
            return ExportOutcome.TooLongForWorkbook;
        }

        await write(source.Table);
        return ExportOutcome.Written;
    }

    private Task<ExportSource?> SourceOf(DbTransaction snapshot, ExportRequest request, CancellationToken cancellationToken) => request.Kind switch
    {
        ExportKind.Register => RegisterExport.OpenAsync(snapshot, request.CompanyId),
        ExportKind.Events => EventExport.OpenAsync(snapshot, request.CompanyId),
        ExportKind.Akm => AkmExport.OpenAsync(snapshot, request),
        ExportKind.FiscalList => FiscalListExport.OpenAsync(snapshot, database.Dialect, request),
        ExportKind.RollForward => RollForwardExport.OpenAsync(snapshot, database.Dialect, request, cancellationToken),
        ExportKind.Components => ComponentExport.OpenAsync(snapshot, request),
        ExportKind.Journal => JournalExport.OpenAsync(snapshot, request),
        _ => throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "There is no such export."),
    };
}
