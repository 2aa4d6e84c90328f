using System.Data.Common;
using Aktiva.Core.Assets;

namespace Aktiva.Core.Reports;

/// <summary>
/// Assets with their components at the end of a closed month, each by itself and with everything below it; each before its own
/// components, followed by the sum of all.
/// </summary>
internal static class ComponentExport
{
    private static readonly (string Name, Func<Line, object?> Value)[] Columns =
    [
        ("row", line => line.Asset is null ? "total" : "asset"),
        ("period", line => line.Run.Period),
        ("book", line => FileWord.Of(line.Run.Book)),
        ("asset_code", line => line.Asset?.Code),
        ("asset_name", line => line.Asset?.Name),
        ("parent", line => line.Asset?.Parent),
        ("level", line => (long?)line.Asset?.Level),
        ("own_cost", line => line.Own?.Cost),
        ("own_accumulated", line => line.Own?.Accumulated),
        ("own_net_book_value", line => line.Own?.NetBookValue),
        ("family_cost", line => line.Family.Cost),
        ("family_accumulated", line => line.Family.Accumulated),
        ("family_net_book_value", line => line.Family.NetBookValue),
    ];

    /// <returns>Null when the month, or any at all, is not closed.</returns>
    public static async Task<ExportSource?> OpenAsync(DbTransaction snapshot, ExportRequest request)
    {
        var runs = await ComponentRun.ListAsync(snapshot, request.CompanyId, request.Books, request.First);
        if (runs.Count == 0)
        {
            return null;
        }

        var assets = await ComponentReader.CountAsync(snapshot, request.CompanyId);
        return new ExportSource((assets + 1) * runs.Count, ExportTable.Of(Columns, ReadLines(snapshot, request.CompanyId, runs)));
    }

    private static IEnumerable<Line> ReadLines(DbTransaction snapshot, long companyId, IReadOnlyList<ComponentRun> runs)
    {
        foreach (var run in runs)
        {
            var total = default(ComponentAmounts);
            foreach (var family in ComponentReader.ReadFamilies(snapshot, companyId, run.RunId))
            {
                foreach (var asset in family.Flatten())
                {
                    total += asset.Own ?? default;
                    yield return new Line(run, asset, asset.Own, asset.Family);
                }
            }

            yield return new Line(run, null, total, total);
        }
    }

    private readonly record struct Line(ComponentRun Run, ComponentTotals? Asset, ComponentAmounts? Own, ComponentAmounts Family);
}
