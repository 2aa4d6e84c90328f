using System.Data.Common;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Dapper;

namespace Aktiva.Core.Closing;

/// <summary>What of an asset's depreciation goes to one expense account.</summary>
internal sealed class AccountShares
{
    private readonly Dictionary<long, (Rate[] Rates, bool[] IsWanted)> _splits;
    private readonly int _places;

    private AccountShares(Dictionary<long, (Rate[] Rates, bool[] IsWanted)> splits, int places) => (_splits, _places) = (splits, places);

    /// <returns>Null when no expense split has the account: it is one of accumulated depreciation, and gets all of it.</returns>
    public static async Task<AccountShares?> ReadAsync(DbTransaction snapshot, long companyId, long runId, string account)
    {
        var lines = await snapshot.Connection!.QueryAsync<(long ExpenseSplitId, string Account, Rate Share)>(
            """
            SELECT l.expense_split_id, a.code, l.share
            FROM expense_split_line l
            JOIN expense_split s ON s.expense_split_id = l.expense_split_id
            JOIN account a ON a.account_id = l.account_id
            WHERE s.company_id = @companyId ORDER BY l.expense_split_id, l.line
            """,
            new { companyId },
            snapshot);
        var splits = lines.GroupBy(line => line.ExpenseSplitId).Where(split => split.Any(line => line.Account == account)).ToDictionary(
            split => split.Key,
            split => (split.Select(line => line.Share).ToArray(), split.Select(line => line.Account == account).ToArray()));
        var policy = await CompanySettingsStore.ReadOfRunAsync(snapshot.Connection!, runId, snapshot);
        return splits.Count == 0 ? null : new AccountShares(splits, policy.RoundingPlaces);
    }

    /// <summary>The account's part of an amount; all of it when the split does not have the account.</summary>
    public Money Of(Money depreciation, long expenseSplitId)
    {
        if (!_splits.TryGetValue(expenseSplitId, out var split))
        {
            return depreciation;
        }

        var parts = new Money[split.Rates.Length];
        ExpenseSplit.LargestRemainder(depreciation, split.Rates, parts, _places);
        var sum = Money.Zero;
        for (var index = 0; index < parts.Length; index++)
        {
            sum += split.IsWanted[index] ? parts[index] : Money.Zero;
        }

        return sum;
    }
}
