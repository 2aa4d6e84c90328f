using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>The roll-forward of closed months: a line for each category and one for all, ordered by period, book and category.</summary>
/// <remarks>Assets count in the category that they were in, in every month; what transfers move is a movement of its own.</remarks>
internal static class RollForwardExport
{
    private static readonly (string Name, Func<(RollForwardRun Run, RollForwardLine Line), object?> Value)[] Columns =
    [
        ("row", row => row.Line.Category is null ? "total" : "category"),
        ("period", row => row.Run.Period),
        ("book", row => FileWord.Of(row.Run.Book)),
        ("category", row => row.Line.Category),
        ("category_name", row => row.Line.CategoryName),
        ("assets", row => row.Line.AssetCount),
        ("opening_cost", row => row.Line.OpeningCost),
        ("brought_forward_cost", row => row.Line.BroughtForwardCost),
        ("acquired_cost", row => row.Line.AcquiredCost),
        ("adjusted_cost", row => row.Line.AdjustedCost),
        ("removed_cost", row => row.Line.RemovedCost),
        ("closing_cost", row => row.Line.ClosingCost),
        ("opening_accumulated", row => row.Line.OpeningAccumulated),
        ("brought_forward_accumulated", row => row.Line.BroughtForwardAccumulated),
        ("depreciation", row => row.Line.Depreciation),
        ("adjusted_accumulated", row => row.Line.AdjustedAccumulated),
        ("removed_accumulated", row => row.Line.RemovedAccumulated),
        ("closing_accumulated", row => row.Line.ClosingAccumulated),
        ("net_book_value", row => row.Line.NetBookValue),
        ("added_cost", row => row.Line.AddedCost),
        ("disposed_cost", row => row.Line.DisposedCost),
        ("received_cost", row => row.Line.ReceivedCost),
        ("given_cost", row => row.Line.GivenCost),
        ("revalued_cost", row => row.Line.RevaluedCost),
        ("transferred_cost", row => row.Line.TransferredCost),
        ("disposed_accumulated", row => row.Line.DisposedAccumulated),
        ("received_accumulated", row => row.Line.ReceivedAccumulated),
        ("given_accumulated", row => row.Line.GivenAccumulated),
        ("revalued_accumulated", row => row.Line.RevaluedAccumulated),
        ("impairment", row => row.Line.Impairment),
        ("impairment_reversed", row => row.Line.ImpairmentReversed),
        ("transferred_accumulated", row => row.Line.TransferredAccumulated),
    ];

    /// <returns>Null when none of the months is closed.</returns>
    public static async Task<ExportSource?> OpenAsync(
        DbTransaction snapshot, Dialect dialect, ExportRequest request, CancellationToken cancellationToken)
    {
        var runs = await RollForwardReader.ListRunsAsync(snapshot, request);
        if (runs.Count == 0)
        {
            return null;
        }

        var categories = await RollForwardReader.ListCategoriesAsync(snapshot, request.CompanyId);
        return new ExportSource((categories.Count + 1) * runs.Count, ExportTable.Of(Columns, Lines(runs, RollForwardReader.Read(snapshot, dialect, runs, cancellationToken), categories)));
    }

    private static IEnumerable<(RollForwardRun Run, RollForwardLine Line)> Lines(
        IReadOnlyList<RollForwardRun> runs, IReadOnlyList<IReadOnlyDictionary<long, RollForwardLine>> months, IReadOnlyList<RollForwardLine> categories)
    {
        foreach (var (run, lines) in runs.Zip(months))
        {
            var total = new RollForwardLine();
            foreach (var category in categories.Where(category => lines.ContainsKey(category.CategoryId)))
            {
                var line = lines[category.CategoryId];
                total = total.Plus(line);
                yield return (run, line with { Category = category.Category, CategoryName = category.CategoryName });
            }

            yield return (run, total);
        }
    }
}
