using System.Data.Common;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>Whether an asset that is there may become a component of another one.</summary>
internal static class AssetParents
{
    /// <returns>The parent's id, or why not.</returns>
    public static async Task<(long? ParentId, ImportFault? Fault)> FindAsync(DbTransaction transaction, long companyId, long assetId, string? parent)
    {
        if (parent is null)
        {
            return (null, null);
        }

        var connection = transaction.Connection!;
        var parentId = await connection.QuerySingleOrDefaultAsync<long?>(
            "SELECT asset_id FROM asset WHERE company_id = @companyId AND code = @parent", new { companyId, parent }, transaction);
        if (parentId is null || parentId == assetId)
        {
            return (null, parentId is null ? ImportFault.ParentUnknown : ImportFault.ParentIsItself);
        }

        var level = 0;
        for (var above = parentId; above is not null && level <= ComponentLevels.Most; level++)
        {
            above = await connection.QuerySingleAsync<long?>(
                "SELECT parent_asset_id FROM asset WHERE asset_id = @above", new { above }, transaction);
            if (above == assetId)
            {
                return (null, ImportFault.ParentCircular);
            }
        }

        return level + await CountLevelsAsync(transaction, assetId) > ComponentLevels.Most ? (null, ImportFault.ParentTooDeep) : (parentId, null);
    }

    /// <summary>The asset's own level and those of the components below it.</summary>
    private static async Task<int> CountLevelsAsync(DbTransaction transaction, long assetId)
    {
        const int lookupSize = 100;
        List<long> level = [assetId];
        var count = 0;
        for (; level.Count > 0 && count <= ComponentLevels.Most; count++)
        {
            List<long> below = [];
            foreach (var parents in level.Chunk(lookupSize))
            {
                below.AddRange(await transaction.Connection!.QueryAsync<long>(
                    "SELECT asset_id FROM asset WHERE parent_asset_id IN @parents", new { parents }, transaction));
            }

            level = below;
        }

        return count;
    }
}
