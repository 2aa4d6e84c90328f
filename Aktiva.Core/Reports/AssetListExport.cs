using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Users;

namespace Aktiva.Core.Reports;

/// <summary>Writes the assets that a filter lets through, streamed, all of it as it stands at one moment.</summary>
public sealed class AssetListExport(Database database)
{
    private static readonly (string Key, Func<AssetListLine, object?> Value)[] Columns =
    [
        ("code", line => line.Code),
        ("name", line => line.Name),
        ("category", line => line.Category),
        ("division", line => line.Division),
        ("department", line => line.Department),
        ("location", line => line.Location),
        ("serial_number", line => line.SerialNumber),
        ("acquisition_date", line => line.AcquisitionDate),
        ("method", line => FileWord.Of(line.Method)),
        ("life_months", line => line.LifeMonths == 0 ? null : (long)line.LifeMonths),
        ("cost", line => line.Cost),
        ("depreciation", line => line.Depreciation),
        ("accumulated", line => line.Accumulated),
        ("net_book_value", line => line.NetBookValue),
        ("status", line => line.Status.ToString()),
    ];

    /// <summary>The names of the columns, in their order; headings stand in their place.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Columns.Select(column => column.Key)];

    /// <summary>Writes CSV in the style of all exports.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which assets, in which order.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="cancellationToken">Leaves what is written as it is.</param>
    public Task WriteCsvAsync(Actor actor, long companyId, AssetFilter filter, TextWriter output, CancellationToken cancellationToken) =>
        WriteAsync(actor, companyId, filter, key => key, table => CsvOutput.WriteAsync(table, output, cancellationToken), cancellationToken);

    /// <summary>Writes an Excel workbook.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which assets, in which order; no more than a worksheet has rows.</param>
    /// <param name="heading">The heading of a column, by its key.</param>
    /// <param name="output">Where to, able to seek; stays open.</param>
    /// <param name="cancellationToken">Leaves what is written as it is.</param>
    public Task WriteWorkbookAsync(
        Actor actor, long companyId, AssetFilter filter, Func<string, string> heading, Stream output, CancellationToken cancellationToken) =>
        WriteAsync(actor, companyId, filter, heading, table => WorkbookOutput.WriteAsync(table, "Aktiva", output, cancellationToken), cancellationToken);

    /// <remarks>The connection is not retried: what has been written cannot be taken back.</remarks>
    private async Task WriteAsync(
        Actor actor, long companyId, AssetFilter filter, Func<string, string> heading, Func<ExportTable, Task> write, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        await using var connection = await database.Dialect.OpenAsync(cancellationToken);
        await using var snapshot = database.Dialect.BeginSnapshot(connection);
        var lines = await AssetListService.ReadAllAsync(snapshot, companyId, filter);
        await write(ExportTable.Of([.. Columns.Select(column => (heading(column.Key), column.Value))], lines));
    }
}
