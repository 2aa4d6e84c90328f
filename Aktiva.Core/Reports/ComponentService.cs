using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;

namespace Aktiva.Core.Reports;

/// <summary>What an asset is worth by itself and together with its components.</summary>
public sealed class ComponentService(Database database)
{
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="assetCode">The asset's code.</param>
    /// <param name="book">The book.</param>
    /// <param name="period">The month; null for the last closed one.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Refused with <see cref="ReportRefusal.UnknownAsset"/> only.</returns>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<ReportOutcome<AssetComponents>> GetAsync(
        Actor actor, long companyId, string assetCode, Book book, Period? period, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(snapshot => GetAsync(snapshot, companyId, assetCode, book, period), cancellationToken);
    }

    private static async Task<ReportOutcome<AssetComponents>> GetAsync(
        DbTransaction snapshot, long companyId, string assetCode, Book book, Period? period)
    {
        if (await RegisteredAsset.FindAsync(snapshot, companyId, assetCode) is not { } asset)
        {
            return new ReportOutcome<AssetComponents>.Refused(new ReportRefusal.UnknownAsset(assetCode));
        }

        var runs = await ComponentRun.ListAsync(snapshot, companyId, [book], period ?? default);
        var run = runs.Count > 0 ? runs[0] : null;
        return new ReportOutcome<AssetComponents>.Given(new AssetComponents
        {
            Book = book,
            Period = run?.Period,
            Asset = await ComponentReader.ReadAsync(snapshot, asset.AssetId, run?.RunId ?? 0),
        });
    }
}
