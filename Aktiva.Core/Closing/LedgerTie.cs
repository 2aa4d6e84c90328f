using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Reports;

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
        foreach (var sum in await LedgerBalance.ListNotYetInBooksAsync(connection, run.CompanyId, run.Period))
        {
            Add(sum.AssetAccountId, sum.Cost);
            Add(sum.AccumulatedAccountId, -sum.Accumulated);
        }

        List<RunFinding> findings = [];
        foreach (var account in await LedgerBalance.ListAsync(connection, run.CompanyId, run.Period))
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
}
