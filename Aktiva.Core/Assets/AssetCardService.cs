using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Events;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>Reads what the register knows of one asset.</summary>
public sealed class AssetCardService(Database database)
{
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="code">The asset's code, letter case included.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Null when the company has no such asset.</returns>
    public Task<AssetCard?> FindAsync(Actor actor, long companyId, string code, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(snapshot => FindAsync(snapshot, companyId, code), cancellationToken);
    }

    private static async Task<AssetCard?> FindAsync(DbTransaction snapshot, long companyId, string code)
    {
        var connection = snapshot.Connection!;
        var card = await connection.QuerySingleOrDefaultAsync<AssetCard>(
            """
            SELECT a.asset_id AS AssetId, a.code AS Code, a.name AS Name, g.code AS CategoryCode, g.name AS CategoryName,
                   a.acquisition_date AS AcquisitionDate, a.in_service_date AS InServiceDate, d.code AS DivisionCode, d.name AS DivisionName,
                   p.code AS DepartmentCode, p.name AS DepartmentName, a.location AS Location, cost.code AS AssetAccount, cost.name AS AssetAccountName, accumulated.code AS AccumulatedAccount,
                   accumulated.name AS AccumulatedAccountName, a.fiscal_group AS FiscalGroup, a.quantity AS Quantity,
                   a.serial_number AS SerialNumber, a.notes AS Notes
            FROM asset a
            JOIN asset_category g ON g.category_id = a.category_id
            JOIN account cost ON cost.account_id = a.asset_account_id
            JOIN account accumulated ON accumulated.account_id = a.accumulated_account_id
            LEFT JOIN division d ON d.division_id = a.division_id
            LEFT JOIN department p ON p.department_id = a.department_id
            WHERE a.company_id = @companyId AND a.code = @code
            """,
            new { companyId, code },
            snapshot);
        if (card is null)
        {
            return null;
        }

        var books = await connection.QueryAsync<AssetCardBook>(
            $"""
            SELECT book AS Book, method AS Method, convention AS "Convention", cost AS Cost, residual_value AS ResidualValue, floor AS "Floor",
                   life_months AS LifeMonths, rate AS RatePerYear, total_units AS TotalUnits, opening_period AS OpeningPeriod,
                   opening_accumulated AS OpeningAccumulated
            FROM asset_book WHERE company_id = @companyId AND {EventStore.EveryBook} AND asset_id = @AssetId ORDER BY book
            """,
            new { companyId, card.AssetId },
            snapshot);
        var expenses = await connection.QueryAsync<AssetExpense>(
            """
            SELECT y.code AS Account, y.name AS AccountName, x.share AS "Share"
            FROM asset a
            JOIN expense_split_line x ON x.expense_split_id = a.expense_split_id
            JOIN account y ON y.account_id = x.account_id
            WHERE a.asset_id = @AssetId ORDER BY x.line
            """,
            new { card.AssetId },
            snapshot);
        var standings = await connection.QueryAsync<AssetStanding>(
            """
            SELECT r.book AS Book, r.period AS Period, t.opening_cost + t.cost_change AS Cost,
                   t.opening_accumulated + t.depreciation + t.accumulated_change AS Accumulated
            FROM closing_run r JOIN akm_transaction t ON t.run_id = r.run_id AND t.asset_id = @AssetId
            WHERE r.company_id = @companyId AND r.status = 'posted' ORDER BY r.book, r.period DESC
            """,
            new { companyId, card.AssetId },
            snapshot);
        return card with
        {
            Books = books.AsList(),
            Expenses = expenses.AsList(),
            Standings = [.. standings.DistinctBy(standing => standing.Book)],
        };
    }
}
