namespace Aktiva.Core.Reports;

/// <summary>What explains a difference between ledger and register, each as <c>Cause</c>, <c>AccountId</c>, <c>Subject</c>, <c>Month</c> and <c>Amount</c>.</summary>
internal static class ReconciliationSql
{
    /// <summary>Journals that do not belong to a posted run.</summary>
    public const string OtherJournals = """
        SELECT 1 AS Cause, l.account_id AS AccountId, e.document_number AS Subject, e.period AS "Month", SUM(l.debit - l.credit) AS Amount
        FROM journal_entry e
        JOIN journal_line l ON l.journal_entry_id = e.journal_entry_id
        LEFT JOIN closing_run r ON r.run_id = e.run_id AND r.status = 'posted'
        WHERE e.company_id = @companyId AND e.period <= @Period AND r.run_id IS NULL AND l.account_id IN @accounts
        GROUP BY e.journal_entry_id, l.account_id, e.document_number, e.period
        HAVING SUM(l.debit - l.credit) <> 0
        ORDER BY e.period, e.document_number
        """;

    public const string Drift = """
        SELECT 2 AS Cause, s.account_id AS AccountId, '' AS Subject, s.period AS "Month", s.amount AS Amount
        FROM (SELECT x.account_id AS account_id, x.period AS period, SUM(x.amount) AS amount
              FROM (SELECT b.account_id AS account_id, b.period AS period, b.debit - b.credit AS amount
                    FROM account_balance b WHERE b.account_id IN @accounts AND b.period <= @Period
                    UNION ALL
                    SELECT l.account_id, e.period, l.credit - l.debit
                    FROM journal_entry e JOIN journal_line l ON l.journal_entry_id = e.journal_entry_id
                    WHERE e.company_id = @companyId AND e.period <= @Period AND l.account_id IN @accounts) x
              GROUP BY x.account_id, x.period) s
        WHERE s.amount <> 0
        ORDER BY s.period, s.account_id
        """;

    private const string Runs = """
        FROM closing_run r
        LEFT JOIN closing_run br ON br.run_id = r.base_run_id
        """;

    private const string InBook = "WHERE r.company_id = @companyId AND r.book = @book AND r.status = 'posted' AND r.period <= @Period";

    private const string Lost = $"""
        {Runs}
        JOIN akm_transaction b ON b.run_id = br.run_id
        JOIN asset a ON a.asset_id = b.asset_id
        """;

    private const string IsLost = "NOT EXISTS (SELECT 1 FROM akm_transaction t WHERE t.run_id = r.run_id AND t.asset_id = b.asset_id)";

    /// <summary>Corrections of assets that were in the books: new ones are acquired.</summary>
    private const string Corrected = $"""
        {Runs}
        JOIN akm_transaction t ON t.run_id = r.run_id
        JOIN asset a ON a.asset_id = t.asset_id
        LEFT JOIN akm_transaction b ON b.run_id = br.run_id AND b.asset_id = t.asset_id
        LEFT JOIN akm_life l ON l.run_id = t.run_id AND l.asset_id = t.asset_id
        """;

    /// <summary>A company posts corrections once it has an account for acquisitions: then the run's journal has lines of them.</summary>
    private const string IsNotPosted = """
        NOT EXISTS (SELECT 1 FROM closing_run_account y WHERE y.run_id = r.run_id AND y.role = @acquisition)
        """;

    private const string Cost =
        "t.cost_change - COALESCE(l.cost_added - l.cost_disposed + l.cost_received - l.cost_given + l.revaluation_cost, 0)";

    private const string Accumulated = """
        t.accumulated_change - COALESCE(l.accumulated_received - l.accumulated_disposed - l.accumulated_given + l.revaluation_accumulated
            + l.impairment - l.impairment_reversed, 0)
        """;

    public static string Assets { get; } = $"""
        SELECT x.Cause AS Cause, x.AccountId AS AccountId, a.code AS Subject, x.Period AS "Month", x.Amount AS Amount FROM (
        {Part(3, "b.asset_id", PlaceInMonth.AssetAccountId, "b.opening_cost + b.cost_change", Lost, "br.period", IsLost)}
        UNION ALL
        {Part(3, "b.asset_id", PlaceInMonth.AccumulatedAccountId, "-(b.opening_accumulated + b.depreciation + b.accumulated_change)", Lost, "br.period", IsLost)}
        UNION ALL
        {Part(4, "t.asset_id", PlaceInMonth.AssetAccountId, $"-({Cost})", Corrected, "r.period", $"{IsNotPosted} AND NOT (b.asset_id IS NULL AND t.opening_cost = 0)")}
        UNION ALL
        {Part(4, "t.asset_id", PlaceInMonth.AccumulatedAccountId, Accumulated, Corrected, "r.period", IsNotPosted)}) x
        JOIN asset a ON a.asset_id = x.asset_id
        WHERE x.AccountId IN @accounts
        ORDER BY x.Period, a.code, x.AccountId
        """;

    private static string Part(int cause, string asset, string account, string amount, string from, string month, string condition) => $"""
        SELECT {cause} AS Cause, {asset} AS asset_id, {account} AS AccountId, r.period AS Period, {amount} AS Amount
        {from}
        {PlaceInMonth.JoinAt(month, "q")}
        {InBook} AND {condition} AND {amount} <> 0
        """;
}
