using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>
/// Compares the accounts of cost and accumulated depreciation with the closing amounts of the assets that post to them, and looks for what explains a
/// difference. Where everything ties nothing is looked for.
/// </summary>
public sealed class ReconciliationService(Database database)
{
    /// <summary>The most findings that are kept.</summary>
    public const int MostFindings = 500;

    /// <remarks>CROSS JOIN makes SQLite go through both in the order of their ids, in which they lie.</remarks>
    private const string RegisterSql = $"""
        SELECT {PlaceInMonth.AssetAccountId} AS AssetAccountId, {PlaceInMonth.AccumulatedAccountId} AS AccumulatedAccountId,
               SUM(t.opening_cost + t.cost_change) AS Cost, SUM(t.opening_accumulated + t.depreciation + t.accumulated_change) AS Accumulated
        FROM akm_transaction t
        CROSS JOIN asset a
        {PlaceInMonth.Join}
        WHERE t.run_id = @RunId AND a.asset_id = t.asset_id
        GROUP BY {PlaceInMonth.AssetAccountId}, {PlaceInMonth.AccumulatedAccountId}
        """;

    private const string FirstPostedSql = """
        SELECT COALESCE(MIN(b.period), @period) FROM account_balance b JOIN account a ON a.account_id = b.account_id
        WHERE a.company_id = @companyId AND b.period <= @period
        """;

    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="period">A closed month.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Refused with <see cref="ReportRefusal.NotClosed"/> only.</returns>
    public Task<ReportOutcome<Reconciliation>> ReadAsync(Actor actor, long companyId, Period period, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(snapshot => ReadAsync(snapshot, companyId, period), cancellationToken);
    }

    internal static async Task<ReportOutcome<Reconciliation>> ReadAsync(DbTransaction snapshot, long companyId, Period period)
    {
        var connection = snapshot.Connection!;
        var runId = await connection.ExecuteScalarAsync<long>(
            "SELECT run_id FROM closing_run WHERE company_id = @companyId AND book = @book AND period = @period AND status = 'posted'",
            new { companyId, book = Book.Commercial, period },
            snapshot);
        if (runId == 0)
        {
            return new ReportOutcome<Reconciliation>.Refused(new ReportRefusal.NotClosed(Book.Commercial, period));
        }

        var register = await ReadRegisterAsync(snapshot, companyId, runId, period);
        var ledger = (await LedgerBalance.ListAsync(connection, companyId, period, snapshot)).AsList();
        var different = ledger.Where(account => account.Balance != register.GetValueOrDefault(account.AccountId)).ToArray();
        var findings = new Findings(different.ToDictionary(account => account.AccountId, account => account.Code));
        if (different.Length > 0)
        {
            findings.Add(ReadFindings(snapshot, companyId, period, [.. different.Select(account => account.AccountId)]));
        }

        return new ReportOutcome<Reconciliation>.Given(new Reconciliation
        {
            Period = period,
            First = await connection.QuerySingleAsync<Period>(FirstPostedSql, new { companyId, period }, snapshot),
            Accounts =
            [
                .. ledger.Select(account => new ReconciledAccount
                {
                    Code = account.Code,
                    Name = account.Name,
                    Opening = account.Opening,
                    Posted = account.Posted,
                    Register = register.GetValueOrDefault(account.AccountId),
                }),
            ],
            Findings = findings.ToList(different.Select(account => (account.AccountId, account.Balance - register.GetValueOrDefault(account.AccountId)))),
            FurtherFindings = findings.Further,
        });
    }

    private static async Task<Dictionary<long, Money>> ReadRegisterAsync(DbTransaction snapshot, long companyId, long runId, Period period)
    {
        Dictionary<long, Money> register = [];
        var posted = await snapshot.Connection!.QueryAsync<LedgerBalance.AccountSum>(RegisterSql, new { RunId = runId, Period = period }, snapshot);
        var later = await LedgerBalance.ListNotYetInBooksAsync(snapshot.Connection!, companyId, period, snapshot);
        foreach (var sum in posted.Concat(later))
        {
            register[sum.AssetAccountId] = register.GetValueOrDefault(sum.AssetAccountId) + sum.Cost;
            register[sum.AccumulatedAccountId] = register.GetValueOrDefault(sum.AccumulatedAccountId) - sum.Accumulated;
        }

        return register;
    }

    private static IEnumerable<Found> ReadFindings(DbTransaction snapshot, long companyId, Period period, IReadOnlyList<long> accounts)
    {
        var parameters = new { companyId, book = Book.Commercial, Period = period, accounts, acquisition = AccountRole.Acquisition };
        foreach (var sql in (string[])[ReconciliationSql.OtherJournals, ReconciliationSql.Drift, ReconciliationSql.Assets])
        {
            foreach (var found in snapshot.Connection!.Query<Found>(sql, parameters, snapshot, buffered: false))
            {
                yield return found;
            }
        }
    }

    /// <summary>Keeps the first findings and the sums of all.</summary>
    private sealed class Findings(IReadOnlyDictionary<long, string> accounts)
    {
        private readonly List<ReconciliationFinding> _kept = [];
        private readonly Dictionary<long, Money> _explained = [];

        public long Further { get; private set; }

        public void Add(IEnumerable<Found> found)
        {
            foreach (var one in found)
            {
                _explained[one.AccountId] = _explained.GetValueOrDefault(one.AccountId) + one.Amount;
                if (_kept.Count == MostFindings)
                {
                    Further++;
                    continue;
                }

                _kept.Add(new ReconciliationFinding
                {
                    Cause = one.Cause,
                    Account = accounts[one.AccountId],
                    Subject = one.Subject,
                    Month = one.Month,
                    Amount = one.Amount,
                });
            }
        }

        public IReadOnlyList<ReconciliationFinding> ToList(IEnumerable<(long AccountId, Money Difference)> differences) =>
        [
            .. _kept.Concat(differences.Select(account => new ReconciliationFinding
                {
                    Cause = ReconciliationCause.Unexplained,
                    Account = accounts[account.AccountId],
                    Amount = account.Difference - _explained.GetValueOrDefault(account.AccountId),
                }).Where(rest => !rest.Amount.IsZero))
                .OrderBy(finding => finding.Account, StringComparer.Ordinal),
        ];
    }

    private sealed record Found
    {
        public ReconciliationCause Cause { get; init; }

        public long AccountId { get; init; }

        public string Subject { get; init; } = "";

        public Period? Month { get; init; }

        public Money Amount { get; init; }
    }
}
