using System.Data.Common;
using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>
/// The asset register with everything that an import needs to make the same books again, ordered by code. It gives what was registered at the
/// beginning: where assets were before their first transfer, and in the fiscal book only those that did not come into it by an event.
/// </summary>
internal static class RegisterExport
{
    /// <remarks>CROSS JOIN makes SQLite go through the assets in the order of their codes, so that nothing has to be sorted.</remarks>
    private const string Sql = """
        SELECT a.code AS Code, a.name AS Name, g.code AS Category, a.acquisition_date AS AcquisitionDate, a.in_service_date AS InServiceDate,
               b.cost AS Cost, b.residual_value AS ResidualValue, b.method AS Method, b.life_months AS LifeMonths, b.rate AS RatePerYear,
               b.convention AS Convention, b.floor AS Floor, b.opening_period AS OpeningPeriod, b.opening_accumulated AS OpeningAccumulated,
               d.code AS Division, p.code AS Department,
               CASE WHEN w.asset_id IS NULL THEN a.location ELSE w.location END AS Location, s.split_key AS ExpenseAccounts,
               accumulated.code AS AccumulatedAccount, cost.code AS AssetAccount, a.fiscal_group AS FiscalGroup, f.method AS FiscalMethod,
               b.total_units AS TotalUnits, a.quantity AS Quantity, a.serial_number AS SerialNumber, a.notes AS Notes,
               f.opening_accumulated AS FiscalOpeningAccumulated, m.code AS Parent
        FROM asset a
        CROSS JOIN asset_book b
        LEFT JOIN asset_book f ON f.company_id = a.company_id AND f.book = @fiscal AND f.asset_id = a.asset_id
        LEFT JOIN asset_placement w ON w.company_id = a.company_id AND w.asset_id = a.asset_id
            AND w.until_period = (SELECT MIN(until_period) FROM asset_placement WHERE company_id = a.company_id AND asset_id = a.asset_id)
        LEFT JOIN asset_category g ON g.category_id = CASE WHEN w.asset_id IS NULL THEN a.category_id ELSE w.category_id END
        LEFT JOIN expense_split s ON s.expense_split_id = CASE WHEN w.asset_id IS NULL THEN a.expense_split_id ELSE w.expense_split_id END
        LEFT JOIN account accumulated
            ON accumulated.account_id = CASE WHEN w.asset_id IS NULL THEN a.accumulated_account_id ELSE w.accumulated_account_id END
        LEFT JOIN account cost ON cost.account_id = CASE WHEN w.asset_id IS NULL THEN a.asset_account_id ELSE w.asset_account_id END
        LEFT JOIN division d ON d.division_id = CASE WHEN w.asset_id IS NULL THEN a.division_id ELSE w.division_id END
        LEFT JOIN department p ON p.department_id = CASE WHEN w.asset_id IS NULL THEN a.department_id ELSE w.department_id END
        LEFT JOIN asset m ON m.asset_id = a.parent_asset_id
        WHERE a.company_id = @companyId AND b.company_id = a.company_id AND b.book = @commercial AND b.asset_id = a.asset_id
        """;

    private static readonly (string Name, Func<RegisterExportRow, object?> Value)[] Columns =
    [
        (RegisterColumns.Code, row => row.Code),
        (RegisterColumns.Name, row => row.Name),
        (RegisterColumns.Category, row => row.Category),
        (RegisterColumns.AcquisitionDate, row => row.AcquisitionDate),
        (RegisterColumns.InServiceDate, row => row.InServiceDate),
        (RegisterColumns.Cost, row => row.Cost),
        (RegisterColumns.ResidualValue, row => row.ResidualValue),
        (RegisterColumns.Method, row => FileWord.Of(row.Method)),
        (RegisterColumns.LifeMonths, row => OrNone(row.LifeMonths)),
        (RegisterColumns.RatePercent, row => row.RatePerYear.TenThousandths == 0 ? null : row.RatePerYear),
        (RegisterColumns.Convention, row => FileWord.Of(row.Convention)),
        (RegisterColumns.Floor, row => row.Floor),
        (RegisterColumns.OpeningPeriod, row => row.OpeningPeriod == default ? null : row.OpeningPeriod),
        (RegisterColumns.OpeningAccumulated, row => row.OpeningPeriod == default ? null : row.OpeningAccumulated),
        (RegisterColumns.Division, row => row.Division),
        (RegisterColumns.Department, row => row.Department),
        (RegisterColumns.Location, row => row.Location),
        (RegisterColumns.ExpenseAccounts, row => row.ExpenseAccounts),
        (RegisterColumns.AccumulatedAccount, row => row.AccumulatedAccount),
        (RegisterColumns.AssetAccount, row => row.AssetAccount),
        (RegisterColumns.FiscalGroup, row => FileWord.Of(row.BeganInFiscalBook ? row.FiscalGroup : FiscalGroup.None)),
        (RegisterColumns.FiscalMethod, row => row is { BeganInFiscalBook: true, FiscalMethod: { } method } ? FileWord.Of(method) : null),
        (RegisterColumns.TotalUnits, row => OrNone(row.TotalUnits)),
        (RegisterColumns.Quantity, row => row.Quantity),
        (RegisterColumns.SerialNumber, row => row.SerialNumber),
        (RegisterColumns.Notes, row => row.Notes),
        (RegisterColumns.FiscalOpeningAccumulated, row => row.OpeningPeriod != default && row.BeganInFiscalBook ? row.FiscalOpeningAccumulated : null),
        (RegisterColumns.Parent, row => row.Parent),
    ];

    public static async Task<ExportSource?> OpenAsync(DbTransaction snapshot, long companyId)
    {
        var connection = snapshot.Connection!;
        var parameters = new { companyId, commercial = Book.Commercial, fiscal = Book.Fiscal };
        var count = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM asset WHERE company_id = @companyId", parameters, snapshot);
        return new ExportSource(
            count, ExportTable.Of(Columns, connection.Query<RegisterExportRow>($"{Sql} ORDER BY a.code", parameters, snapshot, buffered: false)));
    }

    /// <summary>The row of one asset; null when there is none.</summary>
    public static Task<RegisterExportRow?> FindAsync(DbTransaction transaction, long companyId, string code) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<RegisterExportRow>(
            $"{Sql} AND a.code = @code", new { companyId, code, commercial = Book.Commercial, fiscal = Book.Fiscal }, transaction);

    /// <summary>The columns in which two rows differ, with both values as text.</summary>
    public static IReadOnlyList<(string Column, string Before, string After)> Compare(RegisterExportRow before, RegisterExportRow after) =>
    [
        .. Columns.Select(column => (Column: column.Name, Before: TextOf(column.Value(before)), After: TextOf(column.Value(after))))
            .Where(column => column.Before != column.After),
    ];

    private static string TextOf(object? value) => value switch
    {
        null => "",
        DateOnly date => DateText.Format(date),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static long? OrNone(long number) => number == 0 ? null : number;
}
