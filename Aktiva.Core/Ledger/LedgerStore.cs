using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Ledger;

/// <summary>Journal entries and account balances.</summary>
public static class LedgerStore
{
    private const string EntriesOfRun = "(SELECT journal_entry_id FROM journal_entry WHERE run_id = @runId)";

    /// <summary>
    /// Inserts the run's journal and adds it to the account balances, set-based. The run must be publishing, so that the
    /// triggers on journal_line do not add it a second time.
    /// </summary>
    internal static async Task PostAsync(
        DbTransaction transaction, Dialect dialect, long companyId, long runId, long entryId, JournalEntry entry, string documentNumber)
    {
        if (entry.Lines.Count == 0)
        {
            return;
        }

        await InsertEntryAsync(transaction, companyId, runId, entryId, entry, documentNumber);
        using (var writer = new JournalLineWriter(transaction, dialect, entryId))
        {
            foreach (var line in entry.Lines)
            {
                writer.Write(line.Kind, line.AccountId, line.DivisionId, line.DepartmentId, line.Debit - line.Credit);
            }

            writer.Flush();
        }

        await AddToBalancesAsync(transaction, runId, entry.Period, sign: 1);
    }

    /// <summary>How a line's kind is stored: empty for depreciation, which all lines were before there were others.</summary>
    internal static string WordOf(JournalKind kind) => kind == JournalKind.Depreciation ? "" : kind.ToString();

