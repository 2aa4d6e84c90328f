using Aktiva.Core.Data;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>Finds assets by what somebody remembers of them.</summary>
public sealed class AssetSearch(Database database)
{
    /// <summary>
    /// The assets whose code, name or serial number contains the text, whatever its letter case: the code itself first, then what begins with
    /// the text, then the rest, by code.
    /// </summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="text">What is looked for; nothing is found for a blank one.</param>
    /// <param name="count">The most assets wanted.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<AssetHit>> FindAsync(
        Actor actor, long companyId, string text, int count, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var parameters = new
        {
            companyId,
            count,
            same = text.Trim(),
            begins = TextPattern.BeginningWith(text),
            contains = TextPattern.Containing(text),
        };
        var hits = await database.ReadAsync(
            connection => connection.QueryAsync<AssetHit>(new CommandDefinition(
                $"""
                SELECT code AS Code, name AS Name, serial_number AS SerialNumber
                FROM asset
                WHERE company_id = @companyId
                  AND (LOWER(code) LIKE @contains ESCAPE '\' OR LOWER(name) LIKE @contains ESCAPE '\' OR LOWER(serial_number) LIKE @contains ESCAPE '\')
                ORDER BY CASE WHEN code = @same THEN 0
                              WHEN LOWER(code) LIKE @begins ESCAPE '\' THEN 1
                              WHEN LOWER(serial_number) LIKE @begins ESCAPE '\' THEN 2
                              WHEN LOWER(name) LIKE @begins ESCAPE '\' THEN 3
                              ELSE 4 END, code
                {database.Dialect.Limit("@count")}
                """,
                parameters,
                cancellationToken: cancellationToken)),
            cancellationToken);
        return hits.AsList();
    }
}
