using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>One pass over a book that adds up every asset's months to come. What it keeps is one amount per category and month.</summary>
internal sealed class ForecastPass(Database database, long companyId, Book book, int months)
{
    private readonly Dictionary<long, Sums> _categories = [];
    private readonly UncomputedTally _uncomputed = new();
    private Period _first;
    private AssetScope? _scope;

    public async Task<ReportOutcome<Forecast>> RunAsync(DbTransaction snapshot, CancellationToken cancellationToken)
    {
        if (await ReadAsync(snapshot, cancellationToken) is not { } categories)
        {
            return new ReportOutcome<Forecast>.Refused(new ReportRefusal.NoAssets(book));
        }

        return new ReportOutcome<Forecast>.Given(new Forecast
        {
            Book = book,
            First = _first,
            Months = months,
            Categories =
            [
                .. categories.Where(category => _categories.ContainsKey(category.CategoryId)).Select(category =>
                {
                    var sums = _categories[category.CategoryId];
                    return new ForecastCategory(category.Code, category.Name, sums.AssetCount, sums.Depreciation);
                }),
            ],
            NotComputed = await _uncomputed.NameAsync(database, cancellationToken),
        });
    }

    /// <returns>The company's categories; null when the book has no asset.</returns>
    private async Task<IReadOnlyList<Category>?> ReadAsync(DbTransaction snapshot, CancellationToken cancellationToken)
    {
        var connection = snapshot.Connection!;
        var (scope, facts) = await AssetWalk.ScopeAsync(snapshot, companyId, book);
        if (!facts.HasAssets)
        {
            return null;
        }

        _first = ClosingRules.Suggest(facts) ?? await FirstAcquisitionAsync(snapshot);
        _scope = scope with
        {
            Period = _first,
            FirstPeriod = facts.FirstClosed == default ? _first : facts.FirstClosed,
            Accounts = await CompanySettingsStore.ReadAccountsAsync(connection, companyId, snapshot),
        };
        AssetWalk.Run(connection, database.Dialect, scope, Add, cancellationToken);
        return
        [
            .. await connection.QueryAsync<Category>(
                "SELECT category_id AS CategoryId, code AS Code, name AS Name FROM asset_category WHERE company_id = @companyId ORDER BY code",
                new { companyId },
                snapshot),
        ];
    }

    /// <summary>With nothing closed and nothing brought forward, the books begin with the first asset.</summary>
    private async Task<Period> FirstAcquisitionAsync(DbTransaction snapshot) =>
        Period.Of(await snapshot.Connection!.ExecuteScalarAsync<DateOnly>(
            """
            SELECT MIN(a.in_service_date) FROM asset a
            JOIN asset_book b ON b.company_id = a.company_id AND b.book = @book AND b.asset_id = a.asset_id
            WHERE a.company_id = @companyId
            """,
            new { companyId, book },
            snapshot));

    private void Add(in AssetRow row)
    {
        var problems = AssetComputer.Check(row, _scope!);
        if (problems.Count > 0)
        {
            _uncomputed.Add(row.AssetId, problems);
            return;
        }

        if (!_categories.TryGetValue(row.CategoryId, out var sums))
        {
            _categories.Add(row.CategoryId, sums = new Sums(months));
        }

        sums.AssetCount++;
        if (row.Life is { } life)
        {
            Add(row, life, sums.Depreciation);
        }
        else
        {
            Add(row.Rules, AssetComputer.StateBefore(row), sums.Depreciation);
        }
    }

    /// <summary>The first month with all that is caught up in it, then month by month until nothing is left.</summary>
    private void Add(in DepreciationRules rules, in DepreciationState before, Money[] sums)
    {
        var charge = DepreciationEngine.ComputeThrough(rules, before, _first);
        sums[0] += charge.Depreciation;
        var month = _first;
        for (var index = 1; index < sums.Length; index++)
        {
            if (charge.Depreciation.IsZero && DepreciationEngine.IsFinished(rules, charge.After))
            {
                return;
            }

            month = month.Next;
            charge = DepreciationEngine.ComputeMonth(rules, charge.After, month);
            sums[index] += charge.Depreciation;
        }
    }

    private void Add(in AssetRow row, AssetLife life, Money[] sums)
    {
        var (policy, before) = (_scope!.PolicyOf(row.Rules, life.Changes), LifeComputer.StateBefore(row, life));
        var units = new long[1 + Math.Max(0, _first.MonthsSince(LifecycleEngine.FirstMonth(row.Rules, life.Changes, before, _first, policy)))];
        for (var index = 0; index < sums.Length && !LifecycleEngine.IsFinished(row.Rules, life.Changes, before, policy); index++)
        {
            var month = LifecycleEngine.ComputeThrough(row.Rules, life.Changes, before, _first.AddMonths(index), units, policy);
            sums[index] += month.Depreciation;
            before = month.After;
        }
    }

    private sealed class Sums(int months)
    {
        public long AssetCount { get; set; }

        public Money[] Depreciation { get; } = new Money[months];
    }

    private sealed record Category
    {
        public long CategoryId { get; init; }

        public string Code { get; init; } = "";

        public string Name { get; init; } = "";
    }
}
