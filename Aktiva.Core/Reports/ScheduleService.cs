using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;

namespace Aktiva.Core.Reports;

/// <summary>Depreciation month by month to its end, under the register's rules or under others that are tried out. Nothing is written.</summary>
public sealed class ScheduleService(Database database)
{
    /// <summary>The schedule of one asset. See <see cref="DepreciationSchedule.IsWhatIf"/> for what other rules mean.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="assetCode">The asset's code.</param>
    /// <param name="book">The book.</param>
    /// <param name="terms">Rules to try out.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<ReportOutcome<DepreciationSchedule>> OfAssetAsync(
        Actor actor, long companyId, string assetCode, Book book, ScheduleTerms terms, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(snapshot => OfAssetAsync(snapshot, companyId, assetCode, book, terms), cancellationToken);
    }

    /// <summary>The schedule of all assets of a category together.</summary>
    /// <inheritdoc cref="OfAssetAsync(Actor, long, string, Book, ScheduleTerms, CancellationToken)"/>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="categoryCode">The category's code.</param>
    /// <param name="book">The book.</param>
    /// <param name="terms">Rules to try out.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<ReportOutcome<DepreciationSchedule>> OfCategoryAsync(
        Actor actor, long companyId, string categoryCode, Book book, ScheduleTerms terms, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return Task.Run(
            () => database.ReadSnapshotAsync(
                snapshot => new CategorySchedule(database, companyId, book, terms).ComputeAsync(snapshot, categoryCode, cancellationToken),
                cancellationToken),
            cancellationToken);
    }

    /// <summary>Why rules cannot be scheduled.</summary>
    internal static IReadOnlyList<RuleProblem> Check(ScheduleCourse course, Book book, FiscalGroup group, ScheduleTerms terms)
    {
        var problems = RuleCheck.Check(course.Rules);
        if (problems.Count == 0 && book == Book.Fiscal && !terms.KeepsRules)
        {
            problems = RuleCheck.CheckFiscal(group, course.Rules.Method, course.Rules.ResidualValue);
        }

        return problems.Count == 0 && course.HasInapplicableEvents ? [RuleProblem.EventNotApplicable] : problems;
    }

    private async Task<ReportOutcome<DepreciationSchedule>> OfAssetAsync(
        DbTransaction snapshot, long companyId, string assetCode, Book book, ScheduleTerms terms)
    {
        if (await RegisteredAsset.FindAsync(snapshot, companyId, assetCode) is not { } asset)
        {
            return new ReportOutcome<DepreciationSchedule>.Refused(new ReportRefusal.UnknownAsset(assetCode));
        }

        var (scope, facts) = await AssetWalk.ScopeAsync(snapshot, companyId, book);
        var refusal = asset.Read(snapshot.Connection!, database.Dialect, scope, out var row);
        var hasLeft = refusal is ReportRefusal.LeftBooks && terms.KeepsRules;
        if (refusal is not null && !hasLeft)
        {
            return new ReportOutcome<DepreciationSchedule>.Refused(refusal);
        }

        var course = new ScheduleCourse(row, scope, terms);
        var rules = course.Rules;
        var first = terms.KeepsRules && facts.LastClosed != default ? facts.LastClosed.Next : default;
        if (!hasLeft && (Refuse(asset, course, book, terms) ?? RefuseMissed(asset, row, scope.Policy, first)) is { } refused)
        {
            return new ReportOutcome<DepreciationSchedule>.Refused(refused);
        }

        var posted = terms.KeepsRules ? await AkmStore.ListPostedAsync(snapshot, companyId, book, asset.AssetId) : [];
        List<ScheduleRow> coming = hasLeft ? [] : [.. course.Months(terms, first)];
        IReadOnlyList<ScheduleLine> lines =
            [.. posted.Select(PostedLine), .. coming.Select(month => new ScheduleLine(month, IsPosted: false))];
        return new ReportOutcome<DepreciationSchedule>.Given(new DepreciationSchedule
        {
            Code = asset.Code,
            Name = asset.Name,
            Book = book,
            Rules = rules,
            AssetCount = 1,
            IsWhatIf = !terms.KeepsRules,
            Lines = lines,
            IsCutOff = coming.Count == Schedule.DefaultMonthLimit,
            Years = ScheduleYear.Of(rules, lines),
        });
    }

    private static ReportRefusal? Refuse(RegisteredAsset asset, ScheduleCourse course, Book book, ScheduleTerms terms)
    {
        if (Check(course, book, asset.FiscalGroup, terms) is { Count: > 0 } problems)
        {
            return new ReportRefusal.NotComputable(asset.Code, problems);
        }

        return course.CountsUnits && terms.UnitsPerMonth is null ? new ReportRefusal.UnitsPerMonthMissing(asset.Code) : null;
    }

    /// <summary>With closed months, the next one catches up what was missed, unless the company refuses that.</summary>
    private static ReportRefusal.NotComputable? RefuseMissed(RegisteredAsset asset, in AssetRow row, ClosingPolicy policy, Period first) =>
        first != default && AssetComputer.IsRefusedForMissedMonths(row, policy, first)
            ? new ReportRefusal.NotComputable(asset.Code, [RuleProblem.MonthsMissed])
            : null;

    private static ScheduleLine PostedLine(PostedMonth month) => new(
        new ScheduleRow(
            month.Period, month.OpeningAccumulated, month.Depreciation, month.ClosingAccumulated, month.NetBookValue, month.Note)
        {
            MonthsCaughtUp = month.MonthsCaughtUp,
        },
        IsPosted: true);
}
