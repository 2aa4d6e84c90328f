using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;

namespace Aktiva.Core.Reports;

/// <summary>Depreciation to come, from what the last closing left and by the register as it stands.</summary>
public sealed class ForecastService(Database database)
{
    /// <summary>The most months of a forecast.</summary>
    public const int MostMonths = 1_200;

    private static readonly (string Name, Func<Line, object?> Value)[] Columns =
    [
        ("category", line => line.Category.Code),
        ("category_name", line => line.Category.Name),
        ("period", line => line.Period),
        ("depreciation", line => line.Depreciation),
    ];

    /// <summary>Computes the months from the next one to be closed on, as their closings would, all assets in one pass.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="book">The book.</param>
    /// <param name="months">1–<see cref="MostMonths"/>.</param>
    /// <param name="cancellationToken">Stops between batches of assets.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<ReportOutcome<Forecast>> ForecastAsync(
        Actor actor, long companyId, Book book, int months, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MostMonths);
        return Task.Run(
            () => database.ReadSnapshotAsync(
                snapshot => new ForecastPass(database, companyId, book, months).RunAsync(snapshot, cancellationToken), cancellationToken),
            cancellationToken);
    }

    /// <summary>Writes a forecast as CSV, a row per category and month.</summary>
    public static Task WriteCsvAsync(Forecast forecast, TextWriter output, CancellationToken cancellationToken) =>
        CsvOutput.WriteAsync(ExportTable.Of(Columns, LinesOf(forecast)), output, cancellationToken);

    private static IEnumerable<Line> LinesOf(Forecast forecast) => forecast.Categories.SelectMany(category =>
        category.Depreciation.Select((depreciation, index) => new Line(category, forecast.First.AddMonths(index), depreciation)));

    private readonly record struct Line(ForecastCategory Category, Period Period, Money Depreciation);
}
