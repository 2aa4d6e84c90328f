using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>The run of a closed month whose amounts are reported.</summary>
internal sealed record ComponentRun
{
    public long RunId { get; init; }

    public Period Period { get; init; }

    public Book Book { get; init; }

    /// <param name="snapshot">What is read.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="books">The books.</param>
    /// <param name="period">The month; the default value for the last closed one of each book.</param>
    /// <returns>One run for each book in which the month is closed.</returns>
    public static async Task<IReadOnlyList<ComponentRun>> ListAsync(DbTransaction snapshot, long companyId, IReadOnlyList<Book> books, Period period)
    {
        var closed = await snapshot.Connection!.QueryAsync<ComponentRun>(
            """
            SELECT run_id AS RunId, period AS Period, book AS Book FROM closing_run
            WHERE company_id = @companyId AND status = 'posted' AND book IN @books AND (@period = 0 OR period = @period)
            ORDER BY book, period DESC
            """,
            new { companyId, books, period },
            snapshot);
        return [.. closed.DistinctBy(run => run.Book)];
    }
}
