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
        return database.ReadSnapshotAsync(
            snapshot => ReadAsync(snapshot, database.Dialect, companyId, book, first, last, cancellationToken), cancellationToken);
    }

    internal static async Task<ReportOutcome<DepreciationByDepartment>> ReadAsync(
        DbTransaction snapshot, Dialect dialect, long companyId, Book book, Period first, Period last, CancellationToken cancellationToken)
    {
        var runs = await RollForwardReader.ListRunsAsync(
            snapshot, new ExportRequest { CompanyId = companyId, Kind = ExportKind.Akm, First = first, Last = last, Books = [book] });
        if (runs.Count == 0 || runs[^1].Period != last)
        {
            return new ReportOutcome<DepreciationByDepartment>.Refused(new ReportRefusal.NotClosed(book, last));
        }

        var splits = await ExpenseSplits.ReadAsync(snapshot.Connection!, companyId, snapshot);
        List<Month> months = [];
        foreach (var run in runs)
        {
            months.Add(new Month(run, (await CompanySettingsStore.ReadOfRunAsync(snapshot.Connection!, run.RunId, snapshot)).RoundingPlaces));
        }

        Sum(new AkmWalk(snapshot.Connection!, dialect, companyId), months, splits, cancellationToken);
        var names = await Names.ReadAsync(snapshot, companyId);
        return new ReportOutcome<DepreciationByDepartment>.Given(new DepreciationByDepartment
        {
            Book = book,
            First = runs[0].Period,
            Last = last,
            Lines = [.. months.SelectMany(month => names.Order(month.Run.Period, month.Sums))],
        });
    }

    private static void Sum(AkmWalk walk, IReadOnlyList<Month> months, ExpenseSplits splits, CancellationToken cancellationToken)
    {
        var posted = new AkmAmounts[walk.Size];
        while (walk.Next())
        {
            foreach (var month in months)
            {
                cancellationToken.ThrowIfCancellationRequested();
                walk.Read(month.Run.RunId, posted);
                for (var index = 0; index < walk.Count; index++)
                {
                    if (!posted[index].Depreciation.IsZero)
                    {
                        Add(month, walk.PlaceOf(index, month.Run.Period), posted[index].Depreciation, splits);
                    }
                }
            }
        }
    }

    private static void Add(Month month, AkmPlace place, Money depreciation, ExpenseSplits splits)
    {
        var shares = splits[place.ExpenseSplitId];
        if (shares.AccountIds.Length == 1)
        {
            Add(month.Sums, place, shares.AccountIds[0], depreciation);
            return;
        }

        var amounts = new Money[shares.Rates.Length];
        ExpenseSplit.LargestRemainder(depreciation, shares.Rates, amounts, month.Places);
        for (var index = 0; index < amounts.Length; index++)
        {
            Add(month.Sums, place, shares.AccountIds[index], amounts[index]);
        }
    }

    private static void Add(Dictionary<Key, Money> sums, AkmPlace place, long accountId, Money amount) =>
        CollectionsMarshal.GetValueRefOrAddDefault(sums, new Key(place.DivisionId, place.DepartmentId, accountId), out _) += amount;

    /// <summary>Where depreciation is charged; 0 is no division or department.</summary>
    private readonly record struct Key(long DivisionId, long DepartmentId, long AccountId);

    /// <summary>A month's run, the places that it rounded to, and its sums.</summary>
    private sealed record Month(RollForwardRun Run, int Places)
    {
        public Dictionary<Key, Money> Sums { get; } = [];
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
