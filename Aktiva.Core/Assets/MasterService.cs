using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>Reads the masters of a company.</summary>
public sealed class MasterService(Database database)
{
    private const string CategorySql = """
        SELECT g.code AS Code, g.name AS Name, cost.code AS AssetAccount, accumulated.code AS AccumulatedAccount, s.split_key AS ExpenseAccounts,
               g.convention AS "Convention", g.fiscal_group AS FiscalGroup, COALESCE(n.AssetCount, 0) AS AssetCount
        FROM asset_category g
        JOIN account cost ON cost.account_id = g.asset_account_id
        JOIN account accumulated ON accumulated.account_id = g.accumulated_account_id
        JOIN expense_split s ON s.expense_split_id = g.expense_split_id
        LEFT JOIN (SELECT category_id, COUNT(*) AS AssetCount FROM asset WHERE company_id = @companyId GROUP BY category_id) n
               ON n.category_id = g.category_id
        WHERE g.company_id = @companyId
        """;

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

    /// <summary>The categories by code.</summary>
    /// <inheritdoc cref="ReadNamesAsync"/>
    public Task<IReadOnlyList<CategoryLine>> ListCategoriesAsync(Actor actor, long companyId, CancellationToken cancellationToken) =>
        QueryAsync<CategoryLine>(actor, $"{CategorySql} ORDER BY g.code", new { companyId }, cancellationToken);

    /// <summary>A category as it is listed.</summary>
    internal static Task<CategoryLine> FindCategoryAsync(DbTransaction transaction, long companyId, string code) =>
        transaction.Connection!.QuerySingleAsync<CategoryLine>($"{CategorySql} AND g.code = @code", new { companyId, code }, transaction);

    /// <summary>The accounts by code, with their balances over a month.</summary>
    /// <inheritdoc cref="ReadNamesAsync"/>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="period">The month.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<IReadOnlyList<AccountLine>> ListAccountsAsync(Actor actor, long companyId, Period period, CancellationToken cancellationToken) =>
        QueryAsync<AccountLine>(
            actor,
            """
            SELECT a.code AS Code, a.name AS Name, COALESCE(o.debit - o.credit, 0) + COALESCE(m.Before, 0) AS Opening,
                   COALESCE(m.Debit, 0) AS Debit, COALESCE(m.Credit, 0) AS Credit
            FROM account a
            LEFT JOIN account_opening o ON o.account_id = a.account_id
            LEFT JOIN (SELECT b.account_id, SUM(CASE WHEN b.period < @period THEN b.debit - b.credit ELSE 0 END) AS Before,
                              SUM(CASE WHEN b.period = @period THEN b.debit ELSE 0 END) AS Debit,
                              SUM(CASE WHEN b.period = @period THEN b.credit ELSE 0 END) AS Credit
                       FROM account_balance b WHERE b.period <= @period GROUP BY b.account_id) m ON m.account_id = a.account_id
            WHERE a.company_id = @companyId ORDER BY a.code
            """,
            new { companyId, period },
            cancellationToken);

    /// <summary>The departments by code.</summary>
    /// <inheritdoc cref="ReadNamesAsync"/>
    public Task<IReadOnlyList<PlaceLine>> ListDepartmentsAsync(Actor actor, long companyId, CancellationToken cancellationToken) =>
        QueryAsync<PlaceLine>(
            actor,
            """
            SELECT p.code AS Code, p.name AS Name, COALESCE(n.AssetCount, 0) AS AssetCount
            FROM department p
            LEFT JOIN (SELECT department_id, COUNT(*) AS AssetCount FROM asset WHERE company_id = @companyId GROUP BY department_id) n
                   ON n.department_id = p.department_id
            WHERE p.company_id = @companyId ORDER BY p.code
            """,
            new { companyId },
            cancellationToken);

    /// <summary>The divisions by code.</summary>
    /// <inheritdoc cref="ReadNamesAsync"/>
    public Task<IReadOnlyList<PlaceLine>> ListDivisionsAsync(Actor actor, long companyId, CancellationToken cancellationToken) =>
        QueryAsync<PlaceLine>(
            actor,
            """
            SELECT d.code AS Code, d.name AS Name, COALESCE(n.AssetCount, 0) AS AssetCount
            FROM division d
            LEFT JOIN (SELECT division_id, COUNT(*) AS AssetCount FROM asset WHERE company_id = @companyId GROUP BY division_id) n
                   ON n.division_id = d.division_id
            WHERE d.company_id = @companyId ORDER BY d.code
            """,
            new { companyId },
            cancellationToken);

    private async Task<IReadOnlyList<T>> QueryAsync<T>(Actor actor, string sql, object parameters, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return await database.ReadAsync<IReadOnlyList<T>>(
            async connection => (await connection.QueryAsync<T>(sql, parameters)).AsList(), cancellationToken);
    }

    private static async Task<IReadOnlyList<NamedCode>> ListAsync(DbTransaction snapshot, long companyId, string sql) =>
        (await snapshot.Connection!.QueryAsync<NamedCode>(sql, new { companyId }, snapshot)).AsList();
}
