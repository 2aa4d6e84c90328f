using Aktiva.Core.Data;

namespace Aktiva.Core.Assets;

/// <summary>The statements behind lists of assets.</summary>
internal static class AssetListSql
{
    /// <summary>The last month closed in the book up to the filter's.</summary>
    public const string Run = """
        SELECT run_id AS RunId, period AS Period FROM closing_run
        WHERE company_id = @companyId AND book = @Book AND status = 'posted'
          AND period = (SELECT MAX(period) FROM closing_run
                        WHERE company_id = @companyId AND book = @Book AND status = 'posted' AND period <= @Period)
        """;

    /// <summary>Whether the asset of rules <c>b</c>, having no row in the closed month <c>@AsOf</c>, had left by then.</summary>
    public const string HasLeft = """
        EXISTS (SELECT 1 FROM asset_change x
                WHERE x.company_id = b.company_id AND x.book = b.book AND x.asset_id = b.asset_id AND x.change_type IN (3, 11) AND x.period <= @AsOf)
        """;

    /// <summary>What transaction <c>t</c> leaves to depreciate under rules <c>b</c>.</summary>
    public const string Remaining = """
        t.opening_cost + t.cost_change - t.opening_accumulated - t.depreciation - t.accumulated_change
            - CASE WHEN b.residual_value > b.floor THEN b.residual_value ELSE b.floor END
        """;

    /// <summary>Whether that is depreciated within <c>@endsWithin</c> months at the rate of the month.</summary>
    public const string EndsSoon = $"t.depreciation > 0 AND {Remaining} > 0 AND {Remaining} <= t.depreciation * @endsWithin";

    private const string Cost = $"CASE WHEN t.asset_id IS NOT NULL THEN t.opening_cost + t.cost_change WHEN {HasLeft} THEN 0 ELSE b.cost END";

    private const string Accumulated = $"""
        CASE WHEN t.asset_id IS NOT NULL THEN t.opening_accumulated + t.depreciation + t.accumulated_change
             WHEN {HasLeft} THEN 0 ELSE b.opening_accumulated END
        """;

    private const string Status = $"""
        CASE WHEN t.asset_id IS NULL AND {HasLeft} THEN 5
             WHEN t.asset_id IS NULL THEN 1
             WHEN t.opening_cost + t.cost_change = 0 AND b.cost > 0 THEN 5
             WHEN b.method = 0 THEN 4
             WHEN ({Cost}) - ({Accumulated}) <= CASE WHEN b.residual_value > b.floor THEN b.residual_value ELSE b.floor END THEN 3
             ELSE 2 END
        """;

    private const string Columns = $"""
        SELECT a.code AS Code, a.name AS Name, g.code AS Category, d.code AS Division, p.code AS Department, a.location AS "Location",
               a.serial_number AS SerialNumber, a.acquisition_date AS AcquisitionDate, b.method AS Method, b.life_months AS LifeMonths,
               {Cost} AS Cost, {Accumulated} AS Accumulated, COALESCE(t.depreciation, 0) AS Depreciation, {Status} AS "Status"
        """;

    private const string Posted = "LEFT JOIN akm_transaction t ON t.run_id = @RunId AND t.asset_id = a.asset_id";

    private const string Masters = """
        LEFT JOIN asset_category g ON g.category_id = a.category_id
        LEFT JOIN division d ON d.division_id = a.division_id
        LEFT JOIN department p ON p.department_id = a.department_id
        """;

    /// <remarks>CROSS JOIN makes SQLite go through the assets in the order of their codes or names, which have indexes, so that a page needs no sorting.</remarks>
    private const string Ordered = $"""
        FROM asset a
        CROSS JOIN asset_book b
        {Posted}
        {Masters}
        WHERE a.company_id = @companyId AND b.company_id = a.company_id AND b.book = @Book AND b.asset_id = a.asset_id
        """;

    /// <remarks>CROSS JOIN makes SQLite go through rules, assets and balances in the order of their ids, in which all three lie.</remarks>
    /// <param name="masters">What else is joined: sums would look it up for every asset.</param>
    private static string ById(string masters) => $"""
        FROM asset_book b
        CROSS JOIN asset a
        {Posted}
        {masters}
        WHERE b.company_id = @companyId AND b.book = @Book AND a.asset_id = b.asset_id
        """;

