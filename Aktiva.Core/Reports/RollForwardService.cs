using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;

namespace Aktiva.Core.Reports;

/// <summary>The roll-forward by category over one or more closed months, and the assets behind its amounts.</summary>
public sealed class RollForwardService(Database database)
{
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="book">The book.</param>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Refused with <see cref="ReportRefusal.NotClosed"/> only.</returns>
    public Task<ReportOutcome<RollForward>> ReadAsync(
        Actor actor, long companyId, Book book, Period first, Period last, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(
            snapshot => ReadAsync(snapshot, database.Dialect, companyId, book, first, last, cancellationToken), cancellationToken);
    }

    /// <summary>The assets that an amount consists of.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which amount, and the order.</param>
    /// <param name="range">Which assets.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Refused with <see cref="ReportRefusal.NotClosed"/> and <see cref="ReportRefusal.UnknownCategory"/> only.</returns>
    public Task<ReportOutcome<RollForwardAssets>> ListAssetsAsync(
        Actor actor, long companyId, RollForwardFilter filter, RowRange range, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(
            async snapshot => await (await RollForwardAssetReader.OpenAsync(snapshot, database.Dialect, companyId, filter)).SelectAsync(reader => reader.ReadPageAsync(range)),
            cancellationToken);
    }

    internal static async Task<ReportOutcome<RollForward>> ReadAsync(
        DbTransaction snapshot, Dialect dialect, long companyId, Book book, Period first, Period last, CancellationToken cancellationToken)
    {
        var runs = await RollForwardReader.ListRunsAsync(
            snapshot, new ExportRequest { CompanyId = companyId, Kind = ExportKind.RollForward, First = first, Last = last, Books = [book] });
        if (runs.Count == 0 || runs[^1].Period != last)
        {
            return new ReportOutcome<RollForward>.Refused(new ReportRefusal.NotClosed(book, last));
        }

        var categories = await RollForwardReader.ListCategoriesAsync(snapshot, companyId);
        Dictionary<long, RollForwardLine> lines = [];
        var isFirst = true;
        foreach (var month in RollForwardReader.Read(snapshot, dialect, runs, cancellationToken))
        {
            foreach (var categoryId in lines.Keys.Union(month.Keys).ToArray())
            {
                var later = month.GetValueOrDefault(categoryId, new RollForwardLine());
                lines[categoryId] = isFirst ? later : lines.GetValueOrDefault(categoryId, new RollForwardLine()).Then(later);
            }

            isFirst = false;
        }

        var named = categories.Where(category => lines.ContainsKey(category.CategoryId)).Select(category =>
            lines[category.CategoryId] with { CategoryId = category.CategoryId, Category = category.Category, CategoryName = category.CategoryName }).ToArray();
        return new ReportOutcome<RollForward>.Given(new RollForward
        {
            Book = book,
            First = runs[0].Period,
            Last = last,
            Categories = named,
            Total = named.Aggregate(new RollForwardLine(), (total, line) => total.Plus(line)),
        });
    }
}