    /// <summary>Inserts the entry without lines.</summary>
    internal static Task InsertEntryAsync(
        DbTransaction transaction, long companyId, long runId, long entryId, JournalEntry entry, string documentNumber) =>
        transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO journal_entry (journal_entry_id, company_id, run_id, period, entry_date, document_number, description)
            VALUES (@entryId, @companyId, @runId, @Period, @entryDate, @documentNumber, @kind)
            """,
            new { entryId, companyId, runId, entry.Period, entryDate = entry.Period.LastDay, documentNumber, kind = entry.Kind.ToString() },
            transaction);

    /// <summary>Takes the run's journal out of the account balances and deletes it, set-based. A run must be publishing.</summary>
    internal static async Task RemoveAsync(DbTransaction transaction, long runId, Period period)
    {
        await AddToBalancesAsync(transaction, runId, period, sign: -1);
        await DeleteAsync(transaction, runId);
    }

    /// <summary>Deletes the run's journal; outside of publishing, the triggers on journal_line adjust the account balances.</summary>
    internal static async Task DeleteAsync(DbTransaction transaction, long runId)
    {
        await transaction.Connection!.ExecuteAsync(
            $"DELETE FROM journal_line WHERE journal_entry_id IN {EntriesOfRun}", new { runId }, transaction);
        await transaction.Connection!.ExecuteAsync("DELETE FROM journal_entry WHERE run_id = @runId", new { runId }, transaction);
    }

    /// <summary>Debit and credit sums of the run's journal.</summary>
    internal static Task<LedgerTotals> ReadTotalsAsync(DbConnection connection, long runId, DbTransaction? transaction = null) =>
        connection.QuerySingleAsync<LedgerTotals>(
            $"""
            SELECT COALESCE(SUM(debit), 0) AS Debit, COALESCE(SUM(credit), 0) AS Credit
            FROM journal_line WHERE journal_entry_id IN {EntriesOfRun}
            """,
            new { runId },
            transaction);

    /// <summary>What the lines of depreciation of the run's journal debit to expenses and credit to accumulated depreciation, each net of the other side.</summary>
    internal static async Task<LedgerTotals> ReadDepreciationAsync(DbConnection connection, long runId, IReadOnlySet<long> accumulatedAccounts)
    {
        var lines = (await connection.QueryAsync<(long AccountId, Money Debit, Money Credit)>(
            $"""
            SELECT account_id AS AccountId, SUM(debit) AS Debit, SUM(credit) AS Credit
            FROM journal_line WHERE journal_entry_id IN {EntriesOfRun} AND kind = '' GROUP BY account_id
            """,
            new { runId })).AsList();
        var (debit, credit) = (Money.Zero, Money.Zero);
        foreach (var line in lines)
        {
            var net = line.Debit - line.Credit;
            (debit, credit) = accumulatedAccounts.Contains(line.AccountId) ? (debit, credit - net) : (debit + net, credit);
        }

        return new LedgerTotals { Debit = debit, Credit = credit };
    }

    /// <summary>Assets of a run whose journal lines, one pair for each asset, do not amount to their depreciation on both sides.</summary>
    internal static async Task<IReadOnlyList<AssetPosting>> ReadAssetDriftAsync(DbConnection connection, long runId) =>
    [
        .. await connection.QueryAsync<AssetPosting>(
            $"""
            SELECT t.asset_id AS AssetId, t.depreciation AS Depreciation, COALESCE(j.debit, 0) AS Debit, COALESCE(j.credit, 0) AS Credit
            FROM akm_transaction t
            LEFT JOIN (SELECT asset_id, SUM(debit) AS debit, SUM(credit) AS credit
                       FROM journal_line WHERE journal_entry_id IN {EntriesOfRun} AND kind = '' GROUP BY asset_id) j ON j.asset_id = t.asset_id
            WHERE t.run_id = @runId
              AND (COALESCE(j.debit, 0) <> ABS(t.depreciation) OR COALESCE(j.credit, 0) <> ABS(t.depreciation))
            ORDER BY t.asset_id
            """,
            new { runId }),
    ];

    /// <summary>Account balances that are not the sums of their journal lines.</summary>
    internal static async Task<IReadOnlyList<BalanceDrift>> ReadDriftAsync(DbTransaction transaction, long companyId) =>
    [
        .. await transaction.Connection!.QueryAsync<BalanceDrift>(
            """
            SELECT a.account_id AS AccountId, a.code AS AccountCode, k.period AS Period,
                   COALESCE(j.debit, 0) AS ExpectedDebit, COALESCE(j.credit, 0) AS ExpectedCredit,
                   COALESCE(b.debit, 0) AS ActualDebit, COALESCE(b.credit, 0) AS ActualCredit
            FROM (SELECT l.account_id, e.period FROM journal_line l JOIN journal_entry e ON e.journal_entry_id = l.journal_entry_id
                  UNION SELECT account_id, period FROM account_balance) k
            JOIN account a ON a.account_id = k.account_id AND a.company_id = @companyId
            LEFT JOIN (SELECT l.account_id, e.period, SUM(l.debit) AS debit, SUM(l.credit) AS credit
                       FROM journal_line l JOIN journal_entry e ON e.journal_entry_id = l.journal_entry_id
                       GROUP BY l.account_id, e.period) j ON j.account_id = k.account_id AND j.period = k.period
            LEFT JOIN account_balance b ON b.account_id = k.account_id AND b.period = k.period
            WHERE COALESCE(j.debit, 0) <> COALESCE(b.debit, 0) OR COALESCE(j.credit, 0) <> COALESCE(b.credit, 0)
            ORDER BY a.code, k.period
            """,
            new { companyId },
            transaction),
    ];

    /// <summary>Sets the balance of an account in a month to the sums of its journal lines.</summary>
    internal static async Task CorrectAsync(DbTransaction transaction, BalanceDrift drift)
    {
        var connection = transaction.Connection!;
        var updated = await connection.ExecuteAsync(
            """
            UPDATE account_balance SET debit = @ExpectedDebit, credit = @ExpectedCredit
            WHERE account_id = @AccountId AND period = @Period
            """,
            drift,
            transaction);
        if (updated == 0)
        {
            await connection.ExecuteAsync(
                """
                INSERT INTO account_balance (account_id, period, debit, credit)
                VALUES (@AccountId, @Period, @ExpectedDebit, @ExpectedCredit)
                """,
                drift,
                transaction);
        }
    }

    /// <summary>Journal entries of the company whose debits are not their credits, by document number.</summary>
    internal static async Task<IReadOnlyList<UnbalancedEntry>> ReadUnbalancedAsync(DbTransaction transaction, long companyId) =>
    [
        .. await transaction.Connection!.QueryAsync<UnbalancedEntry>(
            """
            SELECT e.document_number AS DocumentNumber, SUM(l.debit) AS Debit, SUM(l.credit) AS Credit
            FROM journal_entry e JOIN journal_line l ON l.journal_entry_id = e.journal_entry_id
            WHERE e.company_id = @companyId
            GROUP BY e.journal_entry_id, e.document_number HAVING SUM(l.debit) <> SUM(l.credit)
            ORDER BY e.document_number
            """,
            new { companyId },
            transaction),
    ];

    /// <summary>Adds the run's journal to the account balances, or takes it out of them, by the sums of its accounts. A run must be publishing.</summary>
    internal static async Task AddToBalancesAsync(DbTransaction transaction, long runId, Period period, int sign)
    {
        foreach (var account in (await ReadSumsAsync(transaction, runId)).GroupBy(sum => sum.AccountId))
        {
            var (debit, credit) = (
                new Money(sign * account.Sum(sum => sum.Debit.Minor)), new Money(sign * account.Sum(sum => sum.Credit.Minor)));
            var row = new { accountId = account.Key, period, debit, credit };
            var updated = await transaction.Connection!.ExecuteAsync(
                "UPDATE account_balance SET debit = debit + @debit, credit = credit + @credit WHERE account_id = @accountId AND period = @period",
                row,
                transaction);
            if (updated == 0)
            {
                await transaction.Connection!.ExecuteAsync(
                    "INSERT INTO account_balance (account_id, period, debit, credit) VALUES (@accountId, @period, @debit, @credit)", row, transaction);
            }
        }
    }

    /// <summary>Whether the lines of the run's journal are those of the entry, taken together by account, division and department.</summary>
    internal static async Task<bool> AddsUpToAsync(DbTransaction transaction, long runId, JournalEntry entry)
    {
        var posted = (await ReadSumsAsync(transaction, runId)).Select(sum => (sum.AccountId, sum.DivisionId, sum.DepartmentId, sum.Debit - sum.Credit));
        var expected = entry.Lines.GroupBy(line => (line.AccountId, line.DivisionId, line.DepartmentId)).Select(lines =>
            (lines.Key.AccountId, lines.Key.DivisionId, lines.Key.DepartmentId, new Money(lines.Sum(line => line.Debit.Minor - line.Credit.Minor))));
        return posted.Where(sum => !sum.Item4.IsZero).ToHashSet().SetEquals(expected.Where(sum => !sum.Item4.IsZero));
    }

    private static async Task<IReadOnlyList<JournalSum>> ReadSumsAsync(DbTransaction transaction, long runId) =>
    [
        .. await transaction.Connection!.QueryAsync<JournalSum>(
            $"""
            SELECT account_id AS AccountId, COALESCE(division_id, 0) AS DivisionId, COALESCE(department_id, 0) AS DepartmentId,
                   SUM(debit) AS Debit, SUM(credit) AS Credit
            FROM journal_line WHERE journal_entry_id IN {EntriesOfRun} GROUP BY account_id, division_id, department_id
            """,
            new { runId },
            transaction),
    ];

    private sealed record JournalSum
    {
        public long AccountId { get; init; }

        public long DivisionId { get; init; }

        public long DepartmentId { get; init; }

        public Money Debit { get; init; }

        public Money Credit { get; init; }
    }
}
