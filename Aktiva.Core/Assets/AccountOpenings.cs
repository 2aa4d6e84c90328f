using System.Data.Common;
using Aktiva.Core.Data;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>Changes of account opening balances, gathered to be written at the end of a transaction, without a journal.</summary>
internal sealed class AccountOpenings
{
    private readonly Dictionary<long, (Money Debit, Money Credit)> _changes = [];

    /// <summary>Adds to an account; what is taken away is negative.</summary>
    public void Add(long accountId, Money debit, Money credit)
    {
        var (debitBefore, creditBefore) = _changes.GetValueOrDefault(accountId);
        _changes[accountId] = (debitBefore + debit, creditBefore + credit);
    }

    public async Task WriteAsync(DbTransaction transaction)
    {
        var connection = transaction.Connection!;
        foreach (var (accountId, (debit, credit)) in _changes)
        {
            var row = new { accountId, debit, credit };
            var updated = await connection.ExecuteAsync(
                "UPDATE account_opening SET debit = debit + @debit, credit = credit + @credit WHERE account_id = @accountId",
                row,
                transaction);
            if (updated == 0)
            {
                await connection.ExecuteAsync(
                    "INSERT INTO account_opening (account_id, debit, credit) VALUES (@accountId, @debit, @credit)", row, transaction);
            }
        }
    }
}
