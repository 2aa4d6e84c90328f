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
    private readonly ScheduleSum _sum = new(terms);
    private AssetScope? _scope;
    private readonly UncomputedTally _uncomputed = new();
    private ClosingPolicy _policy = new();
    private Period _firstOpen;
    private long _categoryId;
    private Dictionary<long, FiscalGroup> _groups = [];

    public async Task<ReportOutcome<DepreciationSchedule>> ComputeAsync(
        DbTransaction snapshot, string categoryCode, CancellationToken cancellationToken)
    {
        if (await ReadAsync(snapshot, categoryCode, cancellationToken) is not { } name)
        {
            return new ReportOutcome<DepreciationSchedule>.Refused(new ReportRefusal.UnknownCategory(categoryCode));
        }

        var notComputed = await _uncomputed.NameAsync(database, cancellationToken);
        if (_sum.AssetCount == 0 && notComputed.Count == 0)
        {
            return new ReportOutcome<DepreciationSchedule>.Refused(new ReportRefusal.NoAssets(book));
        }

        IReadOnlyList<ScheduleLine> lines = [.. _sum.Rows().Select(row => new ScheduleLine(row, IsPosted: false))];
        return new ReportOutcome<DepreciationSchedule>.Given(new DepreciationSchedule
        {
            Code = categoryCode,
            Name = name,
            Book = book,
            Rules = null,
            AssetCount = _sum.AssetCount,
            IsWhatIf = !terms.KeepsRules,
            Lines = lines,
            IsCutOff = _sum.IsCutOff,
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
        _scope = scope;
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

        var course = new ScheduleCourse(row, _scope!, terms);
        var problems = ScheduleService.Check(course, book, _groups.GetValueOrDefault(row.AssetId), terms);
        if (problems.Count == 0 && course.CountsUnits && terms.UnitsPerMonth is null)
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

        _sum.Add(course, _firstOpen);
    }
}
