using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;

namespace Aktiva.Core.Reports;

/// <summary>What the fiscal book differs by from the commercial one, and the deferred tax on it.</summary>
public sealed class DeferredTaxService(Database database)
{
    /// <summary>Reads a month closed in both books, all of it as it stands at one moment, and holds none of its assets.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="period">The month; the default value for the last one closed in both books.</param>
    /// <param name="visit">Sees every line: assets by fiscal group and code, each group followed by its sum. It may see them again from the start when reading has to begin anew.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<ReportOutcome<DeferredTax>> ReadAsync(
        Actor actor, long companyId, Period period, Action<FiscalListLine> visit, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return Task.Run(
            () => database.ReadSnapshotAsync(snapshot => ReadAsync(snapshot, database.Dialect, companyId, period, visit, cancellationToken), cancellationToken),
            cancellationToken);
    }

    /// <summary>The assets of a fiscal group, without the tax on each, which is rounded from the first asset of the list on.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">The group, in which order; <see cref="FiscalGroup.None"/> for assets that are not in the fiscal book.</param>
    /// <param name="range">Which of them.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Refused with <see cref="ReportRefusal.NotClosedInBothBooks"/> only.</returns>
    public Task<ReportOutcome<RowPage<FiscalListLine>>> ListGroupAsync(
        Actor actor, long companyId, FiscalGroupFilter filter, RowRange range, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync<ReportOutcome<RowPage<FiscalListLine>>>(
            async snapshot => await FiscalListReader.OpenAsync(snapshot, database.Dialect, companyId, filter.Period) is { } reader
                ? new ReportOutcome<RowPage<FiscalListLine>>.Given(await reader.ReadPageAsync(filter, range))
                : new ReportOutcome<RowPage<FiscalListLine>>.Refused(new ReportRefusal.NotClosedInBothBooks()),
            cancellationToken);
    }

    private static async Task<ReportOutcome<DeferredTax>> ReadAsync(
        DbTransaction snapshot, Dialect dialect, long companyId, Period period, Action<FiscalListLine> visit, CancellationToken cancellationToken)
    {
        if (await FiscalListReader.OpenAsync(snapshot, dialect, companyId, period) is not { } reader)
        {
            return new ReportOutcome<DeferredTax>.Refused(new ReportRefusal.NotClosedInBothBooks());
        }

        var sums = new Dictionary<FiscalListRow, FiscalListLine>();
        List<FiscalListLine> groups = [];
        foreach (var line in await reader.ReadLinesAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line.Row == FiscalListRow.Group)
            {
                groups.Add(line);
            }
            else if (line.Row != FiscalListRow.Asset)
            {
                sums.Add(line.Row, line);
            }

            visit(line);
        }

        return new ReportOutcome<DeferredTax>.Given(new DeferredTax
        {
            Period = reader.Period,
            YearStart = reader.YearStart,
            TaxRate = reader.TaxRate,
            Groups = groups,
            UnlistedAssets = reader.UnlistedAssets,
            Total = sums[FiscalListRow.Total],
            Liability = sums[FiscalListRow.DeferredTaxLiability].DeferredTax,
            Asset = -sums[FiscalListRow.DeferredTaxAsset].DeferredTax,
        });
    }
}
