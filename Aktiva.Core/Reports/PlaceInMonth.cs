namespace Aktiva.Core.Reports;

/// <summary>
/// Where an asset was in the month <c>@Period</c>, in statements that read assets as <c>a</c>. Transfers leave rows of where assets were before them;
/// what no later transfer moved is where its own row says.
/// </summary>
internal static class PlaceInMonth
{
    /// <summary>Joins the place as <c>q</c>: a row only for assets that were elsewhere.</summary>
    public const string Join = """
        LEFT JOIN asset_placement q ON q.company_id = a.company_id AND q.asset_id = a.asset_id AND q.until_period = (
            SELECT MIN(u.until_period) FROM asset_placement u
            WHERE u.company_id = a.company_id AND u.asset_id = a.asset_id AND u.until_period > @Period)
        """;

    public const string CategoryId = "COALESCE(q.category_id, a.category_id)";

    public const string AssetAccountId = "COALESCE(q.asset_account_id, a.asset_account_id)";

    public const string AccumulatedAccountId = "COALESCE(q.accumulated_account_id, a.accumulated_account_id)";

    public const string ExpenseSplitId = "COALESCE(q.expense_split_id, a.expense_split_id)";

    public const string DivisionId = "CASE WHEN q.asset_id IS NULL THEN a.division_id ELSE q.division_id END";

    public const string DepartmentId = "CASE WHEN q.asset_id IS NULL THEN a.department_id ELSE q.department_id END";

    /// <summary>The same with another month and another name.</summary>
    /// <param name="period">The month, as the statement has it.</param>
    /// <param name="alias">The name of the place.</param>
    public static string JoinAt(string period, string alias) => $"""
        LEFT JOIN asset_placement {alias} ON {alias}.company_id = a.company_id AND {alias}.asset_id = a.asset_id AND {alias}.until_period = (
            SELECT MIN(u.until_period) FROM asset_placement u
            WHERE u.company_id = a.company_id AND u.asset_id = a.asset_id AND u.until_period > {period})
        """;
}
