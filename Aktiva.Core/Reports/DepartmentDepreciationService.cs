using System.Data.Common;
using System.Runtime.InteropServices;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>
/// Sums depreciation by department and expense account from AKM transactions, where assets were in each month, each split as the closing splits it: of the
/// commercial book it is what the journal has; the fiscal book posts nothing, and is split alike.
/// </summary>
public sealed class DepartmentDepreciationService(Database database)
{
    private const string Place =
        $"{PlaceInMonth.ExpenseSplitId} AS ExpenseSplitId, COALESCE({PlaceInMonth.DivisionId}, 0) AS DivisionId, COALESCE({PlaceInMonth.DepartmentId}, 0) AS DepartmentId";

    /// <remarks>CROSS JOIN makes SQLite go through both in the order of their ids, in which they lie.</remarks>
    private const string From = $"""
        FROM akm_transaction t
        CROSS JOIN asset a
        {PlaceInMonth.Join}
        WHERE t.run_id = @RunId AND a.asset_id = t.asset_id AND t.depreciation <> 0
        """;

    private const string HasSeveralAccounts =
        $"(SELECT COUNT(*) FROM expense_split_line x WHERE x.expense_split_id = {PlaceInMonth.ExpenseSplitId}) > 1";

    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="book">The book.</param>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Refused with <see cref="ReportRefusal.NotClosed"/> only.</returns>
    public Task<ReportOutcome<DepreciationByDepartment>> ReadAsync(
        Actor actor, long companyId, Book book, Period first, Period last, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(snapshot => ReadAsync(snapshot, companyId, book, first, last, cancellationToken), cancellationToken);
    }

    internal static async Task<ReportOutcome<DepreciationByDepartment>> ReadAsync(
        DbTransaction snapshot, long companyId, Book book, Period first, Period last, CancellationToken cancellationToken)
    {
        var runs = await RollForwardReader.ListRunsAsync(
            snapshot, new ExportRequest { CompanyId = companyId, Kind = ExportKind.Akm, First = first, Last = last, Books = [book] });
        if (runs.Count == 0 || runs[^1].Period != last)
        {
            return new ReportOutcome<DepreciationByDepartment>.Refused(new ReportRefusal.NotClosed(book, last));
        }

        var splits = await ExpenseSplits.ReadAsync(snapshot.Connection!, companyId, snapshot);
        var names = await Names.ReadAsync(snapshot, companyId);
        List<DepartmentDepreciation> lines = [];
        foreach (var run in runs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var policy = await CompanySettingsStore.ReadOfRunAsync(snapshot.Connection!, run.RunId, snapshot);
            lines.AddRange(names.Order(run.Period, Sum(snapshot, run, splits, policy.RoundingPlaces)));
        }

        return new ReportOutcome<DepreciationByDepartment>.Given(
            new DepreciationByDepartment { Book = book, First = runs[0].Period, Last = last, Lines = lines });
    }

    /// <summary>What goes to one account is summed by the database; what is split is split asset by asset.</summary>
    private static Dictionary<Key, Money> Sum(DbTransaction snapshot, RollForwardRun run, ExpenseSplits splits, int places)
    {
        var parameters = new { run.RunId, run.Period };
        Dictionary<Key, Money> sums = [];
        foreach (var part in snapshot.Connection!.Query<Part>(
            $"""
            SELECT {Place}, SUM(t.depreciation) AS Depreciation {From} AND NOT {HasSeveralAccounts}
            GROUP BY {PlaceInMonth.ExpenseSplitId}, COALESCE({PlaceInMonth.DivisionId}, 0), COALESCE({PlaceInMonth.DepartmentId}, 0)
            """,
            parameters,
            snapshot))
        {
            Add(sums, part, splits[part.ExpenseSplitId].AccountIds[0], part.Depreciation);
        }

        foreach (var part in snapshot.Connection!.Query<Part>(
            $"SELECT {Place}, t.depreciation AS Depreciation {From} AND {HasSeveralAccounts}", parameters, snapshot, buffered: false))
        {
            var shares = splits[part.ExpenseSplitId];
            var amounts = new Money[shares.Rates.Length];
            ExpenseSplit.LargestRemainder(part.Depreciation, shares.Rates, amounts, places);
            for (var index = 0; index < amounts.Length; index++)
            {
                Add(sums, part, shares.AccountIds[index], amounts[index]);
            }
        }

        return sums;
    }

    private static void Add(Dictionary<Key, Money> sums, Part part, long accountId, Money amount) =>
        CollectionsMarshal.GetValueRefOrAddDefault(sums, new Key(part.DivisionId, part.DepartmentId, accountId), out _) += amount;

    /// <summary>Where depreciation is charged; 0 is no division or department.</summary>
    private readonly record struct Key(long DivisionId, long DepartmentId, long AccountId);

    private sealed record Part
    {
        public long ExpenseSplitId { get; init; }

        public long DivisionId { get; init; }

        public long DepartmentId { get; init; }

        public Money Depreciation { get; init; }
    }

    /// <summary>Codes and names of what is charged.</summary>
    private sealed record Names(
        IReadOnlyDictionary<long, (string Code, string Name)> Divisions,
        IReadOnlyDictionary<long, (string Code, string Name)> Departments,
        IReadOnlyDictionary<long, (string Code, string Name)> Accounts)
    {
        public static async Task<Names> ReadAsync(DbTransaction snapshot, long companyId) => new(
            await ReadAsync(snapshot, "SELECT division_id, code, name FROM division WHERE company_id = @companyId", companyId),
            await ReadAsync(snapshot, "SELECT department_id, code, name FROM department WHERE company_id = @companyId", companyId),
            await ReadAsync(snapshot, "SELECT account_id, code, name FROM account WHERE company_id = @companyId", companyId));

        public IEnumerable<DepartmentDepreciation> Order(Period period, Dictionary<Key, Money> sums) => sums
            .Where(sum => !sum.Value.IsZero)
            .Select(sum =>
            {
                var (division, department) = (Divisions.GetValueOrDefault(sum.Key.DivisionId), Departments.GetValueOrDefault(sum.Key.DepartmentId));
                return new DepartmentDepreciation
                {
                    Period = period,
                    Division = division.Code,
                    DivisionName = division.Name,
                    Department = department.Code,
                    DepartmentName = department.Name,
                    Account = Accounts[sum.Key.AccountId].Code,
                    AccountName = Accounts[sum.Key.AccountId].Name,
                    Depreciation = sum.Value,
                };
            })
            .OrderBy(line => line.Department is null)
            .ThenBy(line => line.Department, StringComparer.Ordinal)
            .ThenBy(line => line.Division, StringComparer.Ordinal)
            .ThenBy(line => line.Account, StringComparer.Ordinal);

        private static async Task<IReadOnlyDictionary<long, (string Code, string Name)>> ReadAsync(DbTransaction snapshot, string sql, long companyId) =>
            (await snapshot.Connection!.QueryAsync<(long Id, string Code, string Name)>(sql, new { companyId }, snapshot))
            .ToDictionary(master => master.Id, master => (master.Code, master.Name));
    }
}
