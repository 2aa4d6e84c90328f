using System.Globalization;
using Aktiva.Core.Data;
using Aktiva.Tests.Data;
using Dapper;

namespace Aktiva.Tests.Closing;

/// <summary>The books as text: equal texts are equal books.</summary>
internal static class BooksImage
{
    private static readonly string[] WhatCounts =
    [
        """
        SELECT r.book, r.period, t.asset_id, t.opening_cost, t.cost_change, t.opening_accumulated, t.depreciation, t.accumulated_change, t.note,
               t.months_caught_up, t.through_period, t.year_opening_carrying, t.method_choices
        FROM closing_run r JOIN akm_transaction t ON t.run_id = r.run_id WHERE r.status = 'posted' ORDER BY r.period, r.book, t.asset_id
        """,
        "SELECT book, period, row_count, depreciation, document_number, publishing FROM closing_run WHERE status = 'posted' ORDER BY period, book",
        """
        SELECT e.period, e.document_number, e.entry_date, l.line, l.account_id, l.division_id, l.department_id, l.description, l.debit, l.credit
        FROM journal_entry e JOIN journal_line l ON l.journal_entry_id = e.journal_entry_id ORDER BY e.period, e.document_number, l.line
        """,
        "SELECT * FROM account_balance WHERE debit <> 0 OR credit <> 0 ORDER BY account_id, period",
        "SELECT * FROM document_number ORDER BY company_id, book, year, number",
        "SELECT * FROM period_lock ORDER BY company_id, period",
    ];

    private static readonly string[] WhichRuns =
    [
        "SELECT run_id, book, period, base_run_id, replaced_run_id FROM closing_run WHERE status = 'posted' ORDER BY run_id",
        "SELECT journal_entry_id, run_id FROM journal_entry ORDER BY journal_entry_id",
        "SELECT * FROM active_run ORDER BY company_id",
    ];

    /// <summary>Everything that counts, and which runs and entries it belongs to.</summary>
    public static Task<string> OfBooksAsync(TestDatabase test) => OfAsync(test, [.. WhatCounts, .. WhichRuns]);

    /// <summary>Everything that counts, whichever runs it came from.</summary>
    public static Task<string> OfAmountsAsync(TestDatabase test) => OfAsync(test, WhatCounts);

    /// <summary>Every row of every table.</summary>
    public static Task<string> OfDatabaseAsync(TestDatabase test) => OfDatabaseAsync(test.Database);

    /// <inheritdoc cref="OfDatabaseAsync(TestDatabase)"/>
    public static Task<string> OfDatabaseAsync(Database database) => OfAsync(
        query => database.ReadAsync(connection => connection.QueryAsync<dynamic>(query), TestDatabase.Cancellation),
        SchemaCatalogue.Tables.Select(table =>
            $"SELECT '{table.Name}', {string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))} FROM {table.Name} ORDER BY 2, 3"));

    private static Task<string> OfAsync(TestDatabase test, IEnumerable<string> queries) => OfAsync(query => test.QueryAsync<dynamic>(query), queries);

    private static async Task<string> OfAsync(Func<string, Task<IEnumerable<dynamic>>> ask, IEnumerable<string> queries)
    {
        var lines = new List<string>();
        foreach (var query in queries)
        {
            var rows = await ask(query);
            lines.AddRange(rows.Select(row =>
                string.Join(';', ((IDictionary<string, object?>)row).Select(cell => Convert.ToString(cell.Value, CultureInfo.InvariantCulture)))));
        }

        return string.Join('\n', lines);
    }
}
