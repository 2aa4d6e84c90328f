using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>Compares the depreciation of two closed months, asset by asset, and says why it differs; and what moved the balances between their ends.</summary>
public sealed class ComparisonService(Database database)
{
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="book">The book.</param>
    /// <param name="earlier">The earlier month.</param>
    /// <param name="later">The later month.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Refused with <see cref="ReportRefusal.NotClosed"/> or <see cref="ReportRefusal.NotEarlier"/> only.</returns>
    public Task<ReportOutcome<Comparison>> ReadAsync(
        Actor actor, long companyId, Book book, Period earlier, Period later, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        var filter = new ComparisonFilter { Book = book, Earlier = earlier, Later = later };
        return database.ReadSnapshotAsync(snapshot => ReadAsync(snapshot, database.Dialect, companyId, filter, cancellationToken), cancellationToken);
    }

    /// <summary>The assets behind a reason.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which of them; of months that are not closed there are none.</param>
    /// <param name="range">Which of those.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<RowPage<ComparisonLine>> ListAsync(
        Actor actor, long companyId, ComparisonFilter filter, RowRange range, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(snapshot => ListAsync(snapshot, companyId, filter, range), cancellationToken);
    }

    /// <summary>All of the assets, one at a time, and how many they are at most.</summary>
    internal static async Task<ReportOutcome<(long Count, IEnumerable<ComparisonLine> Lines)>> OpenAsync(DbTransaction snapshot, long companyId, ComparisonFilter filter)
    {
        var months = await Months.FindAsync(snapshot, companyId, filter);
        return months.Select(found => (
            found.LaterRun.AssetCount + found.EarlierRun.AssetCount,
            snapshot.Connection!.Query<ComparisonLine>(Lines(filter, page: ""), found.Parameters(filter, default), snapshot, buffered: false)));
    }

    internal static async Task<ReportOutcome<Comparison>> ReadAsync(
        DbTransaction snapshot, Dialect dialect, long companyId, ComparisonFilter filter, CancellationToken cancellationToken)
    {
        var months = await Months.FindAsync(snapshot, companyId, filter);
        return await months.SelectAsync(async found => new Comparison
        {
            Book = filter.Book,
            Earlier = filter.Earlier,
            Later = filter.Later,
            Before = found.EarlierRun.Depreciation,
            After = found.LaterRun.Depreciation,
            Reasons =
            [
                .. snapshot.Connection!.Query<ComparisonSum>(
                    $"""
                    SELECT s.reason AS Reason, COUNT(*) AS Assets, SUM(s.amount_before) AS "Before", SUM(s.amount_after) AS "After"
                    FROM ({ComparisonSql.Rows}) s GROUP BY s.reason ORDER BY s.reason
                    """,
                    found.Parameters(filter, default),
                    snapshot),
            ],
            Balances = await RollForwardService.ReadAsync(snapshot, dialect, companyId, filter.Book, filter.Earlier.Next, filter.Later, cancellationToken)
                is ReportOutcome<RollForward>.Given { Report.Total: var total } ? total : throw new InvalidOperationException("The later month is closed."),
        });
    }

    private async Task<RowPage<ComparisonLine>> ListAsync(DbTransaction snapshot, long companyId, ComparisonFilter filter, RowRange range)
    {
        if (await Months.FindAsync(snapshot, companyId, filter) is not ReportOutcome<Months>.Given { Report: var months })
        {
            return new RowPage<ComparisonLine>([], 0);
        }

        var connection = snapshot.Connection!;
        var parameters = months.Parameters(filter, range);
        var count = await connection.ExecuteScalarAsync<long>(
            $"SELECT COUNT(*) FROM ({ComparisonSql.Rows}) s {Condition(filter)}", parameters, snapshot);
        var lines = await connection.QueryAsync<ComparisonLine>(Lines(filter, database.Dialect.Page("@Offset", "@Count")), parameters, snapshot);
        return new RowPage<ComparisonLine>(lines.AsList(), count);
    }

    private static string Lines(ComparisonFilter filter, string page) => $"""
        SELECT a.code AS Code, a.name AS Name, s.reason AS Reason, {ComparisonSql.Change} AS "Change", s.amount_before AS "Before", s.amount_after AS "After"
        FROM ({ComparisonSql.Rows}) s JOIN asset a ON a.asset_id = s.asset_id {Condition(filter)}
        ORDER BY {OrderOf(filter)} {page}
        """;

    private static string OrderOf(ComparisonFilter filter)
    {
        var direction = filter.IsDescending ? " DESC" : "";
        return filter.Order switch
        {
            ComparisonOrder.Name => $"a.name{direction}, a.code",
            ComparisonOrder.Before => $"s.amount_before{direction}, a.code",
            ComparisonOrder.After => $"s.amount_after{direction}, a.code",
            ComparisonOrder.Difference => $"s.amount_after - s.amount_before{direction}, a.code",
            _ => $"a.code{direction}",
        };
    }

    private static string Condition(ComparisonFilter filter) => filter.Reason is null ? "" : "WHERE s.reason = @reason";

    /// <summary>The runs of both months.</summary>
    private sealed record Months(long CompanyId, ClosedMonth EarlierRun, ClosedMonth LaterRun, Money Smallest)
    {
        public static async Task<ReportOutcome<Months>> FindAsync(DbTransaction snapshot, long companyId, ComparisonFilter filter)
        {
            if (filter.Earlier >= filter.Later)
            {
                return new ReportOutcome<Months>.Refused(new ReportRefusal.NotEarlier(filter.Earlier, filter.Later));
            }

            var closed = (await snapshot.Connection!.QueryAsync<ClosedMonth>(
                """
                SELECT period AS Period, book AS Book, run_id AS RunId, row_count AS AssetCount, depreciation AS Depreciation FROM closing_run
                WHERE company_id = @companyId AND book = @Book AND status = 'posted' AND period IN (@Earlier, @Later)
                """,
                new { companyId, filter.Book, filter.Earlier, filter.Later },
                snapshot)).ToDictionary(month => month.Period);
            foreach (var month in (Period[])[filter.Later, filter.Earlier])
            {
                if (!closed.ContainsKey(month))
                {
                    return new ReportOutcome<Months>.Refused(new ReportRefusal.NotClosed(filter.Book, month));
                }
            }

            var later = closed[filter.Later];
            var policy = await CompanySettingsStore.ReadOfRunAsync(snapshot.Connection!, later.RunId, snapshot);
            return new ReportOutcome<Months>.Given(new Months(
                companyId, closed[filter.Earlier], later, new Money(policy.RoundingPlaces == 0 ? Money.MinorPerUnit : 1)));
        }

        public object Parameters(ComparisonFilter filter, RowRange? range) => new
        {
            companyId = CompanyId,
            filter.Book,
            filter.Earlier,
            filter.Later,
            beforeRun = EarlierRun.RunId,
            afterRun = LaterRun.RunId,
            earlierStart = filter.Earlier.FirstDay,
            yearBeforeEarlier = filter.Earlier.FirstDay.AddYears(-1),
            smallest = Smallest,
            reason = (int)(filter.Reason ?? 0),
            Offset = range?.Offset ?? 0,
            Count = range?.Count ?? 0,
        };
    }
}
