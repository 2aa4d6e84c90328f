using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Reports;
using Dapper;

namespace Aktiva.Core.Closing;

/// <summary>
/// Whether the ledger has what the register has: the balances of the accounts of cost and of accumulated depreciation at the end of a month
/// against the closing amounts of the month's AKM transactions.
/// </summary>
/// <param name="run">The posted run of the month, of the commercial book.</param>
internal sealed class LedgerTie(ClosingRun run)
{
    private readonly Dictionary<long, Money> _register = [];

    /// <summary>The accounts of accumulated depreciation of the assets added.</summary>
    public HashSet<long> AccumulatedAccounts { get; } = [];

    /// <summary>Adds the closing amounts of an asset where it was in the month.</summary>
    public void Add(in AssetRow row, Money cost, Money accumulated)
    {
        AccumulatedAccounts.Add(row.Posting.AccumulatedAccountId);
        Add(row.AssetAccountId, cost);
        Add(row.Posting.AccumulatedAccountId, -accumulated);
    }

    /// <returns>Every account that differs, with what the register and what the ledger has; credit balances are negative.</returns>
    public async Task<IReadOnlyList<RunFinding>> CompareAsync(DbConnection connection)
    {
        foreach (var (accountId, cost) in await ReadNotYetAcquiredAsync(connection))
        {
            Add(accountId, cost);
        }

        List<RunFinding> findings = [];
        foreach (var account in await ReadLedgerAsync(connection))
        {
            var register = _register.GetValueOrDefault(account.AccountId);
            if (account.Balance != register)
            {
                findings.Add(new RunFinding
                {
                    Subject = account.Code,
                    Finding = nameof(RecalculationFinding.LedgerDiffers),
                    Expected = register,
                    Actual = account.Balance,
                });
            }
        }

        return findings;
    }

    private void Add(long accountId, Money amount) => _register[accountId] = _register.GetValueOrDefault(accountId) + amount;

    /// <summary>Cost that the opening balances of accounts have, of assets that come into the books only after the month.</summary>
    private async Task<IEnumerable<(long AccountId, Money Cost)>> ReadNotYetAcquiredAsync(DbConnection connection) =>
        await connection.QueryAsync<(long AccountId, Money Cost)>(
            $"""
            SELECT {PlaceInMonth.AssetAccountId} AS AccountId, SUM(b.cost) AS Cost
            FROM asset a JOIN asset_book b ON b.company_id = a.company_id AND b.book = @book AND b.asset_id = a.asset_id
            {PlaceInMonth.Join}
            WHERE a.company_id = @CompanyId AND a.acquisition_date > @monthEnd AND b.opening_posted = 1
            GROUP BY {PlaceInMonth.AssetAccountId}
            """,
            new { run.CompanyId, book = Book.Commercial, run.Period, monthEnd = run.Period.LastDay });

    /// <summary>The accounts that assets have or had, with their balances at the end of the month.</summary>
    private async Task<IEnumerable<Account>> ReadLedgerAsync(DbConnection connection) =>
        await connection.QueryAsync<Account>(
            """
            SELECT c.account_id AS AccountId, c.code AS Code,
                   COALESCE((SELECT o.debit - o.credit FROM account_opening o WHERE o.account_id = c.account_id), 0)
                   + COALESCE((SELECT SUM(b.debit - b.credit) FROM account_balance b WHERE b.account_id = c.account_id AND b.period <= @Period), 0) AS Balance
            FROM account c
            WHERE c.company_id = @CompanyId
              AND c.account_id IN (SELECT asset_account_id FROM asset WHERE company_id = @CompanyId
                                   UNION SELECT accumulated_account_id FROM asset WHERE company_id = @CompanyId
                                   UNION SELECT asset_account_id FROM asset_placement WHERE company_id = @CompanyId
                                   UNION SELECT accumulated_account_id FROM asset_placement WHERE company_id = @CompanyId)
            ORDER BY c.code
            """,
            new { run.CompanyId, run.Period });

    private sealed record Account
    {
        public long AccountId { get; init; }

        public string Code { get; init; } = "";

        public Money Balance { get; init; }
    }
}
