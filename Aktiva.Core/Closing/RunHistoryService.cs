using Aktiva.Core.Data;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Closing;

/// <summary>Lists the runs of a company.</summary>
public sealed class RunHistoryService(Database database)
{
    /// <summary>The calendar years of the months that runs were about, the latest first.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<int>> ListYearsAsync(Actor actor, long companyId, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        var years = await database.ReadAsync(
            connection => connection.QueryAsync<int>(
                "SELECT DISTINCT period / 100 AS run_year FROM closing_run WHERE company_id = @companyId ORDER BY run_year DESC", new { companyId }),
            cancellationToken);
        return years.AsList();
    }

    /// <summary>The runs that the filter lets through, the latest first.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which runs.</param>
    /// <param name="range">Which of them.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<RowPage<ClosingRun>> ListAsync(
        Actor actor, long companyId, RunFilter filter, RowRange range, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        var parameters = new
        {
            companyId,
            process = filter.Process?.ToString(),
            status = filter.Status is { } status ? ClosingStore.NameOf(status) : null,
            first = (filter.Year ?? 0) * 100,
            last = (filter.Year ?? 9999) * 100 + 99,
            filter.Month,
            range.Offset,
            range.Count,
        };
        var matching = "FROM closing_run WHERE company_id = @companyId AND period BETWEEN @first AND @last"
            + (filter.Process is null ? "" : " AND process = @process")
            + (filter.Status is null ? "" : " AND status = @status")
            + (filter.Month is null ? "" : " AND period % 100 = @Month");
        return database.ReadSnapshotAsync(
            async snapshot =>
            {
                var connection = snapshot.Connection!;
                var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) {matching}", parameters, snapshot);
                var runs = await connection.QueryAsync<ClosingRun>(
                    $"SELECT {ClosingStore.RunColumns} {matching} ORDER BY requested_at DESC, run_id DESC {database.Dialect.Page("@Offset", "@Count")}",
                    parameters,
                    snapshot);
                return new RowPage<ClosingRun>(runs.AsList(), total);
            },
            cancellationToken);
    }
}
