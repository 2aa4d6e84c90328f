using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>One asset of the register, found by its code.</summary>
internal sealed record RegisteredAsset
{
    public long AssetId { get; init; }

    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public DateOnly AcquisitionDate { get; init; }

    public FiscalGroup FiscalGroup { get; init; }

    public static Task<RegisteredAsset?> FindAsync(DbTransaction snapshot, long companyId, string code) =>
        snapshot.Connection!.QuerySingleOrDefaultAsync<RegisteredAsset>(
            """
            SELECT asset_id AS AssetId, code AS Code, name AS Name, acquisition_date AS AcquisitionDate, fiscal_group AS FiscalGroup
            FROM asset WHERE company_id = @companyId AND code = @code
            """,
            new { companyId, code },
            snapshot);

    /// <summary>Reads the asset as a run would.</summary>
    /// <returns>Why not; null when it was read.</returns>
    public ReportRefusal? Read(DbConnection connection, Dialect dialect, AssetScope scope, out AssetRow row)
    {
        var batch = new AssetBatch(1);
        AssetReader.ReadBatch(connection, dialect, scope, AssetId - 1, batch);
        row = batch.Rows[0];
        if (batch.LastAssetId != AssetId)
        {
            return new ReportRefusal.NotInBook(Code, scope.Book);
        }

        return batch.Count > 0 ? null
            : AcquisitionDate > scope.Period.LastDay ? new ReportRefusal.NotYetAcquired(Code, AcquisitionDate)
            : row.Life is { } life && !life.HasBegun(scope.Period) ? new ReportRefusal.NotYetAcquired(Code, life.Changes[0].Date)
            : new ReportRefusal.LeftBooks(Code, row.Life?.LeavesIn() ?? default);
    }
}
