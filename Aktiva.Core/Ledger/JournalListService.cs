using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Ledger;

/// <summary>Lists the journal lines of a month.</summary>
public sealed class JournalListService(Database database)
{
    private const string From = """
        FROM journal_entry e
        JOIN journal_line l ON l.journal_entry_id = e.journal_entry_id
        JOIN account a ON a.account_id = l.account_id
        LEFT JOIN division d ON d.division_id = l.division_id
        LEFT JOIN department p ON p.department_id = l.department_id
        LEFT JOIN asset s ON s.asset_id = l.asset_id
        WHERE e.company_id = @companyId AND e.period = @Period
        """;

    private const string Columns = """
        SELECT e.document_number AS DocumentNumber, l.line AS Line, e.entry_date AS "Date", e.period AS Period, a.code AS Account,
               a.name AS AccountName, d.code AS Division, p.code AS Department, e.description AS EntryText, l.description AS LineText, l.kind AS LineKind,
               l.debit AS Debit, l.credit AS Credit, e.run_id AS RunId, s.code AS AssetCode
        """;

    private const string Order = "ORDER BY e.document_number, e.journal_entry_id, l.line";

    /// <summary>The lines in the order of their documents.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which lines.</param>
    /// <param name="range">Which of them.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<JournalList> ListAsync(Actor actor, long companyId, JournalFilter filter, RowRange range, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(snapshot => ListAsync(snapshot, companyId, filter, range), cancellationToken);
    }

    /// <summary>All of them in that order, one at a time, and how many they are.</summary>
    internal static async Task<(long Count, IEnumerable<JournalListLine> Lines)> OpenAsync(DbTransaction snapshot, long companyId, JournalFilter filter)
    {
        var connection = snapshot.Connection!;
        var parameters = Parameters(companyId, filter, new RowRange(0, 0));
        var matching = From + Conditions(filter);
        return (
            await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) {matching}", parameters, snapshot),
            connection.Query<JournalListLine>($"{Columns} {matching} {Order}", parameters, snapshot, buffered: false));
    }

    private async Task<JournalList> ListAsync(DbTransaction snapshot, long companyId, JournalFilter filter, RowRange range)
    {
        var connection = snapshot.Connection!;
        var parameters = Parameters(companyId, filter, range);
        var matching = From + Conditions(filter);
        var count = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) {matching}", parameters, snapshot);
        var totals = await connection.QuerySingleAsync<LedgerTotals>(
            $"SELECT COALESCE(SUM(l.debit), 0) AS Debit, COALESCE(SUM(l.credit), 0) AS Credit {matching}", parameters, snapshot);
        var lines = await connection.QueryAsync<JournalListLine>(
            $"{Columns} {matching} {Order} {database.Dialect.Page("@Offset", "@Count")}",
            parameters,
            snapshot);
        return new JournalList { Lines = lines.AsList(), TotalCount = count, Totals = totals };
    }

    private static object Parameters(long companyId, JournalFilter filter, RowRange range) => new
    {
        companyId,
        filter.Period,
        text = TextPattern.Containing(filter.Text ?? ""),
        account = filter.Account,
        division = filter.Division,
        department = filter.Department,
        range.Offset,
        range.Count,
    };

    private static string Conditions(JournalFilter filter) =>
        (string.IsNullOrWhiteSpace(filter.Text)
            ? ""
            : @" AND (LOWER(e.document_number) LIKE @text ESCAPE '\' OR LOWER(a.code) LIKE @text ESCAPE '\' OR LOWER(a.name) LIKE @text ESCAPE '\' OR LOWER(l.description) LIKE @text ESCAPE '\')")
        + (filter.Account is null ? "" : " AND a.code = @account")
        + CodeFilter.Condition(filter.Division, "d.code", "@division")
        + CodeFilter.Condition(filter.Department, "p.code", "@department");
}