    /// <summary>Number and sums of what the filter lets through.</summary>
    public static string Sums(AssetFilter filter) => $"""
        SELECT COUNT(*) AS Assets, COALESCE(SUM({Cost}), 0) AS Cost, COALESCE(SUM({Accumulated}), 0) AS Accumulated,
               COALESCE(SUM(COALESCE(t.depreciation, 0)), 0) AS Depreciation,
               COALESCE(SUM(CASE WHEN t.asset_id IS NULL AND NOT {HasLeft} THEN 1 ELSE 0 END), 0) AS NotPostedAssets,
               COALESCE(SUM(CASE WHEN t.asset_id IS NULL AND a.acquisition_date > @asOfEnd THEN 1 ELSE 0 END), 0) AS LaterAssets,
               COALESCE(SUM(CASE WHEN t.asset_id IS NULL AND NOT {HasLeft} THEN {Cost} ELSE 0 END), 0) AS NotPostedCost
        {ById("")}{Conditions(filter)}
        """;

    /// <summary>All of it.</summary>
    public static string Rows(AssetFilter filter) => $"{Columns} {Ordered}{Conditions(filter)} ORDER BY {Order(filter)}";

    /// <summary>A page of it: the assets are chosen first, by what decides about them, and what is shown is looked up for those alone.</summary>
    /// <param name="filter">Which assets.</param>
    /// <param name="page">The clause that chooses the page.</param>
    /// <param name="isFromEnd">Whether it counts from the end.</param>
    public static string Rows(AssetFilter filter, string page, bool isFromEnd) => $"""
        {Columns}
        FROM (SELECT a.asset_id AS asset_id {(IsOrdered(filter) ? Ordered : ById(Masters))}{Conditions(filter)} ORDER BY {Order(filter, isFromEnd)} {page}) k
        JOIN asset a ON a.asset_id = k.asset_id
        JOIN asset_book b ON b.company_id = @companyId AND b.book = @Book AND b.asset_id = k.asset_id
        {Posted}
        {Masters}
        ORDER BY {Order(filter)}
        """;

    /// <summary>A status and an end are matters of balances: they are faster read in their own order.</summary>
    private static bool IsOrdered(AssetFilter filter) => filter.Order == AssetOrder.Code || (filter is { Order: AssetOrder.Name, Status: null, EndsWithin: null });

    private static string Conditions(AssetFilter filter) =>
        (string.IsNullOrWhiteSpace(filter.Text)
            ? ""
            : @" AND (LOWER(a.code) LIKE @text ESCAPE '\' OR LOWER(a.name) LIKE @text ESCAPE '\' OR LOWER(a.serial_number) LIKE @text ESCAPE '\')")
        + (filter.Category is null
            ? ""
            : " AND a.category_id = (SELECT c.category_id FROM asset_category c WHERE c.company_id = @companyId AND c.code = @Category)")
        + Place(filter.Division, "a.division_id", "(SELECT c.division_id FROM division c WHERE c.company_id = @companyId AND c.code = @Division)")
        + Place(filter.Department, "a.department_id", "(SELECT c.department_id FROM department c WHERE c.company_id = @companyId AND c.code = @Department)")
        + (filter.Year is null ? "" : " AND a.acquisition_date BETWEEN @firstDay AND @lastDay")
        + (filter.Status is null ? "" : $" AND {Status} = @status")
        + (filter.EndsWithin is null ? "" : $" AND {EndsSoon}");

    private static string Place(string? wanted, string column, string id) => CodeFilter.Condition(wanted, column, id);

    private static string Order(AssetFilter filter, bool isReversed = false)
    {
        var column = filter.Order switch
        {
            AssetOrder.Name => "a.name",
            AssetOrder.Category => "g.code",
            AssetOrder.Division => "d.code",
            AssetOrder.Department => "p.code",
            AssetOrder.Location => "a.location",
            AssetOrder.SerialNumber => "a.serial_number",
            AssetOrder.AcquisitionDate => "a.acquisition_date",
            AssetOrder.Method => "b.method",
            AssetOrder.LifeMonths => "b.life_months",
            AssetOrder.Cost => Cost,
            AssetOrder.Accumulated => Accumulated,
            AssetOrder.NetBookValue => $"({Cost}) - ({Accumulated})",
            AssetOrder.Depreciation => "COALESCE(t.depreciation, 0)",
            AssetOrder.Status => Status,
            _ => null,
        };
        var direction = filter.IsDescending != isReversed ? " DESC" : "";
        return column is null ? $"a.code{direction}" : $"{column}{direction}, a.code{(isReversed ? " DESC" : "")}";
    }
}
