using System.Data.Common;
using Aktiva.Core.Data;
using Dapper;

namespace Aktiva.Core.Closing;

/// <summary>The expense splits of a company, read once per run.</summary>
internal sealed class ExpenseSplits
{
    private readonly Dictionary<long, Shares> _byId;

    private ExpenseSplits(Dictionary<long, Shares> byId) => _byId = byId;

    /// <exception cref="BooksChangedException">There was no such split when they were read: an asset got a new one since.</exception>
    public Shares this[long expenseSplitId] =>
        _byId.TryGetValue(expenseSplitId, out var shares) ? shares : throw new BooksChangedException("Register");

    public static async Task<ExpenseSplits> ReadAsync(DbConnection connection, long companyId, DbTransaction? transaction = null)
    {
        var lines = await connection.QueryAsync<Line>(
            """
            SELECT l.expense_split_id AS ExpenseSplitId, l.account_id AS AccountId, l.share AS Share
            FROM expense_split_line l JOIN expense_split s ON s.expense_split_id = l.expense_split_id
            WHERE s.company_id = @companyId ORDER BY l.expense_split_id, l.line
            """,
            new { companyId },
            transaction);
        return new ExpenseSplits(lines
            .GroupBy(line => line.ExpenseSplitId)
            .ToDictionary(
                split => split.Key,
                split => new Shares([.. split.Select(line => line.AccountId)], [.. split.Select(line => line.Share)])));
    }

    /// <summary>Accounts and their shares, in the order that decides ties.</summary>
    internal sealed record Shares(long[] AccountIds, Rate[] Rates);

    private sealed record Line
    {
        public long ExpenseSplitId { get; init; }

        public long AccountId { get; init; }

        public Rate Share { get; init; }
    }
}
