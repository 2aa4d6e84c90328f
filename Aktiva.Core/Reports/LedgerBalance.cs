using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>The balance of an account of cost or accumulated depreciation at the end of a month; credit balances are negative.</summary>
internal sealed record LedgerBalance
{
    public long AccountId { get; init; }

    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The opening balance of the account.</summary>
    public Money Opening { get; init; }

    /// <summary>What months posted.</summary>
    public Money Posted { get; init; }

    public Money Balance => Opening + Posted;

    /// <summary>The accounts that assets have or had, by code.</summary>
    public static Task<IEnumerable<LedgerBalance>> ListAsync(
        DbConnection connection, long companyId, Period period, DbTransaction? transaction = null) =>
        connection.QueryAsync<LedgerBalance>(
            """
            SELECT c.account_id AS AccountId, c.code AS Code, c.name AS Name,
                   COALESCE((SELECT o.debit - o.credit FROM account_opening o WHERE o.account_id = c.account_id), 0) AS Opening,
                   COALESCE((SELECT SUM(b.debit - b.credit) FROM account_balance b WHERE b.account_id = c.account_id AND b.period <= @period), 0) AS Posted
            FROM account c
            WHERE c.company_id = @companyId
              AND c.account_id IN (SELECT asset_account_id FROM asset WHERE company_id = @companyId
                                   UNION SELECT accumulated_account_id FROM asset WHERE company_id = @companyId
                                   UNION SELECT asset_account_id FROM asset_placement WHERE company_id = @companyId
                                   UNION SELECT accumulated_account_id FROM asset_placement WHERE company_id = @companyId)
            ORDER BY c.code
            """,
            new { companyId, period },
            transaction);

    /// <summary>
    /// What the opening balances of accounts have of assets that come into the books only after the month, by account of cost and of accumulated
    /// depreciation: acquired later, or registered later with balances that stand at a later month's end.
    /// </summary>
    public static Task<IEnumerable<AccountSum>> ListNotYetInBooksAsync(
        DbConnection connection, long companyId, Period period, DbTransaction? transaction = null) =>
        connection.QueryAsync<AccountSum>(
            $"""
            SELECT {PlaceInMonth.AssetAccountId} AS AssetAccountId, {PlaceInMonth.AccumulatedAccountId} AS AccumulatedAccountId,
                   SUM(b.cost) AS Cost, SUM(b.opening_accumulated) AS Accumulated
            FROM asset a JOIN asset_book b ON b.company_id = a.company_id AND b.book = @book AND b.asset_id = a.asset_id
            {PlaceInMonth.Join}
            WHERE a.company_id = @companyId AND (a.acquisition_date > @monthEnd OR b.opening_period >= @Period) AND b.opening_posted = 1
            GROUP BY {PlaceInMonth.AssetAccountId}, {PlaceInMonth.AccumulatedAccountId}
            """,
            new { companyId, book = Book.Commercial, Period = period, monthEnd = period.LastDay },
            transaction);

    /// <summary>Cost and accumulated depreciation of the assets that post to the same accounts.</summary>
    internal sealed record AccountSum
    {
        public long AssetAccountId { get; init; }

        public long AccumulatedAccountId { get; init; }

        public Money Cost { get; init; }

        public Money Accumulated { get; init; }
    }
}
