using System.Data.Common;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>What is closed and locked of a company, as far as new assets have to respect it.</summary>
internal sealed class RegisterBooks
{
    private static readonly RuleProblem[] MonthsMissed = [RuleProblem.MonthsMissed];

    private readonly Dictionary<Book, ClosedMonths> _closed;
    private readonly ClosingPolicy _policy;

    private RegisterBooks(Dictionary<Book, ClosedMonths> closed, Period lastLocked, ClosingPolicy policy)
    {
        _closed = closed;
        _policy = policy;
        LastLocked = lastLocked;
    }

    /// <summary>The default value when nothing is locked.</summary>
    public Period LastLocked { get; }

    public static async Task<RegisterBooks> ReadAsync(DbConnection connection, long companyId, DbTransaction? transaction = null)
    {
        var closed = await connection.QueryAsync<ClosedMonths>(
            """
            SELECT book AS Book, MIN(period) AS First, MAX(period) AS Last
            FROM closing_run WHERE company_id = @companyId AND status = 'posted' GROUP BY book
            """,
            new { companyId },
            transaction);
        var locked = await PeriodStore.ListLockedAsync(connection, companyId, transaction);
        var policy = await CompanySettingsStore.ReadAsync(connection, companyId, transaction);
        return new RegisterBooks(closed.ToDictionary(months => months.Book), locked is [.., var last] ? last : default, policy);
    }

    /// <summary>Why the rules could not be computed in the book's next closing, or, with nothing closed yet, in any.</summary>
    public IReadOnlyList<RuleProblem> Check(Book book, in DepreciationRules rules)
    {
        if (!_closed.TryGetValue(book, out var months))
        {
            return RuleCheck.Check(rules);
        }

        var problems = RuleCheck.CheckForClosing(rules, months.First, months.Last.Next);
        return problems.Count == 0 && AssetComputer.IsRefusedForMissedMonths(new AssetRow { Rules = rules }, _policy, months.Last.Next)
            ? MonthsMissed
            : problems;
    }

    private sealed record ClosedMonths
    {
        public Book Book { get; init; }

        public Period First { get; init; }

        public Period Last { get; init; }
    }
}
