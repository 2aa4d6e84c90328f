using System.Data.Common;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>
/// Reads families of assets: those without a parent that have components, and everything below them. One family at a time is in
/// memory. Assets whose parents somebody made a circle by hand have nobody at the top and are in no family.
/// </summary>
internal static class ComponentReader
{
    /// <remarks>Both databases take a common table that names itself as recursive.</remarks>
    private const string Rest = """
            UNION ALL
            SELECT f.root_id, c.asset_id, f.level + 1 FROM family f JOIN asset c ON c.parent_asset_id = f.asset_id)
        SELECT r.asset_id AS RootId, a.asset_id AS AssetId, a.parent_asset_id AS ParentId, a.code AS Code, a.name AS Name, p.code AS Parent,
               f.level AS Level, t.opening_cost + t.cost_change AS Cost,
               t.opening_accumulated + t.depreciation + t.accumulated_change AS Accumulated
        FROM family f
        JOIN asset a ON a.asset_id = f.asset_id
        JOIN asset r ON r.asset_id = f.root_id
        LEFT JOIN asset p ON p.asset_id = a.parent_asset_id
        LEFT JOIN akm_transaction t ON t.run_id = @runId AND t.asset_id = a.asset_id
        ORDER BY r.code, f.level, a.code
        """;

    private const string FamiliesSql = $"""
        WITH family (root_id, asset_id, level) AS (
            SELECT a.asset_id, a.asset_id, 1 FROM asset a
            WHERE a.company_id = @companyId AND a.parent_asset_id IS NULL
              AND a.asset_id IN (SELECT c.parent_asset_id FROM asset c WHERE c.parent_asset_id IS NOT NULL)
        {Rest}
        """;

    private const string FamilySql = $"""
        WITH family (root_id, asset_id, level) AS (
            SELECT a.asset_id, a.asset_id, 1 FROM asset a WHERE a.asset_id = @assetId
        {Rest}
        """;

    /// <summary>At most so many assets are in families.</summary>
    public static Task<long> CountAsync(DbTransaction snapshot, long companyId) => snapshot.Connection!.ExecuteScalarAsync<long>(
        """
        SELECT COUNT(*) FROM asset a
        WHERE a.company_id = @companyId AND (a.parent_asset_id IS NOT NULL
           OR a.asset_id IN (SELECT c.parent_asset_id FROM asset c WHERE c.parent_asset_id IS NOT NULL))
        """,
        new { companyId },
        snapshot);

    /// <summary>The families of a company, by the code of the asset at the top, to be gone through once.</summary>
    public static IEnumerable<ComponentTotals> ReadFamilies(DbTransaction snapshot, long companyId, long runId)
    {
        List<ComponentRow> family = [];
        foreach (var row in snapshot.Connection!.Query<ComponentRow>(FamiliesSql, new { companyId, runId }, snapshot, buffered: false))
        {
            if (family.Count > 0 && family[0].RootId != row.RootId)
            {
                yield return AddUp(family);
                family.Clear();
            }

            family.Add(row);
        }

        if (family.Count > 0)
        {
            yield return AddUp(family);
        }
    }

    /// <summary>One asset with everything below it.</summary>
    public static async Task<ComponentTotals> ReadAsync(DbTransaction snapshot, long assetId, long runId) =>
        AddUp((await snapshot.Connection!.QueryAsync<ComponentRow>(FamilySql, new { assetId, runId }, snapshot)).AsList());

    /// <param name="family">From the top down, those of a level by code.</param>
    private static ComponentTotals AddUp(List<ComponentRow> family)
    {
        Dictionary<long, List<ComponentTotals>> components = [];
        for (var index = family.Count - 1; index > 0; index--)
        {
            var parentId = family[index].ParentId!.Value;
            if (!components.TryGetValue(parentId, out var siblings))
            {
                components.Add(parentId, siblings = []);
            }

            siblings.Add(WithComponents(family[index], components));
        }

        return WithComponents(family[0], components);
    }

    private static ComponentTotals WithComponents(ComponentRow row, Dictionary<long, List<ComponentTotals>> components)
    {
        components.Remove(row.AssetId, out var own);
        own?.Reverse();
        return new ComponentTotals
        {
            AssetId = row.AssetId,
            Code = row.Code,
            Name = row.Name,
            Parent = row.Parent,
            Level = row.Level,
            Own = row.Own,
            Family = (own ?? []).Aggregate(row.Own ?? default, (sum, component) => sum + component.Family),
            Components = own ?? [],
        };
    }
}
