using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>The journal lines of months, ordered by period, document number and line.</summary>
internal static class JournalExport
{
    private const string ClosedSql = """
        SELECT COUNT(*) FROM closing_run
        WHERE company_id = @CompanyId AND book = @book AND status = 'posted' AND period BETWEEN @First AND @Last
        """;

    private const string Lines = """
        FROM journal_entry e
        JOIN journal_line l ON l.journal_entry_id = e.journal_entry_id
        JOIN account a ON a.account_id = l.account_id
        LEFT JOIN division d ON d.division_id = l.division_id
        LEFT JOIN department p ON p.department_id = l.department_id
        WHERE e.company_id = @CompanyId AND e.period BETWEEN @First AND @Last
        """;

    private const string Sql = $"""
        SELECT e.document_number AS DocumentNumber, l.line AS Number, e.entry_date AS Date, a.code AS Account, a.name AS AccountName,
               d.code AS Division, p.code AS Department, e.description AS EntryText, l.description AS LineText, l.kind AS LineKind, e.period AS Period,
               l.debit AS Debit, l.credit AS Credit
        {Lines}
        ORDER BY e.period, e.document_number, e.journal_entry_id, l.line
        """;

    /// <returns>Null when none of the months is closed.</returns>
    public static async Task<ExportSource?> OpenAsync(DbTransaction snapshot, ExportRequest request)
    {
        var connection = snapshot.Connection!;
        var parameters = new { request.CompanyId, book = Book.Commercial, request.First, request.Last };
        if (await connection.ExecuteScalarAsync<long>(ClosedSql, parameters, snapshot) == 0)
        {
            return null;
        }

        var count = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) {Lines}", parameters, snapshot);
        return new ExportSource(count, ExportTable.Of(Columns(request.DescribeJournal), connection.Query<Line>(Sql, parameters, snapshot, buffered: false)));
    }

    private static (string Name, Func<Line, object?> Value)[] Columns(Func<JournalText, string> describe) =>
    [
        ("document_number", line => line.DocumentNumber),
        ("line", line => line.Number),
        ("date", line => line.Date),
        ("account", line => line.Account),
        ("account_name", line => line.AccountName),
        ("division", line => line.Division),
        ("department", line => line.Department),
        ("description", line => describe(new JournalText(line.EntryText, line.Period, line.LineText, line.LineKind))),
        ("debit", line => line.Debit),
        ("credit", line => line.Credit),
    ];

    private sealed record Line
    {
        public string DocumentNumber { get; init; } = "";

        public long Number { get; init; }

        public DateOnly Date { get; init; }

        public string Account { get; init; } = "";

        public string AccountName { get; init; } = "";

        public string? Division { get; init; }

        public string? Department { get; init; }

        public string EntryText { get; init; } = "";

        public string LineText { get; init; } = "";

        public string LineKind { get; init; } = "";

        public Period Period { get; init; }

        public Money Debit { get; init; }

        public Money Credit { get; init; }
    }
}
