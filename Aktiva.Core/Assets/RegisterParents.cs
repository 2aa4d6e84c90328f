using System.Data.Common;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>
/// Checks the parents that entries name, when all entries are known: a component may stand before its parent. It holds the codes of
/// components and their parents.
/// </summary>
/// <remarks>An import changes no asset that is there, so that a circle can only be among the entries.</remarks>
internal sealed class RegisterParents(RegisterReader reader, List<ImportProblem> problems, ISet<string> named)
{
    private const int LookupSize = 100;

    /// <summary>Of each code its level; stops at twice the deepest where somebody made a circle by hand.</summary>
    /// <remarks>Both databases take a common table that names itself as recursive.</remarks>
    private const string LevelsSql = """
        WITH above (asset_id, parent_asset_id, level) AS (
            SELECT a.asset_id, a.parent_asset_id, 1 FROM asset a WHERE a.company_id = @companyId AND a.code IN @codes
            UNION ALL
            SELECT u.asset_id, p.parent_asset_id, u.level + 1 FROM above u JOIN asset p ON p.asset_id = u.parent_asset_id
            WHERE u.level < @most)
        SELECT a.code AS Code, MAX(u.level) AS Level FROM above u JOIN asset a ON a.asset_id = u.asset_id GROUP BY a.code
        """;

    private readonly Dictionary<string, Link> _links = new(StringComparer.Ordinal);

    /// <summary>Takes note of the entry's parent, and of its code among the parents named.</summary>
    public void Add(RowReport row, RegisterEntry entry)
    {
        if (entry.Parent is not { } parent)
        {
            return;
        }

        if (parent == entry.Code)
        {
            row.Report(RegisterColumns.Parent, ImportFault.ParentIsItself, parent);
            return;
        }

        named.Add(parent);
        _links.TryAdd(entry.Code, new Link(row.Line, parent));
    }

    /// <param name="connection">The database.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="codes">The codes of all entries.</param>
    /// <param name="isComplete">Whether every row of the file is an entry; else a parent that is not found may be in one of the others.</param>
    /// <param name="transaction">The transaction, when there is one.</param>
    public async Task CheckAsync(DbConnection connection, long companyId, IReadOnlySet<string> codes, bool isComplete, DbTransaction? transaction)
    {
        var registered = await FindLevelsAsync(connection, companyId, [.. named.Where(parent => !codes.Contains(parent))], transaction);
        if (isComplete)
        {
            foreach (var link in _links.Values.Where(link => !codes.Contains(link.Parent) && !registered.ContainsKey(link.Parent)))
            {
                Report(link, ImportFault.ParentUnknown);
            }
        }

        CheckLevels(registered);
    }

    private static async Task<Dictionary<string, int>> FindLevelsAsync(
        DbConnection connection, long companyId, IReadOnlyList<string> parents, DbTransaction? transaction)
    {
        Dictionary<string, int> levels = new(StringComparer.Ordinal);
        foreach (var codes in parents.Chunk(LookupSize))
        {
            foreach (var (code, level) in await connection.QueryAsync<(string Code, int Level)>(
                LevelsSql, new { companyId, codes, most = 2 * ComponentLevels.Most }, transaction))
            {
                levels.Add(code, level);
            }
        }

        return levels;
    }

    /// <summary>Goes from each component up to where the level is known, and down again.</summary>
    private void CheckLevels(Dictionary<string, int> levels)
    {
        List<string> path = [];
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (var start in _links.Keys)
        {
            path.Clear();
            places.Clear();
            var code = start;
            while (!levels.ContainsKey(code) && _links.TryGetValue(code, out var link) && places.TryAdd(code, path.Count))
            {
                path.Add(code);
                code = link.Parent;
            }

            if (places.TryGetValue(code, out var first))
            {
                ReportCircle(path, first, levels);
            }

            AssignLevels(path, levels.GetValueOrDefault(code, 1), levels);
        }
    }

    /// <summary>Everything that is in the circle is wrong; what only hangs on it is not reported for that.</summary>
    private void ReportCircle(List<string> path, int first, Dictionary<string, int> levels)
    {
        foreach (var code in path[first..])
        {
            Report(_links[code], ImportFault.ParentCircular);
            levels[code] = 1;
        }
    }

    private void AssignLevels(List<string> path, int level, Dictionary<string, int> levels)
    {
        for (var index = path.Count - 1; index >= 0; index--)
        {
            if (levels.TryGetValue(path[index], out var known))
            {
                level = known;
                continue;
            }

            levels[path[index]] = ++level;
            if (level > ComponentLevels.Most)
            {
                Report(_links[path[index]], ImportFault.ParentTooDeep);
            }
        }
    }

    private void Report(Link link, ImportFault fault) =>
        new RowReport(link.Line, reader, problems).Report(RegisterColumns.Parent, fault, link.Parent);

    private readonly record struct Link(long Line, string Parent);
}
