using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Periods;

/// <summary>Reads where the months of a company stand, and what was decided about them.</summary>
public sealed class CalendarService(Database database)
{
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<CompanyCalendar> ReadAsync(Actor actor, long companyId, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(snapshot => ReadAsync(snapshot, companyId), cancellationToken);
    }

    /// <summary>Locks, unlocks and reopenings, the latest first.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="count">The most that are wanted.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<PeriodEvent>> ListEventsAsync(Actor actor, long companyId, int count, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        var events = await database.ReadAsync(
            connection => connection.QueryAsync<PeriodEvent>(
                $"""
                SELECT company_id AS CompanyId, book AS Book, period AS Period, event AS Event, done_by AS DoneBy, done_at AS DoneAt, reason AS Reason
                FROM period_event WHERE company_id = @companyId ORDER BY period_event_id DESC {database.Dialect.Limit("@count")}
                """,
                new { companyId, count }),
            cancellationToken);
        return events.AsList();
    }

    private static async Task<CompanyCalendar> ReadAsync(DbTransaction snapshot, long companyId)
    {
        var connection = snapshot.Connection!;
        var closed = await connection.QueryAsync<ClosedMonth>(
            """
            SELECT period AS Period, book AS Book, run_id AS RunId, COALESCE(document_number, '') AS DocumentNumber, row_count AS AssetCount,
                   depreciation AS Depreciation, requested_by AS ClosedBy, COALESCE(finished_at, requested_at) AS ClosedAt
            FROM closing_run WHERE company_id = @companyId AND status = 'posted' ORDER BY period, book
            """,
            new { companyId },
            snapshot);
        var locked = await connection.QueryAsync<LockedMonth>(
            "SELECT period AS Period, locked_by AS LockedBy, locked_at AS LockedAt FROM period_lock WHERE company_id = @companyId ORDER BY period",
            new { companyId },
            snapshot);
        var firstAcquired = await connection.ExecuteScalarAsync<DateOnly?>(
            "SELECT MIN(acquisition_date) FROM asset WHERE company_id = @companyId", new { companyId }, snapshot);
        var running = await connection.QuerySingleOrDefaultAsync<Running>(
            "SELECT r.period AS Period, r.book AS Book FROM active_run a JOIN closing_run r ON r.run_id = a.run_id WHERE a.company_id = @companyId",
            new { companyId },
            snapshot);
        return new CompanyCalendar
        {
            Closed = closed.AsList(),
            Locked = locked.AsList(),
            FirstAcquired = firstAcquired,
            RunningPeriod = running?.Period,
            RunningBook = running?.Book,
        };
    }

    private sealed record Running
    {
        public Period Period { get; init; }

        public Book Book { get; init; }
    }
}
