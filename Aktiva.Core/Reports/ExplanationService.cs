using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>Explains amounts: those posted, and those that the next closing would post.</summary>
public sealed class ExplanationService(Database database)
{
    /// <summary>
    /// Explains an asset's month. A closed month is computed again on the run that it was built upon; an open one as its closing would
    /// compute it, open months before it being closed first.
    /// </summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="assetCode">The asset's code.</param>
    /// <param name="book">The book.</param>
    /// <param name="period">The month.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<ReportOutcome<AssetExplanation>> ExplainAsync(
        Actor actor, long companyId, string assetCode, Book book, Period period, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(snapshot => ExplainAsync(snapshot, companyId, assetCode, book, period), cancellationToken);
    }

    /// <summary>
    /// What events did to an asset's cost, accumulated depreciation and residual value in a book, in order, those of open months as their closing would
    /// take them.
    /// </summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="assetCode">The asset's code.</param>
    /// <param name="book">The book.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Refused when the month of one of them cannot be explained.</returns>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<ReportOutcome<IReadOnlyList<ExplainedChange>>> ListChangesAsync(
        Actor actor, long companyId, string assetCode, Book book, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(snapshot => ListChangesAsync(snapshot, companyId, assetCode, book), cancellationToken);
    }

    private async Task<ReportOutcome<IReadOnlyList<ExplainedChange>>> ListChangesAsync(
        DbTransaction snapshot, long companyId, string assetCode, Book book)
    {
        var months = await snapshot.Connection!.QueryAsync<int>(
            """
            SELECT DISTINCT c.period FROM asset_change c JOIN asset a ON a.asset_id = c.asset_id
            WHERE c.company_id = @companyId AND c.book = @book AND a.company_id = @companyId AND a.code = @assetCode ORDER BY c.period
            """,
            new { companyId, book, assetCode },
            snapshot);
        List<ExplainedChange> changes = [];
        foreach (var month in months.Select(Period.FromNumber).Where(month => changes.All(change => change.Step.Change.Month != month)))
        {
            var counted = month;
            var outcome = await ExplainAsync(snapshot, companyId, assetCode, book, counted);
            while (outcome is ReportOutcome<AssetExplanation>.Given { Report.Exclusion: not null })
            {
                counted = counted.Next;
                outcome = await ExplainAsync(snapshot, companyId, assetCode, book, counted);
            }

            if (outcome is ReportOutcome<AssetExplanation>.Refused refused)
            {
                return new ReportOutcome<IReadOnlyList<ExplainedChange>>.Refused(refused.Reason);
            }

            var explained = ((ReportOutcome<AssetExplanation>.Given)outcome).Report;
            changes.AddRange(explained.Explanation!.Months.SelectMany(one => one.Steps).OfType<ExplanationStep.Changed>()
                .Select(step => new ExplainedChange(counted, step, explained.Posted is not null)));
        }

        return new ReportOutcome<IReadOnlyList<ExplainedChange>>.Given(changes);
    }

    private async Task<ReportOutcome<AssetExplanation>> ExplainAsync(
        DbTransaction snapshot, long companyId, string assetCode, Book book, Period period)
    {
        var connection = snapshot.Connection!;
        if (await RegisteredAsset.FindAsync(snapshot, companyId, assetCode) is not { } asset)
        {
            return new ReportOutcome<AssetExplanation>.Refused(new ReportRefusal.UnknownAsset(assetCode));
        }

        var facts = await PeriodStore.ReadFactsAsync(connection, companyId, book, period, snapshot);
        var run = facts.PostedRunId is { } runId ? await ClosingStore.FindAsync(connection, runId, snapshot) : null;
        var explanation = new AssetExplanation
        {
            AssetCode = asset.Code,
            AssetName = asset.Name,
            Book = book,
            Period = period,
            PostedRun = run,
            Posted = run is null ? null : await AkmStore.FindAsync(snapshot, run.RunId, asset.AssetId),
        };
        if (explanation.Posted is { } posted && (posted.Note & MonthNotes.Excluded) != 0)
        {
            var exclusion = await ClosingStore.FindExclusionAsync(snapshot, run!.RunId, asset.AssetId);
            return new ReportOutcome<AssetExplanation>.Given(explanation with { Exclusion = exclusion ?? new ExcludedAsset() });
        }

        var scope = run is not null
            ? await AssetScope.OfPostedAsync(connection, run, snapshot)
            : new AssetScope(
                companyId, book, period, facts.BaseRunId ?? 0, facts.BasePeriod, FirstPeriodOf(facts, period),
                await CompanySettingsStore.ReadAsync(connection, companyId, snapshot))
            {
                Accounts = await CompanySettingsStore.ReadAccountsAsync(connection, companyId, snapshot),
            };
        return Explain(connection, explanation, asset, scope, facts);
    }

    private ReportOutcome<AssetExplanation> Explain(
        DbConnection connection, AssetExplanation explanation, RegisteredAsset asset, AssetScope scope, PeriodFacts facts)
    {
        if (asset.Read(connection, database.Dialect, scope, out var row) is { } refusal)
        {
            return new ReportOutcome<AssetExplanation>.Refused(refusal);
        }

        var assumedFrom = AssumedClosedFrom(asset, scope.Period, facts);
        if (AssetComputer.Check(row, scope, assumedFrom ?? scope.Period) is { Count: > 0 } problems)
        {
            return new ReportOutcome<AssetExplanation>.Refused(new ReportRefusal.NotComputable(asset.Code, problems));
        }

        var explained = row.Life is { } life ? ExplainLife(row, life, scope, assumedFrom) : Explain(row, scope, assumedFrom);
        return new ReportOutcome<AssetExplanation>.Given(explanation with
        {
            AssumedClosedFrom = assumedFrom,
            Explanation = explained,
            Disposals = DisposalResult.ListOf(row.Life, explained),
        });
    }

    private static Explanation Explain(in AssetRow row, AssetScope scope, Period? assumedFrom)
    {
        var before = AssetComputer.StateBefore(row);
        for (var assumed = assumedFrom ?? scope.Period; assumed < scope.Period; assumed = assumed.Next)
        {
            before = DepreciationEngine.ComputeThrough(
                row.Rules, before, assumed, AssetComputer.UnitsFor(row, scope, before, assumed)).After;
        }

        return Explanation.Of(row.Rules, before, scope.Period, AssetComputer.UnitsFor(row, scope, before, scope.Period));
    }

    private static Explanation ExplainLife(in AssetRow row, AssetLife life, AssetScope scope, Period? assumedFrom)
    {
        var before = LifeComputer.StateBefore(row, life);
        for (var assumed = assumedFrom ?? scope.Period; assumed < scope.Period; assumed = assumed.Next)
        {
            before = LifeComputer.Through(row, life, scope, before, assumed).After;
        }

        AssetChange[] changes = [.. life.ToArray().Where(change => change.Month <= scope.Period)];
        return Explanation.Of(
            row.Rules, changes, before, scope.Period, LifeComputer.UnitsFor(row, scope, scope.Period), scope.PolicyOf(row.Rules, changes));
    }

    /// <summary>The open months between the last closed one and the month are closed before it, from the asset's acquisition on.</summary>
    private static Period? AssumedClosedFrom(RegisteredAsset asset, Period period, PeriodFacts facts)
    {
        if (facts.LastClosed == default || period <= facts.LastClosed.Next)
        {
            return null;
        }

        var acquired = Period.Of(asset.AcquisitionDate);
        var from = acquired > facts.LastClosed ? acquired : facts.LastClosed.Next;
        return from < period ? from : null;
    }

    private static Period FirstPeriodOf(PeriodFacts facts, Period period) =>
        facts.FirstClosed == default || period < facts.FirstClosed ? period : facts.FirstClosed;
}
