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

    /// <summary>Explains a month to come of the schedule that <see cref="OfAssetAsync(Actor, long, string, Book, ScheduleTerms, CancellationToken)"/> gives.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="assetCode">The asset's code.</param>
    /// <param name="book">The book.</param>
    /// <param name="terms">The rules tried out, or the units assumed.</param>
    /// <param name="month">The month.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<ReportOutcome<AssetExplanation>> ExplainAsync(
        Actor actor, long companyId, string assetCode, Book book, ScheduleTerms terms, Period month, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(snapshot => ExplainAsync(snapshot, companyId, assetCode, book, terms, month), cancellationToken);
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
        var opened = await OpenAsync(snapshot, companyId, assetCode, book, terms);
        if (opened is not (null, var (asset, course, _, first, hasLeft)))
        {
            return new ReportOutcome<DepreciationSchedule>.Refused(opened.Refusal!);
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
            Rules = course.Rules,
            AssetCount = 1,
            IsWhatIf = !terms.KeepsRules,
            Lines = lines,
            IsCutOff = coming.Count == Schedule.DefaultMonthLimit,
            Years = ScheduleYear.Of(course.Rules, lines),
        });
    }

    private async Task<ReportOutcome<AssetExplanation>> ExplainAsync(
        DbTransaction snapshot, long companyId, string assetCode, Book book, ScheduleTerms terms, Period month)
    {
        var opened = await OpenAsync(snapshot, companyId, assetCode, book, terms);
        if (opened is not (null, var (asset, course, life, first, hasLeft)))
        {
            return new ReportOutcome<AssetExplanation>.Refused(opened.Refusal!);
        }

        return AssetExplanation.Suppose(asset, book, month, hasLeft ? null : course.Explain(terms, first, month), life);
    }

    /// <summary>Reads an asset and what its schedule starts from, with the month from which it runs.</summary>
    private async Task<(ReportRefusal? Refusal, Opened? Opened)> OpenAsync(
        DbTransaction snapshot, long companyId, string assetCode, Book book, ScheduleTerms terms)
    {
        if (await RegisteredAsset.FindAsync(snapshot, companyId, assetCode) is not { } asset)
        {
            return (new ReportRefusal.UnknownAsset(assetCode), null);
        }

        var (scope, facts) = await AssetWalk.ScopeAsync(snapshot, companyId, book);
        var refusal = asset.Read(snapshot.Connection!, database.Dialect, scope, out var row);
        var hasLeft = refusal is ReportRefusal.LeftBooks && terms.KeepsRules;
        if (refusal is not null && !hasLeft)
        {
            return (refusal, null);
        }

        var course = new ScheduleCourse(row, scope, terms);
        var first = terms.KeepsRules && facts.LastClosed != default ? facts.LastClosed.Next : default;
        return !hasLeft && (Refuse(asset, course, book, terms) ?? RefuseMissed(asset, row, scope.Policy, first)) is { } refused
            ? (refused, null)
            : (null, new Opened(asset, course, row.Life, first, hasLeft));
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

    /// <summary>An asset, its course, what events changed of it, the first month to come, and whether it has left the books.</summary>
    private sealed record Opened(RegisteredAsset Asset, ScheduleCourse Course, AssetLife? Life, Period First, bool HasLeft);
}
