using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>Reads the masters of a company.</summary>
public sealed class MasterService(Database database)
{
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<MasterNames> ReadNamesAsync(Actor actor, long companyId, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(
            async snapshot => new MasterNames
            {
                Categories = await ListAsync(snapshot, companyId, "SELECT code AS Code, name AS Name FROM asset_category WHERE company_id = @companyId ORDER BY code"),
                Divisions = await ListAsync(snapshot, companyId, "SELECT code AS Code, name AS Name FROM division WHERE company_id = @companyId ORDER BY code"),
                Departments = await ListAsync(snapshot, companyId, "SELECT code AS Code, name AS Name FROM department WHERE company_id = @companyId ORDER BY code"),
                Accounts = await ListAsync(snapshot, companyId, "SELECT code AS Code, name AS Name FROM account WHERE company_id = @companyId ORDER BY code"),
            },
            cancellationToken);
    }

    private static async Task<IReadOnlyList<NamedCode>> ListAsync(DbTransaction snapshot, long companyId, string sql) =>
        (await snapshot.Connection!.QueryAsync<NamedCode>(sql, new { companyId }, snapshot)).AsList();
}
