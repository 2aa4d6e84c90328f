namespace Aktiva.Tests.Closing;

/// <summary>What must hold of books at any time: each query lists what breaks it.</summary>
internal static class BooksChecks
{
    /// <summary>Fails with the name of what does not hold.</summary>
    public static async Task AssertAsync(ClosingBooks books)
    {
        foreach (var (name, sql) in Queries)
        {
            Assert.Equal((name, 0), (name, await books.Test.ScalarAsync<int>($"SELECT COUNT(*) FROM ({sql}) broken")));
        }
    }

    public static IReadOnlyDictionary<string, string> Queries { get; } = new Dictionary<string, string>
    {
        ["the opening is the closing of the month before"] =
            """
            SELECT 1 AS found FROM closing_run r JOIN closing_run b ON b.run_id = r.base_run_id
            JOIN akm_transaction t ON t.run_id = r.run_id JOIN akm_transaction p ON p.run_id = b.run_id AND p.asset_id = t.asset_id
            WHERE r.status = 'posted' AND (t.opening_cost <> p.opening_cost + p.cost_change
                OR t.opening_accumulated <> p.opening_accumulated + p.depreciation + p.accumulated_change)
            """,
        ["a run builds on the posted run of the month before"] =
            """
            SELECT 1 AS found FROM closing_run r JOIN closing_run b ON b.run_id = r.base_run_id
            WHERE r.status = 'posted' AND (b.status <> 'posted' OR b.period >= r.period OR b.book <> r.book)
            """,
        ["no asset of the month before is missing"] =
            """
            SELECT 1 AS found FROM closing_run r JOIN akm_transaction p ON p.run_id = r.base_run_id
            WHERE r.status = 'posted' AND NOT EXISTS (SELECT 1 FROM akm_transaction t WHERE t.run_id = r.run_id AND t.asset_id = p.asset_id)
            """,
        ["the stored count and sum are those of the rows"] =
            """
            SELECT 1 AS found FROM closing_run r WHERE r.status = 'posted' AND (r.row_count <> (SELECT COUNT(*) FROM akm_transaction t WHERE t.run_id = r.run_id)
                OR r.depreciation <> (SELECT COALESCE(SUM(t.depreciation), 0) FROM akm_transaction t WHERE t.run_id = r.run_id))
            """,
        ["the journal is the sum of the rows on both sides"] =
            """
            SELECT 1 AS found FROM closing_run r WHERE r.status = 'posted' AND r.book = 1 AND (
                r.depreciation <> (SELECT COALESCE(SUM(l.debit), 0) FROM journal_line l JOIN journal_entry e ON e.journal_entry_id = l.journal_entry_id WHERE e.run_id = r.run_id AND l.kind = '')
                OR r.depreciation <> (SELECT COALESCE(SUM(l.credit), 0) FROM journal_line l JOIN journal_entry e ON e.journal_entry_id = l.journal_entry_id WHERE e.run_id = r.run_id AND l.kind = ''))
            """,
        ["the accumulated account changes by the rows of the month"] =
            """
            SELECT 1 AS found FROM closing_run r WHERE r.status = 'posted' AND r.book = 1
            AND r.depreciation <> (SELECT COALESCE(SUM(credit - debit), 0) FROM account_balance WHERE account_id = 2 AND period = r.period)
            """,
        ["only posted runs have a journal"] =
            "SELECT 1 AS found FROM journal_entry e JOIN closing_run r ON r.run_id = e.run_id WHERE r.status <> 'posted'",
        ["an open month has no movements"] =
            """
            SELECT 1 AS found FROM account_balance WHERE (debit <> 0 OR credit <> 0)
            AND period NOT IN (SELECT period FROM closing_run WHERE status = 'posted' AND book = 1)
            """,
        ["depreciation is not negative and stays within the cost"] =
            """
            SELECT 1 AS found FROM akm_transaction WHERE depreciation < 0
            OR (depreciation > 0 AND opening_accumulated + depreciation + accumulated_change > opening_cost + cost_change)
            """,
        ["document numbers have no gap and belong to their month"] =
            """
            SELECT 1 AS found FROM document_number d WHERE number > 1
            AND NOT EXISTS (SELECT 1 FROM document_number p WHERE p.book = d.book AND p.year = d.year AND p.number = d.number - 1)
            """,
        ["no run is active, none is publishing, none is left open"] =
            "SELECT run_id FROM active_run UNION ALL SELECT run_id FROM closing_run WHERE publishing <> 0 OR status IN ('queued', 'running')",
        ["runs that never counted have no rows"] =
            "SELECT 1 AS found FROM closing_run r JOIN akm_transaction t ON t.run_id = r.run_id WHERE r.status IN ('failed', 'cancelled', 'refused')",
    };
}
