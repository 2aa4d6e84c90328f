using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>Adds up the schedules of a category's assets in one pass over the book.</summary>
internal sealed class CategorySchedule(Database database, long companyId, Book book, ScheduleTerms terms)
{
    private readonly SortedDictionary<int, Money> _months = [];
    private readonly UncomputedTally _uncomputed = new();
    private ClosingPolicy _policy = new();
    private Period _firstOpen;
    private long _categoryId;
    private Dictionary<long, FiscalGroup> _groups = [];
    private long _assetCount;
    private Money _cost;
    private Money _accumulated;
    private bool _isCutOff;

    public async Task<ReportOutcome<DepreciationSchedule>> ComputeAsync(
        DbTransaction snapshot, string categoryCode, CancellationToken cancellationToken)
    {
        if (await ReadAsync(snapshot, categoryCode, cancellationToken) is not { } name)
        {
            return new ReportOutcome<DepreciationSchedule>.Refused(new ReportRefusal.UnknownCategory(categoryCode));
        }

        var notComputed = await _uncomputed.NameAsync(database, cancellationToken);
        if (_assetCount == 0 && notComputed.Count == 0)
        {
            return new ReportOutcome<DepreciationSchedule>.Refused(new ReportRefusal.NoAssets(book));
        }

        var lines = Lines();
        return new ReportOutcome<DepreciationSchedule>.Given(new DepreciationSchedule
        {
            Code = categoryCode,
            Name = name,
            Book = book,
            Rules = null,
            AssetCount = _assetCount,
            IsWhatIf = !terms.KeepsRules,
            Lines = lines,
            IsCutOff = _isCutOff,
            Years = ScheduleYear.Of(_policy.ApplyTo(default), lines),
            NotComputed = notComputed,
        });
    }

    /// <returns>The category's name; null when there is none.</returns>
    private async Task<string?> ReadAsync(DbTransaction snapshot, string categoryCode, CancellationToken cancellationToken)
    {
        var connection = snapshot.Connection!;
        var category = await connection.QuerySingleOrDefaultAsync<(long CategoryId, string Name)>(
            "SELECT category_id, name FROM asset_category WHERE company_id = @companyId AND code = @categoryCode",
            new { companyId, categoryCode },
            snapshot);
        if (category.CategoryId == 0)
        {
            return null;
        }

        _categoryId = category.CategoryId;
        if (book == Book.Fiscal && !terms.KeepsRules)
        {
            _groups = (await connection.QueryAsync<(long AssetId, FiscalGroup Group)>(
                "SELECT asset_id, fiscal_group FROM asset WHERE company_id = @companyId AND category_id = @_categoryId",
                new { companyId, _categoryId },
                snapshot)).ToDictionary(asset => asset.AssetId, asset => asset.Group);
        }

        var (scope, facts) = await AssetWalk.ScopeAsync(snapshot, companyId, book);
        _policy = scope.Policy;
        _firstOpen = terms.KeepsRules && facts.LastClosed != default ? facts.LastClosed.Next : default;
        AssetWalk.Run(connection, database.Dialect, scope, Add, cancellationToken);
        return category.Name;
    }

    private void Add(in AssetRow row)
    {
        if (row.CategoryId != _categoryId)
        {
            return;
        }

        var rules = terms.ApplyTo(row.Rules);
        var problems = ScheduleService.Check(rules, book, _groups.GetValueOrDefault(row.AssetId), terms);
        if (problems.Count == 0 && rules.Method == DepreciationMethod.UnitsOfProduction && terms.UnitsPerMonth is null)
        {
            problems = [RuleProblem.UsageMissing];
        }

        if (problems.Count == 0 && _firstOpen != default && AssetComputer.IsRefusedForMissedMonths(row, _policy, _firstOpen))
        {
            problems = [RuleProblem.MonthsMissed];
        }

        if (problems.Count > 0)
        {
            _uncomputed.Add(row.AssetId, problems);
            return;
        }

        var before = terms.KeepsRules ? AssetComputer.StateBefore(row) : DepreciationEngine.Start(rules);
        Add(rules, before);
    }

    private void Add(in DepreciationRules rules, in DepreciationState before)
    {
        var months = 0;
        foreach (var month in Schedule.From(rules, before, unitsPerMonth: terms.UnitsPerMonth ?? 0, firstMonth: _firstOpen))
        {
            var ordinal = month.Period.Ordinal;
            _months[ordinal] = _months.GetValueOrDefault(ordinal) + month.Depreciation;
            months++;
        }

        _isCutOff |= months == Schedule.DefaultMonthLimit;
        _assetCount++;
        _cost += rules.Cost;
        _accumulated += before.Accumulated;
    }

    /// <summary>Every month from the first to the last, also those in which no asset depreciates.</summary>
    private List<ScheduleLine> Lines()
    {
        List<ScheduleLine> lines = [];
        if (_months.Count == 0)
        {
            return lines;
        }

        var (accumulated, last) = (_accumulated, _months.Keys.Max());
        for (var ordinal = _months.Keys.First(); ordinal <= last; ordinal++)
        {
            var depreciation = _months.GetValueOrDefault(ordinal);
            var closing = accumulated + depreciation;
            lines.Add(new ScheduleLine(
                new ScheduleRow(Period.FromOrdinal(ordinal), accumulated, depreciation, closing, _cost - closing, MonthNotes.None),
                IsPosted: false));
            accumulated = closing;
        }

        return lines;
    }
}
